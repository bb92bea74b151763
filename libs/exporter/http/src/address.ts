import type { RemoteRequest } from '@kontor/exporter-contract';

/** A request that no configuration could make right: a defect of the plugin. */
export class MisaddressedRequestError extends Error {
  constructor(because: string) {
    super(`The request cannot be addressed: ${because}`);
    this.name = 'MisaddressedRequestError';
  }
}

export const hostOf = (request: RemoteRequest): string => request.host ?? 'api';

/** The path as it may be shown: without any query. */
export const shownPath = ({ path }: RemoteRequest): string => path.split(/[?#]/, 1)[0] ?? path;

/** The whole address. A path can never lead to another host than the one named. */
export function addressOf(request: RemoteRequest, hosts: Readonly<Record<string, string>>): string {
  const host = hostOf(request);
  const base = hosts[host];
  if (base === undefined) throw new MisaddressedRequestError(`the manifest names no host "${host}"`);
  if (!request.path.startsWith('/') || request.path.startsWith('//')) throw new MisaddressedRequestError('the path must begin with one slash');
  const url = new URL(base.replace(/\/+$/, '') + request.path);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) url.searchParams.append(name, String(value));
  }
  // Percent signs instead of "+" for spaces: every server reads them alike.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}
