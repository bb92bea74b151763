import 'reflect-metadata';
import { itemStates, itemTransitions, type EngineWorld, type ItemOutcome, type ItemRecord, type ItemState, type Lease } from '@kontor/exporter-engine';
import { newId } from '@kontor/kernel';
import type { Actor } from '@kontor/server-platform';
import { ItemDecider } from '../application/item-decider';
import { BackTaker } from '../application/taking-back/back-taker';
import { retryFailed } from '../application/retry-failed';
import { JournalKeeper } from '../lane/journal-keeper';
import { aTransaction, type ExportOffice } from '../testing/export-office';
import type { ExportsApp } from '../testing/exports-app';
import { exportsTestbed } from '../testing/exports-testbed';
import { itemsOf, startOf } from '../testing/runs';
import { skipCancelled } from './cancelled-items';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const now = new Date('2026-03-05T12:00:00.000Z');
const sql = (text: string, ...params: readonly unknown[]) => app.database.asOwner<{ state: ItemState }>(text, params);

/** One item in the hands of everybody who may move items. */
interface Ground extends Pick<EngineWorld, 'journal' | 'desk'> {
  readonly item: ItemRecord;
  readonly lease: Lease;
}

async function anItem(): Promise<ItemRecord> {
  const transactionId = await aTransaction(office);
  const { runId } = await startOf(office, [transactionId]);
  const [{ id } = { id: '' }] = await itemsOf(office, runId);
  return { id, runId, connectionId: office.connection.id, transactionId, generation: 1, state: 'queued', crashes: 0, attempts: 0 };
}

async function held(item: ItemRecord): Promise<Ground> {
  const { journal, desk } = app.app.get(JournalKeeper).of(office.organizationId, async () => undefined);
  return { journal, desk, item, lease: (await desk.acquire(office.connection.id)) ?? never() };
}

const never = (): never => {
  throw new Error('expected the lane to be free');
};

/** The item stands there, its run is running, and nothing was begun for it. */
async function stand({ item, lease }: Ground, state: ItemState, fence = lease.fence): Promise<void> {
  await sql('delete from export_step where item_id = $1', item.id);
  await sql(`update run set state = 'running', finished_at = null where id = $1`, item.runId);
  await sql(`update export_item set state = $2, fence = $3, not_before = now() - interval '1 hour' where id = $1`, item.id, state, fence);
}

/** The outcome of its one operation is open. */
async function doubt({ item }: Ground): Promise<void> {
  await sql(
    `insert into export_step (id, organization_id, connection_id, transaction_id, generation, operation, step, item_id, position, state, attempt, first_intended_at, intended_at, planned, input, explain)
      values ($1, $2, $3, $4, 1, 'entry', 'createEntry', $5, 0, 'in-doubt', 1, now(), now(), '{}', '{}', '{"de":"","en":""}')`,
    newId(), office.organizationId, item.connectionId, item.transactionId, item.id,
  );
}

const tenant = <T>(work: Parameters<typeof app.scope.run<T>>[1]): Promise<T> => app.scope.run(office.organizationId, work);
const person = (): Actor => ({ kind: 'user', id: office.userId, organizationId: office.organizationId, role: 'owner', locale: 'de' });
const takeBack = (item: ItemRecord): Promise<unknown> => app.app.get(BackTaker).takeBack(person(), item.connectionId, { transactionIds: [item.transactionId], reason: 'x' });
const decide = async (ground: Ground, decision: 'send-again' | 'give-up'): Promise<void> => {
  await doubt(ground);
  await app.app.get(ItemDecider).decide(person(), ground.item.id, { decision });
};

const outcomes: readonly ItemOutcome[] = [
  { state: 'exported' },
  { state: 'skipped', issues: [] },
  { state: 'failed', issues: [] },
  { state: 'needs-review', issues: [] },
  { state: 'queued', notBefore: now },
  { state: 'in-doubt', notBefore: now },
];

