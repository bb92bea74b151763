import type { ExportLane, LaneCounts, Page, RunHead, RunView, TransactionView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { untilLocked } from '@kontor/server-persistence/testing';
import { Doorbell, type MemoryDoorbell } from '@kontor/server-queue';
import { Client } from 'pg';
import { aReceipt, aTransaction, arrive, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, causes, equation, itemsOf, readRun, start, startOf, tellRun, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const lanes = async (): Promise<LaneCounts> => (await office.browser.get(`/connections/${office.connection.id}/lanes`).expect(200)).body as LaneCounts;
const inLane = async (lane: ExportLane, query = ''): Promise<Page<TransactionView>> => (await office.browser.get(`/connections/${office.connection.id}/lanes/${lane}/transactions${query}`).expect(200)).body as Page<TransactionView>;
const bell = (): MemoryDoorbell => app.app.get<unknown, MemoryDoorbell>(Doorbell);
const runsOf = async (query = ''): Promise<Page<RunHead>> => (await office.browser.get(`/runs${query}`).expect(200)).body as Page<RunHead>;

describe('starting an export', () => {
  it('queues what was selected, rings for its lane, and says who started it', async () => {
    const ids = await ready(office, 3);
    const rings = bell().rings.length;
    const run = await startOf(office, ids);
    expect(run).toMatchObject({ state: 'running', connectionId: office.connection.id, startedBy: { kind: 'user', id: office.userId }, finishedAt: null, groups: [] });
    expect(equation(run)).toBe('3 = 0 exported + 0 failed + 0 skipped + 3 waiting');
    expect(bell().rings.slice(rings)).toEqual([{ bell: 'lane', ids: { organizationId: office.organizationId, connectionId: office.connection.id } }]);
    expect((await itemsOf(office, run.runId)).map(({ transactionId, state }) => [transactionId, state]).sort()).toEqual(ids.map((id) => [id, 'queued']).sort());
  });

  it('takes all that match a filter, the oldest booking first', async () => {
    const [late, early] = await arrive(office, [{ bookingDate: '2026-03-09' }, { bookingDate: '2026-03-03' }]);
    await aTransaction(office, { merchant: { name: 'Bäckerei' } });
    const run = await start(office, office.connection, { filter: { text: 'aws' } });
    expect((await itemsOf(office, run.runId)).map(({ transactionId }) => transactionId)).toEqual([early, late]);
  });

  it('lists what it cannot export, skipped with its reason', async () => {
    const settlement = { kind: 'settlement', billing: { minor: 50_000, currency: 'EUR' } } as const;
    const ids = await arrive(office, [{}, { status: 'pending' }, settlement, { merchant: { name: 'Bäckerei' } }]);
    const exported = await aTransaction(office);
    await startOf(office, [exported]);
    await work(app, office);
    const queued = await aTransaction(office);
    await startOf(office, [queued]);
    const run = await startOf(office, [...ids, exported, queued]);
    expect(equation(run)).toBe('6 = 0 exported + 0 failed + 5 skipped + 1 waiting');
    expect(causes(run)).toEqual(['KON-already-exported 1', 'KON-already-queued 1', 'KON-missing-field 1', 'KON-missing-field 1', 'KON-pending 1', 'LED-no-expense 1']);
    await work(app, office);
    const ended = await readRun(office, run.runId);
    expect([ended.state, equation(ended)]).toEqual(['finished', '6 = 1 exported + 0 failed + 5 skipped + 0 waiting']);
  });

  it('is over at once when nothing of it can be exported', async () => {
    const run = await startOf(office, [await aTransaction(office, { status: 'pending' })]);
    expect([run.state, equation(run), run.finishedAt]).toEqual(['finished', '1 = 0 exported + 0 failed + 1 skipped + 0 waiting', expect.any(String)]);
  });

  it('is not possible over a connection that is disconnected; over a paused one it waits', async () => {
    const ids = await ready(office, 1);
    await office.browser.post(`/connections/${office.connection.id}/pause`).expect(200);
    const run = await startOf(office, ids);
    await work(app, office);
    expect(equation(await readRun(office, run.runId))).toBe('1 = 0 exported + 0 failed + 0 skipped + 1 waiting');
    await office.browser.post(`/connections/${office.connection.id}/disconnect`).expect(200);
    const answer = await office.browser.post(`/connections/${office.connection.id}/runs`, { transactionIds: await ready(office, 1) }).expect(409);
    expect(answer.body).toMatchObject({ code: 'connection-disconnected' });
  });

  it('happens once for one idempotency key', async () => {
    const [ids, key] = [await ready(office, 2), newId()];
    const send = (transactionIds: readonly string[]) => office.browser.post(`/connections/${office.connection.id}/runs`, { transactionIds }).set('Idempotency-Key', key);
    const [first, second] = [(await send(ids).expect(201)).body as RunView, (await send(ids).expect(201)).body as RunView];
    expect(second).toEqual(first);
    expect((await runsOf()).items).toHaveLength(1);
    await send(ids.slice(1)).expect(422);
  });

  it('is written down', async () => {
    const run = await startOf(office, await arrive(office, [{}, { status: 'pending' }]));
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string; subject: { id: string }; changes: object }>;
    expect(items.find(({ subject }) => subject.id === run.runId)).toMatchObject({ action: 'run.started', changes: { connectionId: office.connection.id, selected: 2, queued: 1, skipped: 1 } });
  });
});

describe('two exports started in the same moment', () => {
  it('take every transaction once, however their selections overlap', async () => {
    const ids = await ready(office, 12);
    const selections = [ids.slice(0, 8), ids.slice(4), [...ids].reverse()];
    const runs = await Promise.all(selections.map((selection) => startOf(office, selection)));
    const queued = (await Promise.all(runs.map(({ runId }) => itemsOf(office, runId)))).flat().filter(({ state }) => state === 'queued');
    expect(queued.map(({ transactionId }) => transactionId).sort()).toEqual([...ids].sort());
    runs.forEach(equation);
    await work(app, office);
    const ended = await Promise.all(runs.map(({ runId }) => readRun(office, runId)));
    expect(ended.reduce((sum, { exported }) => sum + exported, 0)).toBe(12);
    expect(ended.map(({ state }) => state)).toEqual(['finished', 'finished', 'finished']);
    expect(books(office)).toMatchObject({ entries: 12, payments: 12 });
  });

  it('of the same selection say so about every transaction', async () => {
    const ids = await ready(office, 5);
    const runs = await Promise.all([1, 2].map(() => startOf(office, ids)));
    expect(runs.map(equation).sort()).toEqual(['5 = 0 exported + 0 failed + 0 skipped + 5 waiting', '5 = 0 exported + 0 failed + 5 skipped + 0 waiting']);
    expect(runs.flatMap(causes)).toEqual(['KON-already-queued 5']);
  });
});

describe('what is on its way', () => {
  it('cannot be coded, split or given receipts until it arrived or came back', async () => {
    const [id] = await ready(office, 1);
    const [receipt, other] = [await aReceipt(office, await aTransaction(office)), await aReceipt(office, await aTransaction(office))];
    await office.browser.put(`/transactions/${id}/receipts/${receipt}`).expect(200);
    await office.browser.patch(`/transactions/${id}/coding`, { receiptNumber: 'RE-1' }).expect(200);
    const run = await startOf(office, [id ?? '']);
    const frozen = { code: 'transaction-frozen' };
    expect((await office.browser.patch(`/transactions/${id}/coding`, { note: 'spät' }).expect(409)).body).toMatchObject(frozen);
    expect((await office.browser.put(`/transactions/${id}/coding/lines`, { lines: [{}] }).expect(409)).body).toMatchObject(frozen);
    expect((await office.browser.put(`/transactions/${id}/receipts/${other}`).expect(409)).body).toMatchObject(frozen);
    expect((await office.browser.delete(`/transactions/${id}/receipts/${receipt}`).expect(409)).body).toMatchObject(frozen);
    await tellRun(office, run.runId, 'cancel');
    await office.browser.patch(`/transactions/${id}/coding`, { note: 'jetzt' }).expect(200);
    await office.browser.delete(`/transactions/${id}/receipts/${receipt}`).expect(200);
  });

  it('is what was planned: coding that began before waits, and is part of it or comes too late', async () => {
    const id = await aTransaction(office);
    const client = new Client({ connectionString: app.database.ownerUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from transaction where id = $1 for update', [id]);
    const starting = startOf(office, [id]);
    await untilLocked(app);
    const coding = office.browser.patch(`/transactions/${id}/coding`, { note: 'spät' }).then(({ status }) => status);
    await client.query('commit');
    await client.end();
    const run = await starting;
    const [status, [item]] = [await coding, await itemsOf(office, run.runId)];
    expect([status, item?.state, item?.replanned]).toEqual([409, 'queued', false]);
  });
});

describe('the lanes of a connection', () => {
  it('count every transaction once', async () => {
    const ids = await ready(office, 6);
    await startOf(office, ids.slice(0, 2));
    await work(app, office);
    await startOf(office, ids.slice(2, 5));
    expect(await lanes()).toEqual({ open: 1, queued: 3, exported: 2 });
    const counted = (await Promise.all((['open', 'queued', 'exported'] as const).map((lane) => inLane(lane)))).map(({ items }) => items.map(({ id }) => id).sort());
    expect(counted).toEqual([ids.slice(5), ids.slice(2, 5), ids.slice(0, 2)].map((lane) => [...lane].sort()));
  });

  it('are those of one connection', async () => {
    const ids = await ready(office, 2);
    await startOf(office, ids);
    const paper = ((await office.browser.post('/connections', { exporterId: 'paper', authKind: 'none' }).expect(201)).body as { connection: { id: string } }).connection;
    expect((await office.browser.get(`/connections/${paper.id}/lanes`).expect(200)).body).toEqual({ open: 2, queued: 0, exported: 0 });
  });

  it('are read page by page, each transaction once, the youngest first', async () => {
    const ids = await arrive(office, Array.from({ length: 7 }, (_, day) => ({ bookingDate: `2026-03-0${Math.floor(day / 2) + 1}` })));
    const seen: string[] = [];
    for (let query: string | undefined = '?limit=3'; query !== undefined; ) {
      const page: Page<TransactionView> = await inLane('open', query);
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      query = page.nextCursor === null ? undefined : `?limit=3&cursor=${page.nextCursor}`;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it('have three names', async () => {
    await office.browser.get(`/connections/${office.connection.id}/lanes/fast/transactions`).expect(400);
  });
});

describe('the list of runs', () => {
  it('shows the youngest first, page by page, of one connection or of all', async () => {
    const started: string[] = [];
    for (const id of await ready(office, 5)) started.push((await startOf(office, [id])).runId);
    const first = await runsOf('?limit=2');
    const second = await runsOf(`?limit=2&cursor=${first.nextCursor}`);
    const third = await runsOf(`?limit=2&cursor=${second.nextCursor}`);
    expect([first, second, third].flatMap(({ items }) => items.map(({ runId }) => runId))).toEqual([...started].reverse());
    expect(third.nextCursor).toBeNull();
    expect((await runsOf(`?connectionId=${office.connection.id}`)).items).toHaveLength(5);
    expect((await runsOf(`?connectionId=${newId()}`)).items).toEqual([]);
  });

  it('holds the same figures as the run itself', async () => {
    const { groups: _, ...head } = await startOf(office, await arrive(office, [{}, { status: 'pending' }]));
    expect((await runsOf()).items).toEqual([head]);
  });
});
