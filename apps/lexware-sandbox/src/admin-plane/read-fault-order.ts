import { faultKinds, isFaultKind, isWebhookFault, type Chance, type FaultOrder } from '../faults/fault';
import { filledTextOf, integerOf, isAbsent, isRecord, textOf, type JsonRecord } from '../json/read-json';

const fields = ['kind', 'path', 'method', 'firstCall', 'calls', 'milliseconds', 'percent', 'seed'];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];
const longest = 600_000;

/** `{kind, path, method?, firstCall?, calls?, milliseconds?, percent?, seed?}`, or the sentence that refuses it. One call is struck unless `calls` says more or "all". */
export function readFaultOrder(body: unknown): FaultOrder | string {
  if (!isRecord(body)) return 'A JSON object was expected.';
  const kind = textOf(body['kind']) ?? '';
  if (!isFaultKind(kind)) return `kind can be ${faultKinds.join(', ')}.`;
  const path = filledTextOf(body['path']) ?? (isWebhookFault(kind) ? '**' : '');
  const refusal = strangeField(body, fields) ?? pathRefusal(path, isWebhookFault(kind)) ?? callRefusal(body) ?? chanceRefusal(body);
  if (refusal !== undefined) return refusal;
  return {
    kind,
    path,
    method: filledTextOf(body['method'])?.toUpperCase(),
    firstCall: integerOf(body['firstCall']) ?? 1,
    calls: callsIn(body),
    milliseconds: integerOf(body['milliseconds']) ?? 1_000,
    chance: chanceIn(body),
  };
}

/** By lot, every call is in danger unless somebody counted them. */
function callsIn(body: JsonRecord): number | undefined {
  if (body['calls'] === 'all' || (isAbsent(body['calls']) && !isAbsent(body['percent']))) return undefined;
  return integerOf(body['calls']) ?? 1;
}

function chanceIn(body: JsonRecord): Chance | undefined {
  const percent = integerOf(body['percent']);
  return percent === undefined ? undefined : { percent, seed: textOf(body['seed']) ?? '' };
}

export function strangeField(body: JsonRecord, known: readonly string[]): string | undefined {
  const strange = Object.keys(body).find((name) => !known.includes(name));
  return strange === undefined ? undefined : `There is no field ${strange}. There are: ${known.join(', ')}.`;
}

function pathRefusal(path: string, isWebhook: boolean): string | undefined {
  if (isWebhook) return path.startsWith('/') ? 'path is the event type of a webhook, e.g. voucher.created or voucher.*, or is left out for all.' : undefined;
  return path.startsWith('/') ? undefined : 'path is missing or does not begin with a slash: it can be e.g. /v1/vouchers or /v1/vouchers/*/files or /v1/**.';
}

function callRefusal(body: JsonRecord): string | undefined {
  const method = filledTextOf(body['method'])?.toUpperCase();
  if (method !== undefined && !methods.includes(method)) return `method can be ${methods.join(', ')}, or be left out for any.`;
  if (body['calls'] !== 'all' && !isWithin(body['calls'], 1)) return 'calls must be a whole number from 1, or "all".';
  if (!isWithin(body['firstCall'], 1)) return 'firstCall must be a whole number from 1: the first matching call that is struck.';
  return isWithin(body['milliseconds'], 0, longest) ? undefined : `milliseconds must be a whole number between 0 and ${longest}.`;
}

export const chanceRefusal = (body: JsonRecord): string | undefined =>
  isWithin(body['percent'], 1, 100) ? undefined : 'percent must be a whole number between 1 and 100: of a hundred calls, how many are struck by lot.';

/** What is left out is fine. */
function isWithin(value: unknown, from: number, to = Number.MAX_SAFE_INTEGER): boolean {
  const number = integerOf(value);
  return isAbsent(value) || (number !== undefined && number >= from && number <= to);
}
