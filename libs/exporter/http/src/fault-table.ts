import type { ExporterFault, FailureReason, FaultKind, HttpFailure } from '@kontor/exporter-contract';
import type { HttpCode } from './http-messages';

const fault = (kind: FaultKind, code: HttpCode): ExporterFault => ({ kind, code });

const refused = fault('invalid-data', 'KON-remote-refused');
const notPermitted = fault('not-permitted', 'KON-remote-not-permitted');
const missing = fault('stale-reference', 'KON-remote-missing');
const conflict = fault('conflict', 'KON-remote-conflict');
const unavailable = fault('unavailable', 'KON-remote-unavailable');
/** Redirects, wrong methods, wrong media types: we asked in a way nobody should. */
const unexpected = fault('defect', 'KON-remote-unexpected');

/** What a status means where the plugin does not know better. */
const byStatus: Readonly<Record<number, ExporterFault>> = {
  400: refused,
  401: fault('unauthenticated', 'KON-remote-unauthenticated'),
  402: notPermitted,
  403: notPermitted,
  404: missing,
  406: refused,
  408: unavailable,
  409: conflict,
  410: missing,
  412: conflict,
  413: refused,
  422: refused,
  423: conflict,
  425: unavailable,
  429: fault('throttled', 'KON-remote-throttled'),
  501: unexpected,
};

const byReason: Readonly<Record<Exclude<FailureReason, 'status'>, ExporterFault>> = {
  timeout: fault('unavailable', 'KON-remote-timeout'),
  reset: fault('unavailable', 'KON-remote-reset'),
  'not-sent': fault('unavailable', 'KON-remote-unreachable'),
  unreadable: fault('unavailable', 'KON-remote-unreadable'),
  aborted: fault('unavailable', 'KON-remote-aborted'),
};

export const faultNotNamed = fault('defect', 'KON-fault-not-named');

/** Core's own name for a failure. */
export function usualFault({ reason, status = 0 }: HttpFailure): ExporterFault {
  if (reason !== 'status') return byReason[reason];
  return byStatus[status] ?? (status >= 500 ? unavailable : unexpected);
}
