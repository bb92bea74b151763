import type { LaneCounts, Page, PreviewView, RunFileView, RunHead, RunView, TakeBackPreview } from '@kontor/api-contracts';
import { aColleague } from '@kontor/server-platform/testing';
import { aPaperOffice, aReceipt, arrive, aTransaction, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, causes, dueNow, equation, itemsOf, readRun, startOf, tellRun, timelineOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const reason = 'Falsches Konto';
const path = (rest: string): string => `/connections/${office.connection.id}/${rest}`;
const post = async <Answer>(rest: string, body: object, status = 201): Promise<Answer> => (await office.browser.post(path(rest), body).expect(status)).body as Answer;
const lanes = async (): Promise<LaneCounts> => (await office.browser.get(path('lanes')).expect(200)).body as LaneCounts;
const outlook = async (...transactionIds: readonly string[]) => (await post<TakeBackPreview>('take-back/preview', { transactionIds }, 200)).transactions;
const takeBack = (transactionIds: readonly string[], more: object = {}, status = 201) => post<object>('take-back', { transactionIds, reason, ...more }, status);
const markElsewhere = (transactionIds: readonly string[], status = 201) => post<RunView>('elsewhere', { transactionIds, note: 'Von Hand gebucht' }, status);
const addLate = (transactionIds: readonly string[], status = 201) => post<RunView>('late-receipts', { transactionIds }, status);

async function exported(count = 1): Promise<readonly string[]> {
  const ids = await ready(office, count);
  await startOf(office, ids);
  await work(app, office);
  return ids;
}

/** A failed export that has written the entry and not the payment. */
async function halfWritten(): Promise<string> {
  app.house.counter.orders.next(/^\/payments$/, [{ answer: { status: 406, body: { code: 'invalid' } } }]);
  const [id = ''] = await exported();
  expect(books(office)).toMatchObject({ entries: 1, payments: 0 });
  return id;
}

describe('marking as exported elsewhere', () => {
  it('puts open transactions into the lane of the exported ones, sends nothing, and says who and why', async () => {
    const ids = await ready(office, 2);
    const run = await markElsewhere(ids);
    expect(run).toMatchObject({ kind: 'elsewhere', note: 'Von Hand gebucht', state: 'finished', startedBy: { kind: 'user', name: expect.any(String) as string } });
    expect(equation(run)).toBe('2 = 2 exported + 0 failed + 0 skipped + 0 waiting');
    expect(await lanes()).toEqual({ open: 0, queued: 0, exported: 2 });
    expect(causes(await post<PreviewView & RunView>('preview', { transactionIds: ids }, 200))).toEqual(['KON-exported-elsewhere 2']);
    expect(causes(await startOf(office, ids))).toEqual(['KON-exported-elsewhere 2']);
    await work(app, office);
    expect(books(office)).toMatchObject({ entries: 0, payments: 0 });
    const { items } = (await office.browser.get('/runs?kind=elsewhere&state=finished').expect(200)).body as Page<RunHead>;
    expect(items.map(({ runId }) => runId)).toContain(run.runId);
  });

  it('is refused for all where one is on its way, exported or not booked, and to viewers', async () => {
    const [done = ''] = await exported();
    const [open = '', queued = ''] = await ready(office, 2);
    await startOf(office, [queued]);
    const [pending = ''] = await arrive(office, [{ status: 'pending' }]);
    expect(await markElsewhere([open, done], 409)).toMatchObject({ code: 'exported-already', detail: expect.stringContaining(done) as string });
    expect(await markElsewhere([open, queued], 409)).toMatchObject({ code: 'export-under-way' });
    expect(await markElsewhere([open, pending], 409)).toMatchObject({ code: 'not-booked-yet' });
    expect(await lanes()).toMatchObject({ exported: 1, queued: 1 });
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await viewer.browser.post(path('elsewhere'), { transactionIds: [open], note: 'x' }).expect(403);
    await viewer.browser.post(path('take-back'), { transactionIds: [done], reason }).expect(403);
  });

  it('can be taken back, and what was half written before is then finished, not written twice', async () => {
    const id = await halfWritten();
    const { runId } = await markElsewhere([id]);
    expect(await outlook(id)).toMatchObject([{ way: 'mark', needsRemoval: false, consequence: expect.stringContaining('anderswo') as string }]);
    expect(await post('anew', { transactionIds: [id], reason }, 409)).toMatchObject({ code: 'nothing-exported' });
    await takeBack([id]);
    const run = await readRun(office, runId);
    expect([equation(run), causes(run)]).toEqual(['1 = 0 exported + 0 failed + 1 skipped + 0 waiting', ['KON-taken-back 1']]);
    expect(await lanes()).toEqual({ open: 1, queued: 0, exported: 0 });
    await startOf(office, [id]);
    await work(app, office);
    expect([await lanes(), books(office)]).toMatchObject([{ exported: 1 }, { entries: 1, payments: 1 }]);
  });
});

describe('taking back', () => {
  it('takes out of the queue what nothing was begun of, and its run comes to its end', async () => {
    const ids = await ready(office, 3);
    const { runId } = await startOf(office, ids);
    expect((await outlook(...ids)).map(({ way }) => way)).toEqual(['queue', 'queue', 'queue']);
    await takeBack(ids);
    const run = await readRun(office, runId);
    expect([run.state, equation(run)]).toEqual(['finished', '3 = 0 exported + 0 failed + 3 skipped + 0 waiting']);
    expect(await lanes()).toEqual({ open: 3, queued: 0, exported: 0 });
    await work(app, office);
    expect(books(office)).toMatchObject({ entries: 0 });
  });

  it('and a worker that claims the same at this moment: either has all of it, nobody both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const before = books(office)['entries'] ?? 0;
      const ids = await ready(office, 3);
      const { runId } = await startOf(office, ids);
      const [, answer] = await Promise.all([work(app, office), office.browser.post(path('take-back'), { transactionIds: ids, reason })]);
      await work(app, office);
      const run = await readRun(office, runId);
      equation(run);
      expect(run.waiting).toBe(0);
      expect(answer.status === 201 ? run.skipped : run.exported).toBe(3);
      expect((books(office)['entries'] ?? 0) - before).toBe(run.exported);
    }
  });

  it('is refused for what is half written on its way, and for what is open', async () => {
    app.house.counter.orders.next(/^\/payments$/, [{ answer: { status: 503 } }, { answer: { status: 503 } }]);
    const [id = ''] = await exported();
    expect(await outlook(id)).toMatchObject([{ way: 'under-way' }]);
    expect(await takeBack([id], {}, 409)).toMatchObject({ code: 'export-under-way' });
    const open = await aTransaction(office);
    expect(await takeBack([open], {}, 409)).toMatchObject({ code: 'nothing-to-take-back' });
  });

  it('opens what stands in a file, and tells at the file that it no longer counts', async () => {
    office = await aPaperOffice(app);
    const ids = await ready(office, 2);
    const { runId } = await startOf(office, ids);
    await work(app, office);
    const files = async () => (await office.browser.get(`/runs/${runId}/files`).expect(200)).body as readonly RunFileView[];
    const [first = ''] = ids;
    const [file] = await files();
    expect(await outlook(first)).toMatchObject([{ way: 'file', files: [file?.name], consequence: expect.stringContaining(file?.name ?? '?') as string }]);
    await takeBack([first]);
    expect(await files()).toMatchObject([{ takenBack: 1 }]);
    expect((await itemsOf(office, runId)).find(({ transactionId }) => transactionId === first)).toMatchObject({ state: 'exported', takenBack: { reason, by: { kind: 'user' } } });
    expect(await lanes()).toEqual({ open: 1, queued: 0, exported: 1 });
    const again = await startOf(office, [first]);
    await work(app, office);
    expect(await readRun(office, again.runId)).toMatchObject({ exported: 1 });
  });

  it('of what stands in the accounting system asks for its removal there, then opens it and tells the sum without it', async () => {
    const [id = '', other = ''] = await exported(2);
    const [seen] = await outlook(id);
    expect(seen).toMatchObject({ way: 'remote', needsRemoval: true, written: [{ operation: 'entry', url: expect.any(String) as string }, { operation: 'payment' }] });
    expect(await takeBack([id], {}, 409)).toMatchObject({ code: 'removal-not-confirmed' });
    await takeBack([id], { removedThere: true });
    await work(app, office);
    const balances = () => [...office.company.ledger.books.balances.values()];
    expect(balances()).toEqual([['-119.00 EUR']]);
    expect(await lanes()).toEqual({ open: 1, queued: 0, exported: 1 });
    expect((await post<PreviewView>('preview', { transactionIds: [id] }, 200)).plans[0]?.operations).toHaveLength(2);
    await startOf(office, [id]);
    await work(app, office);
    expect([await lanes(), balances()]).toEqual([{ open: 0, queued: 0, exported: 2 }, [['-238.00 EUR']]]);
    expect(await outlook(other)).toMatchObject([{ way: 'remote' }]);
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string; changes: object }>;
    expect(items.find(({ action }) => action === 'transaction.taken-back')?.changes).toMatchObject({ way: 'remote', removedThere: true, reason, entries: [expect.stringMatching(/^entry /), expect.stringMatching(/^payment /)] });
  });
});

