import type { AssignmentHint, ReferenceKey } from '../books/assignment';
import { json, type Answer } from '../gateway/answer';
import type { ApiCall } from '../gateway/call';
import { notBlank, notValid, regularError, validationFailed, type Violation } from '../gateway/errors/regular-error';
import type { ApiRoute } from '../gateway/route';
import { filledTextOf, isRecord, type JsonRecord } from '../json/read-json';
import { proposeForHint } from '../suggestions/propose-assignments';

export const hintRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/v1/transaction-assignment-hint',
    scopes: ['transaction-assignment-hint.write'],
    family: 'regular',
    partnerOnly: true,
    bookkeeping: true,
    takes: 'json',
    handle: giveHint,
  },
];

function giveHint(call: ApiCall, body: unknown): Answer {
  if (!isRecord(body)) return regularError(call, 400, 'A JSON object was expected');
  const { books } = call.organization;
  const voucherId = filledTextOf(body['voucherId']);
  const keys = keysIn(body);
  const violations = violationsOf(call, voucherId, keys);
  const [key] = keys;
  if (violations.length > 0 || voucherId === undefined || !key) return validationFailed(call, violations);
  const hint: AssignmentHint = { voucherId, key, createdAt: call.now };
  books.addHint(hint);
  proposeForHint(books, hint, call.now);
  return json(201, { voucherId, [key.kind]: key.value });
}

const keysIn = (body: JsonRecord): readonly ReferenceKey[] =>
  (['externalReference', 'endToEndId'] as const).flatMap((kind) => {
    const value = filledTextOf(body[kind]);
    return value === undefined ? [] : [{ kind, value }];
  });

/** Exactly one key, and one hint per voucher. */
function violationsOf({ organization: { books }, behaviour }: ApiCall, voucherId: string | undefined, keys: readonly ReferenceKey[]): readonly Violation[] {
  const violations: Violation[] = [];
  if (voucherId === undefined) violations.push(notBlank('voucherId'));
  else if (!books.vouchers.has(voucherId)) violations.push(notValid('voucherId'));
  else if (behaviour.hintOnUnchecked === 'refused' && books.vouchers.get(voucherId)?.status === 'unchecked') violations.push(notValid('voucherId'));
  else if (books.hints.has(voucherId)) violations.push(notValid('voucherId', 'hat bereits einen Zuordnungshinweis'));
  if (keys.length !== 1) violations.push(notValid('externalReference', 'genau eines von externalReference und endToEndId'));
  return violations;
}