/** A way in which the server moves items: where it leads, and from which states whoever takes it may come. */
interface Door {
  readonly name: string;
  readonly to: ItemState;
  readonly from: readonly ItemState[];
  /** Items of a holder that died carry an older fence. */
  readonly isLeftBehind?: true;
  readonly go: (ground: Ground) => Promise<unknown>;
}

const doors: readonly Door[] = [
  { name: 'a claim', to: 'working', from: ['queued', 'in-doubt'], go: ({ journal, lease }) => journal.claim(lease, 5) },
  { name: 'a claim after a crash', to: 'working', from: ['queued', 'in-doubt', 'working'], isLeftBehind: true, go: ({ journal, lease }) => journal.claim(lease, 5) },
  ...outcomes.map((outcome): Door => ({ name: `the lane's end "${outcome.state}"`, to: outcome.state, from: ['working'], go: ({ journal, lease, item }) => journal.finish(lease, item, outcome) })),
  {
    name: "a file's end",
    to: 'exported',
    from: ['working'],
    go: ({ journal, lease, item }) => journal.finishFiles(lease, { id: item.runId, startedAt: now, items: [item] }, [{ item, plan: { operations: [], fingerprint: 'f' } }], []),
  },
  { name: 'giving the lane back', to: 'queued', from: ['working'], go: async ({ desk, lease }) => desk.release(lease, undefined) },
  { name: 'a retry', to: 'queued', from: ['failed'], go: ({ item }) => tenant((em) => retryFailed(em, item.runId, [item.transactionId])) },
  {
    name: 'cancelling its run',
    to: 'skipped',
    from: ['queued'],
    go: async ({ item }) => {
      await sql(`update run set state = 'cancelled' where id = $1`, item.runId);
      await tenant((em) => skipCancelled.waitingIn(em, item.runId, now));
    },
  },
  { name: 'taking it back', to: 'skipped', from: ['queued'], go: ({ item }) => takeBack(item) },
  {
    name: 'taking back the mark of what was exported elsewhere',
    to: 'skipped',
    from: ['queued', 'exported'],
    go: async ({ item }) => {
      await sql(`update export_item set kind = 'elsewhere' where id = $1`, item.id);
      await takeBack(item);
    },
  },
  { name: 'a decision to send again', to: 'queued', from: ['needs-review'], go: (ground) => decide(ground, 'send-again') },
  { name: 'a decision to give up', to: 'skipped', from: ['needs-review'], go: (ground) => decide(ground, 'give-up') },
];

const allowed = (from: ItemState, to: ItemState): boolean => itemTransitions[from].includes(to);

/** Where an item ends up that stands there and is taken through the door. */
async function through({ go, isLeftBehind }: Door, item: ItemRecord, from: ItemState): Promise<ItemState | undefined> {
  const ground = await held(item);
  await stand(ground, from, isLeftBehind ? ground.lease.fence - 1 : ground.lease.fence);
  // Some doors refuse loudly, some let nothing through: what counts is where the item stands then.
  await go(ground).catch(() => undefined);
  const [row] = await sql('select state from export_item where id = $1', ground.item.id);
  await ground.desk.release(ground.lease, undefined);
  return row?.state;
}

describe('the moves of items in the database', () => {
  it.each(doors)('$name leads to $to from $from, and from nowhere else', async (door) => {
    const item = await anItem();
    for (const from of itemStates) {
      const expected = door.from.includes(from) && allowed(from, door.to) ? door.to : from;
      expect([from, await through(door, item, from)]).toEqual([from, expected]);
    }
  }, 30_000);

  it('are all in the table of the engine, and what the table has besides nobody takes yet', () => {
    const moves = new Set(doors.flatMap(({ from, to }) => from.map((one) => `${one} → ${to}`)));
    const table = itemStates.flatMap((from) => itemTransitions[from].map((to) => `${from} → ${to}`));
    expect([...moves].filter((move) => !table.includes(move))).toEqual([]);
    expect(table.filter((move) => !moves.has(move))).toEqual(['in-doubt → needs-review', 'failed → skipped', 'needs-review → exported']);
  });
});
