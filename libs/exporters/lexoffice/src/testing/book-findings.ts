import type { CodedTransaction, Operation } from '@kontor/exporter-contract';
import type { MemoryWorld } from '@kontor/exporter-testkit';
import type { World } from '@kontor/lexware-sandbox';
import { carriesKey } from '../marker';

type Books = ReturnType<World['organizations']['get']>['books'];

/** What is not exported, missing or there more than once; each a sentence. */
export function bookFindings(books: Books, world: MemoryWorld, transactions: readonly CodedTransaction[]): readonly string[] {
  return [...transactions.flatMap((transaction) => findingsOf(transaction, books, world)), ...suppliersOf(transactions, books), ...balanceOf(transactions, books, world)];
}

function findingsOf(transaction: CodedTransaction, books: Books, world: MemoryWorld): readonly string[] {
  const item = world.item(transaction.id);
  const key = keyIn(item.plan?.operations ?? []);
  const vouchers = books.vouchers.all().filter(({ remark }) => carriesKey(remark, key));
  const files = vouchers.flatMap(({ fileIds }) => fileIds.map((id) => books.files.get(id)?.sha256)).sort();
  const wanted = transaction.receipts.map(({ sha256 }) => sha256).sort();
  const payments = [...books.transactions.values()].filter(({ externalReference }) => externalReference === key);
  const hints = vouchers.flatMap(({ id }) => books.hints.get(id) ?? []).filter((hint) => hint.key.value === key);
  const counts = { vouchers: vouchers.length, payments: payments.length, hints: hints.length };
  return [
    ...(item.state === 'exported' ? [] : [`${transaction.id} is ${item.state}: ${JSON.stringify([item.fault, item.issues])}`]),
    ...Object.entries(counts).flatMap(([kind, count]) => (count === 1 ? [] : [`${count} ${kind} of ${transaction.id}`])),
    ...(files.join() === wanted.join() ? [] : [`${files.length} files of ${transaction.id} instead of its ${wanted.length}`]),
    ...(payments.every(({ amount }) => amount.minor === transaction.billing.minor) ? [] : [`another amount of ${transaction.id}`]),
  ];
}

/** The marker everything of one export carries. */
function keyIn(operations: readonly Operation[]): string {
  const key = operations.find(({ step }) => step === 'createVoucher')?.input['key'];
  return typeof key === 'string' ? key : '';
}

function suppliersOf(transactions: readonly CodedTransaction[], books: Books): readonly string[] {
  const names = [...new Set(transactions.flatMap(({ supplier }) => supplier?.name ?? []))];
  const made = (wanted: string): number => [...books.contacts.values()].filter(({ company }) => company?.name === wanted).length;
  return names.flatMap((name) => (made(name) === 1 ? [] : [`${made(name)} contacts of ${name}`]));
}

/** A balance that was refused is told after the next export. */
function balanceOf(transactions: readonly CodedTransaction[], books: Books, { books: { drainRefusals }, connectionId }: MemoryWorld): readonly string[] {
  const told = [...books.accounts.values()][0]?.balance.minor;
  const paid = transactions.reduce((sum, { billing }) => sum + billing.minor, 0);
  return told === paid || drainRefusals.has(connectionId) ? [] : [`the balance is ${told} instead of ${paid}`];
}
