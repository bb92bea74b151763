import type { Books } from '../books/books';
import { printTransaction } from '../finance/print-transaction';
import { noContent, ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { booleanOf, isRecord } from '../json/read-json';
import { proposeForTransaction } from '../suggestions/propose-assignments';
import { undoAssignments } from '../suggestions/undo-assignment';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';

const place = '/__sandbox/books/:organizationId';

/** What the user may do to payments and accounts in the app. */
export const bankRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'post', path: `${place}/vouchers/:id/unassign`, takes: 'nothing', handle: (call) => inBooks(call, world, (books) => unassign(call, books)) },
  { method: 'post', path: `${place}/transactions/:id/hide`, takes: 'json', handle: (call, body) => inBooks(call, world, (books) => hide(call, body, books)) },
  { method: 'delete', path: `${place}/transactions/:id`, takes: 'nothing', handle: (call) => inBooks(call, world, (books) => dropTransaction(call, books)) },
  { method: 'delete', path: `${place}/accounts/:id`, takes: 'nothing', handle: (call) => inBooks(call, world, (books) => dropAccount(call, books)) },
];

function inBooks(call: Call, { organizations }: World, act: (books: Books) => Answer): Answer {
  const organization = organizations.find(param(call, 'organizationId'));
  return organization ? act(organization.books) : notHere('organization');
}

/** Takes all payments of a voucher away again. */
function unassign(call: Call, books: Books): Answer {
  const voucher = books.vouchers.get(param(call, 'id'));
  if (!voucher) return notHere('voucher');
  return undoAssignments(books, voucher, call.now) > 0 ? noContent : adminRefusal(409, 'Nothing is assigned to the voucher.');
}

/** `{"hidden": false}` shows the payment again. While it is hidden nothing is proposed for it. */
function hide(call: Call, body: unknown, books: Books): Answer {
  const transaction = books.transactions.get(param(call, 'id'));
  if (!transaction) return notHere('transaction');
  if (books.assignments.ofTransaction(transaction.id).length > 0) return adminRefusal(409, 'The transaction is assigned to a voucher.');
  const hidden = (isRecord(body) ? booleanOf(body['hidden']) : undefined) ?? true;
  const changed = { ...transaction, hidden, lockVersion: transaction.lockVersion + 1, updatedAt: call.now };
  books.transactions.set(transaction.id, changed);
  for (const { id, transactionId } of books.suggestions.values()) if (transactionId === transaction.id) books.suggestions.delete(id);
  if (!hidden) proposeForTransaction(books, changed, call.now);
  return ok(printTransaction(books, changed));
}

function dropTransaction(call: Call, books: Books): Answer {
  const transaction = books.transactions.get(param(call, 'id'));
  if (!transaction) return notHere('transaction');
  if (books.assignments.ofTransaction(transaction.id).length > 0) return adminRefusal(409, 'The transaction is assigned to a voucher: take it away from there first.');
  books.dropTransaction(transaction);
  return noContent;
}

function dropAccount(call: Call, books: Books): Answer {
  const account = books.accounts.get(param(call, 'id'));
  if (!account) return notHere('account');
  const transactions = [...books.transactions.values()].filter(({ accountId }) => accountId === account.id);
  if (transactions.some(({ id }) => books.assignments.ofTransaction(id).length > 0)) return adminRefusal(409, 'Transactions of the account are assigned to vouchers: take them away from there first.');
  for (const transaction of transactions) books.dropTransaction(transaction);
  books.accounts.delete(account.id);
  return noContent;
}
