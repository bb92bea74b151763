import type { LaneCounts } from '@kontor/api-contracts';
import { untilLocked } from '@kontor/server-persistence/testing';
import { Client } from 'pg';
import { arrive, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, causes, equation, readRun, startOf, tellRun, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const refused = async (runId: string): Promise<unknown> => (await office.browser.post(`/runs/${runId}/retry`).expect(409)).body;
const refusal = { answer: { status: 406, body: { code: 'invalid' } } } as const;
const entriesSent = (): number => app.house.counter.count('POST', /^\/entries$/);

/** A run of which some transactions lie in a month that the ledger has closed. */
async function aFailedRun(good: number, bad: number) {
  const closed = Array.from({ length: bad }, () => ({ transactionDate: '2025-12-01', bookingDate: '2025-12-02' }));
  office.company.ledger.books.closedMonths.add('2025-12');
  const ids = await arrive(office, [...closed, ...Array.from({ length: good }, () => ({}))]);
  const run = await startOf(office, ids);
  await work(app, office);
  return { ...run, failed: ids.slice(0, bad) };
}

const openTheMonth = (): boolean => office.company.ledger.books.closedMonths.delete('2025-12');

describe('retrying what failed', () => {
  it('exports it once what stood in the way is mended', async () => {
    const { runId } = await aFailedRun(1, 2);
    const failed = await readRun(office, runId);
    expect([failed.state, equation(failed), causes(failed)]).toEqual(['finished', '3 = 1 exported + 2 failed + 0 skipped + 0 waiting', ['LED-period-closed 2']]);
    openTheMonth();
    expect(await tellRun(office, runId, 'retry')).toMatchObject({ state: 'running', finishedAt: null, waiting: 2, groups: [] });
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'finished', exported: 3, failed: 0 });
    expect(books(office)).toMatchObject({ entries: 3, payments: 3 });
  });

  it('takes the coding as it is by then', async () => {
    const { runId, failed } = await aFailedRun(0, 1);
    await office.browser.patch(`/transactions/${failed[0]}/coding`, { receiptNumber: 'RE-1', receiptDate: '2026-01-05' }).expect(200);
    await tellRun(office, runId, 'retry');
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ exported: 1 });
  });

  it('writes nothing again that stands there already', async () => {
    app.house.counter.orders.next(/^\/payments$/, [refusal, refusal, refusal]);
    const { runId } = await startOf(office, await ready(office, 2));
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ failed: 2 });
    const before = entriesSent();
    await tellRun(office, runId, 'retry');
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ exported: 2, failed: 0 });
    expect([entriesSent() - before, books(office)]).toMatchObject([0, { entries: 2, payments: 2 }]);
  });

  it('is not possible where nothing failed', async () => {
    const { runId } = await startOf(office, await ready(office, 1));
    expect(await refused(runId)).toMatchObject({ code: 'nothing-to-retry' });
  });

  it('leaves alone what was exported anew meanwhile, and the run as it ended', async () => {
    const { runId, failed } = await aFailedRun(0, 1);
    openTheMonth();
    await startOf(office, failed);
    await work(app, office);
    const before = await readRun(office, runId);
    expect(await refused(runId)).toMatchObject({ code: 'nothing-to-retry' });
    expect(await readRun(office, runId)).toEqual(before);
    expect(books(office)).toMatchObject({ entries: 1, payments: 1 });
  });

  it('in a paused run waits with the rest of it', async () => {
    app.house.counter.orders.next(/^\/entries$/, [refusal]);
    const { runId } = await startOf(office, await ready(office, 7));
    const second = app.house.counter.orders.hold(/^\/payments$/);
    const working = work(app, office);
    await second.arrived;
    await tellRun(office, runId, 'pause');
    second.release();
    await working;
    expect(await tellRun(office, runId, 'retry')).toMatchObject({ state: 'paused', exported: 4, failed: 0, waiting: 3 });
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'paused', waiting: 3 });
    await tellRun(office, runId, 'resume');
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'finished', exported: 7 });
  });

  it('is not possible over a connection that is disconnected', async () => {
    const { runId } = await aFailedRun(0, 1);
    await office.browser.post(`/connections/${office.connection.id}/disconnect`).expect(200);
    expect(await refused(runId)).toMatchObject({ code: 'connection-disconnected' });
    expect((await office.browser.get(`/connections/${office.connection.id}/lanes`).expect(200)).body as LaneCounts).toEqual({ open: 1, queued: 0, exported: 0 });
  });

  it('waits for coding that is being written', async () => {
    const { runId, failed } = await aFailedRun(0, 1);
    const client = new Client({ connectionString: app.database.ownerUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from transaction where id = $1 for update', [failed[0]]);
    const retrying = tellRun(office, runId, 'retry');
    await untilLocked(app);
    expect(await readRun(office, runId)).toMatchObject({ state: 'finished', failed: 1 });
    await client.query('commit');
    await client.end();
    expect(await retrying).toMatchObject({ waiting: 1 });
  });

  it('in the same moment as a new export takes every transaction once', async () => {
    const { runId, failed } = await aFailedRun(0, 6);
    openTheMonth();
    const anew = office.browser.post(`/connections/${office.connection.id}/runs`, { transactionIds: failed });
    const [retried, started] = await Promise.all([office.browser.post(`/runs/${runId}/retry`), anew]);
    expect([[200, 409].includes(retried.status), started.status]).toEqual([true, 201]);
    await work(app, office);
    expect(books(office)).toMatchObject({ entries: 6, payments: 6 });
  });
});
