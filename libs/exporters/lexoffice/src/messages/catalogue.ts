import type { AccountingField, ExporterFault, FaultKind, Issue, MessageCatalogue } from '@kontor/exporter-contract';
import { codingMessages } from './coding';
import { connectionMessages } from './connection';
import { refusalMessages } from './refusals';

/** Everything this plugin can have to say. */
export const messages = { ...codingMessages, ...connectionMessages, ...refusalMessages } satisfies MessageCatalogue;

export type LexCode = keyof typeof messages;
type Params = Readonly<Record<string, string>>;

export const issue = (code: LexCode, field?: AccountingField, params?: Params): Issue => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(params === undefined ? {} : { params }),
});

export const fault = (kind: FaultKind, code: LexCode, more: Omit<ExporterFault, 'kind' | 'code'> = {}): ExporterFault => ({ kind, code, ...more });
