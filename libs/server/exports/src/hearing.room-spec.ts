import type { DriftView, Page } from '@kontor/api-contracts';
import { until } from '@kontor/server-persistence/testing';
import { signIn } from '@kontor/server-platform/testing';
import Redis from 'ioredis';
import { aPaperOffice, ready, type ExportOffice } from './testing/export-office';
import { startExportsApp, type ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { books, readRun, startOf, tellRun } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed), { withWorker: true });

const finished = (runId: string, who: ExportOffice = office) => until(async () => (await readRun(who, runId)).state === 'finished');
const entriesSent = (): number => app.house.counter.count('POST', /^\/entries$/);
const lane = (change: string): Promise<unknown> => app.database.asOwner(`update lane set ${change} where connection_id = $1`, [office.connection.id]);

/** Everything this application keeps in Redis is gone. */
async function emptyRedis(): Promise<number> {
  const { url, prefix } = app.settings.redis;
  const redis = new Redis(url);
  const keys = await redis.keys(`*${prefix}*`);
  if (keys.length > 0) await redis.del(keys);
  await redis.quit();
  return keys.length;
}

/** The same organization at another process. */
async function at(other: ExportsApp): Promise<ExportOffice> {
  return { ...office, browser: await signIn(other.server, office.email) };
}

describe('the worker', () => {
  it('exports by itself what was started', async () => {
    const { runId } = await startOf(office, await ready(office, 7));
    await finished(runId);
    expect(await readRun(office, runId)).toMatchObject({ exported: 7, failed: 0, skipped: 0, waiting: 0 });
    expect(books(office)).toMatchObject({ entries: 7, payments: 7 });
  });

  it('works one connection while another one waits for its ledger', async () => {
    const slow = app.house.counter.orders.hold(/^\/entries$/);
    const waiting = await startOf(office, await ready(office, 1));
    await slow.arrived;
    const other = await aPaperOffice(app);
    const run = await startOf(other, await ready(other, 2));
    await finished(run.runId, other);
    expect(await readRun(office, waiting.runId)).toMatchObject({ state: 'running', exported: 0 });
    slow.release();
    await finished(waiting.runId);
  });

  it('goes on by itself when a run is resumed', async () => {
    await office.browser.post(`/connections/${office.connection.id}/pause`).expect(200);
    const { runId } = await startOf(office, await ready(office, 2));
    await tellRun(office, runId, 'pause');
    await office.browser.post(`/connections/${office.connection.id}/resume`).expect(200);
    await tellRun(office, runId, 'resume');
    await finished(runId);
    expect(books(office)).toMatchObject({ entries: 2, payments: 2 });
  });

  it('takes up by itself what the ledger asked to be sent later', async () => {
    app.house.counter.orders.next(/^\/payments$/, [{ answer: { status: 429 } }]);
    const { runId } = await startOf(office, await ready(office, 2));
    await finished(runId);
    expect(books(office)).toMatchObject({ entries: 2, payments: 2 });
  }, 10_000);

  it('looks at what was written when it is asked to', async () => {
    const { runId } = await startOf(office, await ready(office, 1));
    await finished(runId);
    await office.browser.post(`/connections/${office.connection.id}/reconciliation`).expect(202);
    const unchanged = async () => ((await office.browser.get(`/connections/${office.connection.id}/drift?state=unchanged`).expect(200)).body as Page<DriftView>).items.length;
    await until(async () => (await unchanged()) === 1);
  });
});

describe('an export of which the worker was not told', () => {
  it('is found all the same: the bell was rung where nobody hears', async () => {
    const deaf = await startExportsApp({ database: app.database, house: app.house });
    const { runId } = await startOf(await at(deaf), await ready(office, 2));
    await finished(runId);
    await deaf.close();
    expect(books(office)).toMatchObject({ entries: 2, payments: 2 });
  }, 15_000);

  it('is found all the same: Redis was emptied while a worker that died still held the connection', async () => {
    await lane(`holder = gen_random_uuid(), leased_until = now() + interval '1 hour'`);
    const { runId } = await startOf(office, await ready(office, 2));
    await until(async () => (await emptyRedis()) > 0);
    expect(await readRun(office, runId)).toMatchObject({ state: 'running', waiting: 2 });
    await lane(`leased_until = now() - interval '1 second'`);
    await finished(runId);
    expect(books(office)).toMatchObject({ entries: 2, payments: 2 });
  }, 10_000);

  it('is taken over from a worker that is told to stop: the call under way is finished, nothing is written twice', async () => {
    const leaving = await startExportsApp({ withWorker: true, database: app.database, house: app.house });
    const before = entriesSent();
    const first = app.house.counter.orders.hold(/^\/entries$/);
    const { runId } = await startOf(await at(leaving), await ready(office, 3));
    await first.arrived;
    const closed = leaving.close();
    first.release();
    await closed;
    await finished(runId);
    expect(await readRun(office, runId)).toMatchObject({ exported: 3, needsReview: 0 });
    expect([entriesSent() - before, books(office)]).toMatchObject([3, { entries: 3, payments: 3 }]);
  }, 20_000);
});
