import { isLoopback } from './readers';
import type { Environment } from './environment';

/** What the operator has arranged with the maker of one accounting system. */
export interface OperatorOfExporter {
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Hosts that replace those of the plugin, by their name in lower case. */
  readonly urls: Readonly<Record<string, string>>;
}

/** By exporter id in lower case; `_` in a variable is `-` in the id. */
export class ExporterSettings {
  constructor(readonly exporters: Readonly<Record<string, OperatorOfExporter>> = {}) {}

  /** Empty for an exporter about which the operator has said nothing. */
  of(exporterId: string): OperatorOfExporter {
    return this.exporters[exporterId] ?? { urls: {} };
  }
}

export const exporterVariables = [
  { name: 'KONTOR_EXPORTER_<ID>_CLIENT_ID', docs: 'Client id that the maker of the accounting system <ID> gave to the operator.' },
  { name: 'KONTOR_EXPORTER_<ID>_CLIENT_SECRET', docs: 'The client secret that belongs to it.' },
  { name: 'KONTOR_EXPORTER_<ID>_URL_<NAME>', docs: 'Replaces one host of the plugin. https only; http for this machine outside production.' },
] as const;

const prefix = 'KONTOR_EXPORTER_';
const variable = /^KONTOR_EXPORTER_([A-Z0-9]+(?:_[A-Z0-9]+)*?)_(CLIENT_ID|CLIENT_SECRET|URL_([A-Z0-9_]+))$/;
const dashed = (name: string): string => name.toLowerCase().replaceAll('_', '-');

function problemOf(name: string, value: string, allowLoopback: boolean): string | undefined {
  const match = variable.exec(name);
  if (!match) return `${name} is no known setting. Write one of ${exporterVariables.map((known) => known.name).join(', ')}.`;
  if (match[3] === undefined) return undefined;
  if (URL.canParse(value) && new URL(value).protocol === 'https:') return undefined;
  if (isLoopback(value) && new URL(value).protocol === 'http:' && allowLoopback) return undefined;
  const exception = allowLoopback ? '; http:// is allowed for 127.0.0.1 only' : '';
  return `${name} is "${value}". Write an address with https://${exception}.`;
}

function withVariable(operator: OperatorOfExporter, match: RegExpExecArray, value: string): OperatorOfExporter {
  if (match[2] === 'CLIENT_ID') return { ...operator, clientId: value };
  if (match[2] === 'CLIENT_SECRET') return { ...operator, clientSecret: value };
  return { ...operator, urls: { ...operator.urls, [dashed(match[3] ?? '')]: value.replace(/\/+$/, '') } };
}

/** Collects the variables of all exporters; what is wrong with them is added to the problems. */
export function readExporterSettings(env: Environment, options: { readonly allowLoopback: boolean; readonly problems: string[] }): ExporterSettings {
  const exporters: Record<string, OperatorOfExporter> = {};
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith(prefix) || !value?.trim()) continue;
    const problem = problemOf(name, value.trim(), options.allowLoopback);
    const match = variable.exec(name);
    if (problem) options.problems.push(problem);
    else if (match) exporters[dashed(match[1] ?? '')] = withVariable(exporters[dashed(match[1] ?? '')] ?? { urls: {} }, match, value.trim());
  }
  return new ExporterSettings(exporters);
}
