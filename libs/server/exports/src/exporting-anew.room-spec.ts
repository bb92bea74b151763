import type { AnewAnswer, LaneCounts, Page, PreviewView, TransactionView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, secondOrganization } from '@kontor/server-platform/testing';
import { aPaperOffice, aTransaction, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, causes, equation, itemsOf, readRun, startOf, tellRun, timelineOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const path = (rest: string): string => `/connections/${office.connection.id}/${rest}`;
const lanes = async (): Promise<LaneCounts> => (await office.browser.get(path('lanes')).expect(200)).body as LaneCounts;
const inLane = async (lane: string): Promise<readonly string[]> => ((await office.browser.get(path(`lanes/${lane}/transactions`)).expect(200)).body as Page<TransactionView>).items.map(({ id }) => id);
const preview = async (transactionIds: readonly string[]): Promise<PreviewView> => (await office.browser.post(path('preview'), { transactionIds }).expect(200)).body as PreviewView;
const why = 'In den Büchern gelöscht';
const anew = async (transactionIds: readonly string[], reason = why): Promise<AnewAnswer> => (await office.browser.post(path('anew'), { transactionIds, reason }).expect(201)).body as AnewAnswer;
const refused = async (transactionIds: readonly string[], status = 409): Promise<unknown> => (await office.browser.post(path('anew'), { transactionIds, reason: why }).expect(status)).body;
const orders = () => app.database.asOwner('select generation from export_anew where connection_id = $1', [office.connection.id]);

async function exported(count = 1): Promise<readonly string[]> {
  const ids = await ready(office, count);
  await startOf(office, ids);
  await work(app, office);
  return ids;
}

/** Somebody deleted everything in the ledger. */
function emptyTheBooks(): void {
  office.company.ledger.books.entries.splice(0);
  office.company.ledger.books.payments.splice(0);
}

describe('exporting anew', () => {
  it('opens what was exported, and another export writes it once more', async () => {
    const ids = await exported(2);
    const keys = office.company.ledger.books.entries.map(({ key }) => key);
    emptyTheBooks();
    expect(causes(await startOf(office, ids))).toEqual(['KON-already-exported 2']);
    await anew(ids);
    expect(await lanes()).toEqual({ open: 2, queued: 0, exported: 0 });
    const run = await startOf(office, ids);
    expect(await lanes()).toEqual({ open: 0, queued: 2, exported: 0 });
    await work(app, office);
    expect(equation(await readRun(office, run.runId))).toBe('2 = 2 exported + 0 failed + 0 skipped + 0 waiting');
    expect(books(office)).toMatchObject({ entries: 2, payments: 2 });
    expect(office.company.ledger.books.entries.filter(({ key }) => keys.includes(key))).toEqual([]);
    expect([await lanes(), (await inLane('exported')).length]).toEqual([{ open: 0, queued: 0, exported: 2 }, 2]);
    expect(causes(await startOf(office, ids))).toEqual(['KON-already-exported 2']);
  });

  it('answers with what the export before has written', async () => {
    const [id = ''] = await exported();
    const [entry] = office.company.ledger.books.entries;
    const { transactions } = await anew([id]);
    expect(transactions).toMatchObject([{ transactionId: id, generation: 2, anew: { reason: why, orderedAt: expect.any(String) as string } }]);
    expect(transactions[0]?.anew.earlier).toEqual([
      { generation: 1, operation: 'entry', kind: 'entry', remoteId: entry?.id, url: `https://ledger.example/entries/${entry?.id}`, state: 'unchecked', writtenAt: expect.any(String) as string },
      { generation: 1, operation: 'payment', kind: 'payment', remoteId: expect.any(String) as string, url: null, state: 'unchecked', writtenAt: expect.any(String) as string },
    ]);
  });

  it('is shown in the preview, with why and with what stands there already', async () => {
    const [id = ''] = await exported();
    const first = await aTransaction(office);
    await anew([id]);
    const { plans, ready: count, anew: again } = await preview([id, first]);
    expect([count, again]).toEqual([2, 1]);
    expect(plans.find(({ transactionId }) => transactionId === first)).toMatchObject({ anew: null });
    expect(plans.find(({ transactionId }) => transactionId === id)).toMatchObject({ anew: { reason: why, earlier: [{ operation: 'entry', url: expect.any(String) as string }, { operation: 'payment' }] } });
  });

  it('leaves the trace of the export before as it was', async () => {
    const [id = ''] = await exported();
    const trace = () => app.database.asOwner('select i.*, s.* from export_item i join export_step s on s.item_id = i.id where i.connection_id = $1 and i.generation = 1 order by s.id', [office.connection.id]);
    const before = await trace();
    await anew([id]);
    await startOf(office, [id]);
    await work(app, office);
    expect(before).toHaveLength(2);
    expect(await trace()).toEqual(before);
    const refs = (await office.browser.get(path(`drift?transactionId=${id}`)).expect(200)).body as Page<unknown>;
    expect(refs.items).toHaveLength(4);
  });

  it('is possible as often as somebody wants it, and each time once', async () => {
    const [id = ''] = await exported();
    for (const generation of [2, 3]) {
      expect((await anew([id])).transactions).toMatchObject([{ generation }]);
      expect(await refused([id])).toMatchObject({ code: 'nothing-exported' });
      await startOf(office, [id]);
      await work(app, office);
    }
    expect(books(office)).toMatchObject({ entries: 3, payments: 3 });
    const { transactions } = await anew([id]);
    expect(transactions[0]?.anew.earlier.map(({ generation, operation }) => `${generation} ${operation}`)).toEqual(['1 entry', '1 payment', '2 entry', '2 payment', '3 entry', '3 payment']);
  });

  it('frees what was written in part and can be finished no more', async () => {
    app.house.counter.orders.next(/^\/payments$/, [{ answer: { status: 406, body: { code: 'invalid' } } }]);
    const [id = ''] = await exported();
    emptyTheBooks();
    const stuck = await startOf(office, [id]);
    await work(app, office);
    expect(await readRun(office, stuck.runId)).toMatchObject({ failed: 1 });
    await anew([id]);
    expect((await office.browser.post(`/runs/${stuck.runId}/retry`).expect(409)).body).toMatchObject({ code: 'nothing-to-retry' });
    await startOf(office, [id]);
    await work(app, office);
    expect([await lanes(), books(office)]).toMatchObject([{ open: 0, queued: 0, exported: 1 }, { entries: 1, payments: 1 }]);
  });

  it('gives rows of a file another key, in another file', async () => {
    office = await aPaperOffice(app);
    const [id = ''] = await exported();
    await anew([id]);
    expect((await preview([id])).plans).toMatchObject([{ anew: { earlier: [{ url: null }] } }]);
    const { runId } = await startOf(office, [id]);
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ exported: 1 });
    expect(await app.database.asOwner('select distinct generation from export_step where connection_id = $1 order by 1', [office.connection.id])).toEqual([{ generation: 1 }, { generation: 2 }]);
  });

  it('is another matter for every connection', async () => {
    const [id = ''] = await exported();
    const ledger = office;
    const { connection } = (await office.browser.post('/connections', { exporterId: 'paper', authKind: 'none' }).expect(201)).body as { connection: ExportOffice['connection'] };
    office = { ...office, connection };
    await exported();
    await startOf(office, [id]);
    await work(app, office);
    expect(await lanes()).toMatchObject({ exported: 2 });
    await anew([id]);
    expect(await lanes()).toMatchObject({ open: 1, exported: 1 });
    office = ledger;
    expect(await lanes()).toMatchObject({ exported: 1 });
  });

  it('is told to two who ask at the same moment: one of them has opened it', async () => {
    const ids = await exported(3);
    const answers = await Promise.all([ids, [...ids].reverse()].map((transactionIds) => office.browser.post(path('anew'), { transactionIds, reason: why })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await orders()).toHaveLength(3);
  });

  it('is written down for each transaction with who and why', async () => {
    const ids = await exported(2);
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.post(path('anew'), { transactionIds: ids, reason: '  Beim Jahresabschluss gelöscht ' }).expect(201);
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string; actor: { id: string }; subject: { id: string }; changes: object }>;
    const told = items.filter(({ action }) => action === 'transaction.opened-anew');
    expect(told.map(({ subject }) => subject.id).sort()).toEqual([...ids].sort());
    expect(told[0]).toMatchObject({ actor: { id: accountant.userId }, changes: { connectionId: office.connection.id, generation: 2, reason: 'Beim Jahresabschluss gelöscht' } });
  });
});

