import { isFaultKind, isWebhookFault, requestFaultKinds, type FaultKind, type FaultOrder } from '../faults/fault';
import { integerOf, filledTextOf, isAbsent, isRecord, listOf, textOf } from '../json/read-json';
import { chanceRefusal, strangeField } from './read-fault-order';

/** What bad weather is made of unless somebody chooses: everything a patient client gets over. */
const usual: readonly FaultKind[] = requestFaultKinds.filter((kind) => !['unauthorized', 'invalid-grant', 'blocked-by-contract', 'conflict', 'search-lag', 'read-lag'].includes(kind));

const fields = ['seed', 'percent', 'path', 'method', 'kinds', 'milliseconds'];

/** `{seed, percent?, path?, method?, kinds?, milliseconds?}`: one fault by lot per kind, which share the percent; or the sentence that refuses it. */
export function readWeather(body: unknown): readonly FaultOrder[] | string {
  if (!isRecord(body)) return 'A JSON object was expected.';
  const seed = textOf(body['seed']);
  const kinds = isAbsent(body['kinds']) ? usual : listOf(body['kinds']).map((kind) => textOf(kind) ?? '');
  const path = filledTextOf(body['path']) ?? '/v1/**';
  const refusal = strangeField(body, fields) ?? chanceRefusal(body);
  if (refusal !== undefined) return refusal;
  if (seed === undefined) return 'seed is missing: any text or number; the same one brings the same weather.';
  if (kinds.length === 0 || !kinds.every(isWeather)) return `kinds can be ${requestFaultKinds.join(', ')}.`;
  if (!path.startsWith('/')) return 'path must begin with a slash, e.g. /v1/**.';
  const percent = (integerOf(body['percent']) ?? 10) / kinds.length;
  const order = { path, method: filledTextOf(body['method'])?.toUpperCase(), firstCall: 1, calls: undefined, milliseconds: integerOf(body['milliseconds']) ?? 250 };
  return kinds.filter(isWeather).map((kind) => ({ ...order, kind, chance: { percent, seed: `${seed}/${kind}` } }));
}

const isWeather = (kind: string): kind is FaultKind => isFaultKind(kind) && !isWebhookFault(kind);
