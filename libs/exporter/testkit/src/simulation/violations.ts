import type { RemoteRequest } from '@kontor/exporter-contract';
import { RemoteReader } from '@kontor/exporter-contract';
import { naturalKeyOf } from '@kontor/exporter-engine';
import type { LedgerRemote } from '../ledger/remote/ledger-remote';
import type { BookedItem, BookedStep } from '../memory/books-of-truth';
import type { MemoryWorld } from '../memory/memory-world';
import { CommitBroken } from '../process/worker-process';

const finalStates: readonly string[] = ['exported', 'failed', 'skipped', 'needs-review'];

/** What must hold when everything has come to rest. Each violation is one sentence. */
export const violations = (world: MemoryWorld, remote: LedgerRemote): readonly string[] => [...duplicates(remote), ...unfinished(world), ...cancelledHalfway(world), ...slandered(world), ...unfounded(world, remote), ...defects(world)];

function duplicates({ books }: LedgerRemote): readonly string[] {
  return [
    ...repeated(books.partners.map(({ name }) => name)).map((name) => `the ledger has more than one partner ${name}`),
    ...repeated(books.entries.map(({ key }) => key)).map((key) => `the ledger has more than one entry ${key}`),
    ...repeated(books.receipts.map(({ entryId, sha256 }) => `${entryId} ${sha256}`)).map((receipt) => `the ledger has more than one receipt ${receipt}`),
    ...repeated(books.payments.map(({ key }) => key)).map((key) => `the ledger has more than one payment ${key}`),
  ];
}

function unfinished(world: MemoryWorld): readonly string[] {
  const items = world.books.itemsOf(world.connectionId);
  return items.filter(({ state }) => !finalStates.includes(state)).map(({ transactionId, state }) => `the item of ${transactionId} came to rest as ${state}`);
}

/** A cancelled run is finished where it was begun. */
function cancelledHalfway({ books, connectionId }: MemoryWorld): readonly string[] {
  const cancelled = books.itemsOf(connectionId).filter(({ issues }) => issues.some(({ code }) => code === 'KON-cancelled'));
  return cancelled.filter((item) => books.isBegun(item)).map(({ transactionId }) => `${transactionId} was cancelled although something of it was begun`);
}

/** Only who loses the lane without giving it back may have died over an item. */
function slandered({ books, connectionId }: MemoryWorld): readonly string[] {
  const { takeovers = 0 } = books.lanes.get(connectionId) ?? {};
  return books.itemsOf(connectionId).filter(({ crashes }) => crashes > takeovers).map(({ transactionId, crashes }) => `${transactionId} counts ${crashes} crashes where ${takeovers} holders vanished`);
}

/** What is called exported must be there, and what was recorded must be what is there. */
function unfounded(world: MemoryWorld, { books }: LedgerRemote): readonly string[] {
  const ids = new Set([...books.partners, ...books.entries, ...books.receipts, ...books.payments].map(({ id }) => id));
  const done = [...world.books.steps.values()].filter(({ state }) => state === 'done');
  const exported = world.books.itemsOf(world.connectionId).filter(({ state }) => state === 'exported');
  return [
    ...done.filter(({ ref }) => !ids.has(ref?.id ?? '')).map(({ operation, key }) => `${operation} of ${key.transactionId} is recorded and not there`),
    ...exported
      .filter((item) => !item.plan || item.plan.operations.some(({ id }) => !isDone(world, item, id)) || world.books.stepsOf(item).some(({ operation }) => !isPlanned(world, item, operation)))
      .map(({ transactionId }) => `${transactionId} is called exported and is not done`),
  ];
}

const isDone = ({ books }: MemoryWorld, item: BookedItem, operation: string): boolean => books.stepsOf(item).find((step) => step.operation === operation)?.state === 'done';

/** By an item of the same export: late receipts are planned by one of their own. */
const isPlanned = ({ books, connectionId }: MemoryWorld, { transactionId }: BookedItem, operation: string): boolean =>
  books.itemsOf(connectionId).some((item) => item.transactionId === transactionId && item.plan?.operations.some(({ id }) => id === operation));

const defects = ({ log }: MemoryWorld): readonly string[] => log.entries.filter(({ error }) => error !== undefined && !(error instanceof CommitBroken)).map(({ event, error }) => `defect ${event}: ${String(error)}`);

/** A write may leave only while its intent stands in the journal. */
export function withoutIntent(world: MemoryWorld, request: RemoteRequest): readonly string[] {
  if (request.method !== 'POST') return [];
  const open = [...world.books.steps.values()].filter(({ state }) => state === 'intended');
  return effectsOf(request)
    .filter((isIntended) => !open.some(isIntended))
    .map(() => `${request.method} ${request.path} left without an intent`);
}

function effectsOf({ path, json }: RemoteRequest): readonly ((step: BookedStep) => boolean)[] {
  const entryId = /^\/entries\/([^/]+)\/receipts$/.exec(path)?.[1];
  if (entryId) return [({ step, input }) => step === 'attachReceipt' && input['entryId'] === entryId];
  const body = RemoteReader.of(json);
  if (path === '/partners') return [({ step, input }) => step === 'ensurePartner' && input['name'] === body.text('name')];
  const keys = path === '/payments' ? body.objects('payments').map((payment) => payment.text('key')) : [body.text('key')];
  return keys.map((key) => (step: BookedStep) => step.step === (path === '/payments' ? 'postPayments' : 'createEntry') && naturalKeyOf(step.key) === key);
}

const repeated = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
