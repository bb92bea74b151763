import type { LaneCounts, Page } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, secondOrganization } from '@kontor/server-platform/testing';
import { aTransaction, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, causes, equation, itemsOf, readRun, startOf, tellRun, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const deeds = ['pause', 'resume', 'cancel', 'retry'] as const;
const lanes = async (): Promise<LaneCounts> => (await office.browser.get(`/connections/${office.connection.id}/lanes`).expect(200)).body as LaneCounts;
const refused = async (runId: string, deed: string): Promise<unknown> => (await office.browser.post(`/runs/${runId}/${deed}`).expect(409)).body;
const signIn = () => office.browser.post(`/connections/${office.connection.id}/sign-in`, { apiKey: office.company.apiKey }).expect(200);

/** The ledger no longer takes the key when it comes to the payments: every entry is written, and its payment waits. */
async function aBegunRun(count: number) {
  app.house.counter.orders.next(/^\/payments$/, [{ answer: { status: 401 } }]);
  const run = await startOf(office, await ready(office, count));
  await work(app, office);
  return run;
}

describe('a paused run', () => {
  it('waits until it is resumed', async () => {
    const { runId } = await startOf(office, await ready(office, 3));
    expect(await tellRun(office, runId, 'pause')).toMatchObject({ state: 'paused', finishedAt: null });
    await work(app, office);
    expect(equation(await readRun(office, runId))).toBe('3 = 0 exported + 0 failed + 0 skipped + 3 waiting');
    expect(await tellRun(office, runId, 'resume')).toMatchObject({ state: 'running' });
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'finished', exported: 3 });
    expect(books(office)).toMatchObject({ entries: 3, payments: 3 });
  });

  it('says where its connection stands, is not resumed over one that is gone, and can be cancelled', async () => {
    const { runId } = await startOf(office, await ready(office, 2));
    expect(await tellRun(office, runId, 'pause')).toMatchObject({ connectionState: 'connected' });
    await office.browser.post(`/connections/${office.connection.id}/disconnect`).expect(200);
    expect(await refused(runId, 'resume')).toMatchObject({ code: 'connection-disconnected' });
    expect(await readRun(office, runId)).toMatchObject({ state: 'paused', connectionState: 'disconnected', waiting: 2 });
    expect(await tellRun(office, runId, 'cancel')).toMatchObject({ state: 'finished', skipped: 2, waiting: 0 });
  });

  it('finishes what was begun when it was paused, and begins nothing more', async () => {
    const { runId } = await startOf(office, await ready(office, 7));
    const first = app.house.counter.orders.hold(/^\/entries$/);
    const working = work(app, office);
    await first.arrived;
    await tellRun(office, runId, 'pause');
    first.release();
    await working;
    expect(equation(await readRun(office, runId))).toBe('7 = 1 exported + 0 failed + 0 skipped + 6 waiting');
    expect(books(office)).toMatchObject({ entries: 1, payments: 1 });
    await tellRun(office, runId, 'resume');
    await work(app, office);
    expect(books(office)).toMatchObject({ entries: 7, payments: 7 });
  });

  it('does not hold up another run of the same connection', async () => {
    const paused = await startOf(office, await ready(office, 2));
    await tellRun(office, paused.runId, 'pause');
    const other = await startOf(office, await ready(office, 2));
    await work(app, office);
    expect(await readRun(office, other.runId)).toMatchObject({ state: 'finished', exported: 2 });
    expect(await readRun(office, paused.runId)).toMatchObject({ state: 'paused', waiting: 2 });
  });
});