describe('exporting anew is refused', () => {
  it('for what is on its way: queued, half written, in doubt', async () => {
    const [queued = ''] = await ready(office, 1);
    await startOf(office, [queued]);
    expect(await refused([queued])).toMatchObject({ code: 'export-under-way', detail: expect.stringContaining(queued) as string });
    app.house.counter.orders.next(/^\/payments$/, [{ answer: { status: 503 } }, { answer: { status: 503 } }]);
    await work(app, office);
    expect(await lanes()).toMatchObject({ queued: 1 });
    expect(await refused([queued])).toMatchObject({ code: 'export-under-way' });
  });

  it('for what waits for a decision, until somebody decided', async () => {
    app.house.counter.orders.next(/^\/entries$/, ['reset-after'], 'POST');
    app.house.counter.orders.next(/^\/entries$/, [{ answer: { status: 406, body: { code: 'invalid' } } }], 'GET');
    const [id = ''] = await ready(office, 1);
    const { runId } = await startOf(office, [id]);
    await work(app, office);
    const [item] = await itemsOf(office, runId);
    expect(item).toMatchObject({ state: 'needs-review' });
    expect(await refused([id])).toMatchObject({ code: 'export-under-way' });
    await office.browser.post(`/export-items/${item?.id}/decision`, { decision: 'exists', remoteId: office.company.ledger.books.entries[0]?.id }).expect(200);
    await work(app, office);
    expect((await timelineOf(office, item?.id ?? '')).state).toBe('exported');
    await anew([id]);
  });

  it('for what was not exported over this connection, and then for the others of the list as well', async () => {
    const [id = ''] = await exported();
    const open = await aTransaction(office);
    expect(await refused([id, open])).toMatchObject({ code: 'nothing-exported', detail: expect.stringContaining(open) as string });
    expect(await refused([newId()])).toMatchObject({ code: 'nothing-exported' });
    expect(await orders()).toEqual([]);
    expect(await lanes()).toEqual({ open: 1, queued: 0, exported: 1 });
  });

  it('for what a cancelled run gave back unbegun', async () => {
    const [id = ''] = await ready(office, 1);
    await tellRun(office, (await startOf(office, [id])).runId, 'cancel');
    expect(await refused([id])).toMatchObject({ code: 'nothing-exported' });
  });

  it.each<[string, object]>([
    ['without a reason', { reason: '  ' }],
    ['with an endless reason', { reason: 'x'.repeat(501) }],
    ['for nothing', { reason: why, transactionIds: [] }],
  ])('%s', async (_case, body) => {
    const transactionIds = await exported();
    expect((await office.browser.post(path('anew'), { transactionIds, ...body }).expect(400)).body).toMatchObject({ code: 'invalid-request' });
    expect(await orders()).toEqual([]);
  });

  it('over a connection that is disconnected', async () => {
    const ids = await exported();
    await office.browser.post(path('disconnect')).expect(200);
    expect(await refused(ids)).toMatchObject({ code: 'connection-disconnected' });
  });

  it('to viewers and to strangers', async () => {
    const transactionIds = await exported();
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await viewer.browser.post(path('anew'), { transactionIds, reason: why }).expect(403);
    const other = await secondOrganization(app);
    expect((await other.browser.post(path('anew'), { transactionIds, reason: why }).expect(404)).body).toMatchObject({ code: 'connection-not-found' });
  });
});