describe('a receipt that came after the export', () => {
  it('is added to the entry in a run of its own, once, and told step by step', async () => {
    const [id = ''] = await exported();
    await office.browser.patch(`/transactions/${id}/coding`, { receiptNumber: 'RE-1' }).expect(200);
    await aReceipt(office, id);
    const seen = await post<PreviewView>('late-receipts/preview', { transactionIds: [id] }, 200);
    expect(seen).toMatchObject({ ready: 1, plans: [{ operations: [{ step: 'attachReceipt', written: null }] }] });
    const run = await addLate([id]);
    expect([run.kind, await lanes()]).toEqual(['late-receipts', { open: 0, queued: 0, exported: 1 }]);
    expect(await takeBack([id], { removedThere: true }, 409)).toMatchObject({ code: 'export-under-way' });
    app.house.counter.orders.next(/\/receipts$/, ['reset-after'], 'POST');
    await work(app, office);
    await dueNow(app, office);
    await work(app, office);
    expect([equation(await readRun(office, run.runId)), books(office)]).toMatchObject(['1 = 1 exported + 0 failed + 0 skipped + 0 waiting', { entries: 1, receipts: 1, payments: 1 }]);
    const [item] = await itemsOf(office, run.runId);
    const { steps } = await timelineOf(office, item?.id ?? '');
    expect(steps).toMatchObject([{ step: 'attachReceipt', state: 'done', calls: [{ method: 'POST', path: '/entries/{id}/receipts', status: null, reason: expect.any(String) as string }, { method: 'GET', path: '/entries/{id}', status: 200, attempt: 1 }] }]);
    expect(causes(await addLate([id]))).toEqual(['KON-no-late-receipt 1']);
  });

  it('is tried again where the ledger refused it, and leaves a cancelled run untouched', async () => {
    const [id = ''] = await exported();
    await office.browser.patch(`/transactions/${id}/coding`, { receiptNumber: 'RE-1' }).expect(200);
    await aReceipt(office, id);
    await tellRun(office, (await addLate([id])).runId, 'cancel');
    app.house.counter.orders.next(/\/receipts$/, [{ answer: { status: 406, body: { code: 'invalid' } } }], 'POST');
    const { runId } = await addLate([id]);
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ failed: 1 });
    expect(await lanes()).toEqual({ open: 0, queued: 0, exported: 1 });
    await tellRun(office, runId, 'retry');
    await work(app, office);
    expect([await readRun(office, runId), books(office)]).toMatchObject([{ exported: 1, failed: 0 }, { entries: 1, receipts: 1 }]);
  });

  it('can be linked at any time and no longer be unlinked', async () => {
    const [id = ''] = await exported();
    const receiptId = await aReceipt(office, id);
    expect((await office.browser.delete(`/transactions/${id}/receipts/${receiptId}`).expect(409)).body).toMatchObject({ code: 'transaction-exported' });
  });

  it('is for what was exported over a connection that takes it', async () => {
    const open = await aTransaction(office);
    const [marked = ''] = await ready(office, 1);
    await markElsewhere([marked]);
    const run = await addLate([open, marked]);
    expect([run.state, causes(run)]).toEqual(['finished', ['KON-exported-elsewhere 1', 'KON-not-exported 1']]);
    office = await aPaperOffice(app);
    const [filed = ''] = await exported();
    expect(await addLate([filed], 409)).toMatchObject({ code: 'late-receipts-not-offered' });
  });
});