describe('a cancelled run', () => {
  it('that was not begun is over at once, and its transactions are open again', async () => {
    const { runId } = await startOf(office, await ready(office, 3));
    const run = await tellRun(office, runId, 'cancel');
    expect([run.state, equation(run), causes(run)]).toEqual(['finished', '3 = 0 exported + 0 failed + 3 skipped + 0 waiting', ['KON-cancelled 3']]);
    expect(await lanes()).toEqual({ open: 3, queued: 0, exported: 0 });
    await work(app, office);
    expect(books(office)).toMatchObject({ entries: 0 });
  });

  it('finishes what was begun; the rest goes back and can be exported anew', async () => {
    const ids = await ready(office, 7);
    const { runId } = await startOf(office, ids);
    const first = app.house.counter.orders.hold(/^\/entries$/);
    const working = work(app, office);
    await first.arrived;
    expect(await tellRun(office, runId, 'cancel')).toMatchObject({ state: 'cancelled', skipped: 2, waiting: 5 });
    first.release();
    await working;
    const run = await readRun(office, runId);
    expect([run.state, equation(run), causes(run)]).toEqual(['finished', '7 = 1 exported + 0 failed + 6 skipped + 0 waiting', ['KON-cancelled 6']]);
    expect(await lanes()).toEqual({ open: 6, queued: 0, exported: 1 });
    const anew = await startOf(office, ids);
    await work(app, office);
    expect(equation(await readRun(office, anew.runId))).toBe('7 = 6 exported + 0 failed + 1 skipped + 0 waiting');
    expect(books(office)).toMatchObject({ entries: 7, payments: 7 });
  });

  it('lasts until what is half written is whole', async () => {
    const { runId } = await aBegunRun(2);
    expect(await tellRun(office, runId, 'cancel')).toMatchObject({ state: 'cancelled', waiting: 2, begun: 2 });
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'cancelled', waiting: 2 });
    await signIn();
    await work(app, office);
    expect(await readRun(office, runId)).toMatchObject({ state: 'finished', exported: 2, skipped: 0 });
    expect(books(office)).toMatchObject({ entries: 2, payments: 2 });
  });

  it('may have been paused before', async () => {
    const { runId } = await startOf(office, await ready(office, 2));
    await tellRun(office, runId, 'pause');
    expect(await tellRun(office, runId, 'cancel')).toMatchObject({ state: 'finished', skipped: 2 });
  });
});

describe('caring for a run', () => {
  it.each([
    ['running', 'resume'],
    ['paused', 'pause'],
    ['cancelled', 'pause, resume, cancel'],
    ['finished', 'pause, resume, cancel'],
  ])('that is %s does not mean %s', async (state, impossible) => {
    const { runId } = state === 'cancelled' ? await aBegunRun(1) : await startOf(office, await ready(office, 1));
    if (state === 'paused') await tellRun(office, runId, 'pause');
    if (state === 'cancelled') await tellRun(office, runId, 'cancel');
    if (state === 'finished') await work(app, office);
    for (const deed of impossible.split(', ')) expect(await refused(runId, deed)).toMatchObject({ code: 'run-state', detail: expect.stringContaining(state) as string });
    expect(await readRun(office, runId)).toMatchObject({ state });
  });

  it.each(deeds)('%s is not for viewers, and there is nothing to do it to in another organization', async (deed) => {
    const { runId } = await startOf(office, await ready(office, 1));
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await viewer.browser.post(`/runs/${runId}/${deed}`).expect(403);
    const other = await secondOrganization(app);
    expect((await other.browser.post(`/runs/${runId}/${deed}`).expect(404)).body).toMatchObject({ code: 'run-not-found' });
    await office.browser.post(`/runs/${newId()}/${deed}`).expect(404);
    expect((await viewer.browser.get(`/runs/${runId}`).expect(200)).body).toMatchObject({ state: 'running', waiting: 1 });
  });

  it('is written down with who did it', async () => {
    office.company.ledger.books.closedMonths.add('2026-03');
    const { runId } = await startOf(office, await ready(office, 1));
    await work(app, office);
    await tellRun(office, runId, 'retry');
    await tellRun(office, runId, 'pause');
    await tellRun(office, runId, 'resume');
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await tellRun(accountant, runId, 'cancel');
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string; actor: { id: string }; subject: { id: string } }>;
    const ofRun = items.filter(({ subject }) => subject.id === runId).map(({ action, actor }) => [action, actor.id]);
    const mine = ['run.resumed', 'run.paused', 'run.retried', 'run.started'].map((action) => [action, office.userId]);
    expect(ofRun).toEqual([['run.cancelled', accountant.userId], ...mine]);
  });

  it('that was refused leaves no trace', async () => {
    const { runId } = await startOf(office, [await aTransaction(office)]);
    await refused(runId, 'retry');
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string }>;
    expect(items.map(({ action }) => action)).not.toContain('run.retried');
    expect((await itemsOf(office, runId)).map(({ state }) => state)).toEqual(['queued']);
  });
});
