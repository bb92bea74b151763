import { newId } from '@kontor/kernel';
import type { Behaviour } from '../behaviour';
import type { Books } from '../books/books';
import type { FinancialTransaction, TransactionContent } from '../books/financial-transaction';
import { json, noContent, ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { regularError, regularNotFound, validationFailed } from '../gateway/errors/regular-error';
import type { ApiRoute } from '../gateway/route';
import { proposeForTransaction } from '../suggestions/propose-assignments';
import { printTransaction } from './print-transaction';
import { readTransaction } from './read-transaction';

const largestBatch = 25;
const finance = { family: 'regular', partnerOnly: true, bookkeeping: true } as const;

export const transactionRoutes: readonly ApiRoute[] = [
  { ...finance, method: 'post', path: '/v1/finance/transactions', scopes: ['finance.write'], takes: 'json', handle: postTransactions },
  { ...finance, method: 'get', path: '/v1/finance/transactions/latest-transaction', scopes: ['finance.read'], takes: 'nothing', handle: readLatest },
  { ...finance, method: 'get', path: '/v1/finance/transactions/:id', scopes: ['finance.read'], takes: 'nothing', handle: readOne },
  { ...finance, method: 'delete', path: '/v1/finance/transactions/:id', scopes: ['finance.delete'], takes: 'nothing', handle: remove },
  { ...finance, method: 'get', path: '/v1/finance/transactions/:id/assignments', scopes: ['finance.read'], takes: 'nothing', handle: listAssignments },
];

/** All of them or none. One whose reference is known is skipped without a word; with a fee it certainly comes back. */
function postTransactions(call: ApiCall, body: unknown): Answer {
  if (!Array.isArray(body)) return regularError(call, 400, 'A JSON array was expected');
  if (body.length < 1 || body.length > largestBatch) return regularError(call, 406, `Between 1 and ${largestBatch} transactions were expected`);
  const { books } = call.organization;
  const read = body.map((item: unknown, index) => readTransaction(item, `[${index}]`, books, call.behaviour));
  const violations = read.flatMap((entry) => ('violations' in entry ? entry.violations : []));
  if (violations.length > 0) return validationFailed(call, violations);
  const written = read.flatMap((entry) => ('content' in entry ? record(call, entry.content) : []));
  return json(201, written.map((transaction) => printTransaction(books, transaction)));
}

function record(call: ApiCall, content: TransactionContent): readonly FinancialTransaction[] {
  const { books } = call.organization;
  const known = knownLike(books, content, call.behaviour);
  if (known) return call.behaviour.knownTransactions === 'returned' || content.fee ? [known] : [];
  const transactionDate = content.valueDate ?? content.bookingDate ?? call.now;
  const transaction = { ...content, id: newId(), transactionDate, lockVersion: 0, createdAt: call.now, updatedAt: call.now };
  books.addTransaction(transaction);
  proposeForTransaction(books, transaction, call.now);
  return [transaction];
}

function knownLike(books: Books, { accountId, externalReference }: TransactionContent, { referenceScope }: Behaviour): FinancialTransaction | undefined {
  if (externalReference === undefined) return undefined;
  const known = books.transactionsWith({ kind: 'externalReference', value: externalReference });
  return referenceScope === 'account' ? known.find((transaction) => transaction.accountId === accountId) : known[0];
}

function readLatest(call: ApiCall): Answer {
  const accountId = call.query.filled('financialAccountId');
  if (accountId === undefined) return regularError(call, 400, 'Missing required request parameters: financialAccountId');
  const { books } = call.organization;
  if (!books.accounts.has(accountId)) return regularNotFound(call);
  const latest = [...books.transactions.values()]
    .filter((transaction) => transaction.accountId === accountId)
    .reduce<FinancialTransaction | undefined>((newest, next) => (newest && newest.transactionDate > next.transactionDate ? newest : next), undefined);
  if (latest) return ok(printTransaction(books, latest));
  return call.behaviour.noLatestTransaction === 'empty' ? { status: 200, headers: {} } : regularNotFound(call);
}

function readOne(call: ApiCall): Answer {
  const { books } = call.organization;
  const transaction = books.transactions.get(param(call, 'id'));
  return transaction ? ok(printTransaction(books, transaction)) : regularNotFound(call);
}

/** What happens to an assigned one is unknown: it is kept. */
function remove(call: ApiCall): Answer {
  const { books } = call.organization;
  const transaction = books.transactions.get(param(call, 'id'));
  if (!transaction) return regularNotFound(call);
  if (books.assignments.ofTransaction(transaction.id).length > 0) return regularError(call, 406, 'The transaction is assigned to a voucher');
  books.dropTransaction(transaction);
  return noContent;
}

function listAssignments(call: ApiCall): Answer {
  const { books } = call.organization;
  const transaction = books.transactions.get(param(call, 'id'));
  if (!transaction) return regularNotFound(call);
  return ok(books.assignments.ofTransaction(transaction.id).map(({ voucherId }) => ({ id: voucherId, type: 'voucher' })));
}
