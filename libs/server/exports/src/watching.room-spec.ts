import type { RunProgress } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { until } from '@kontor/server-persistence/testing';
import { aColleague, secondOrganization, stranger } from '@kontor/server-platform/testing';
import { RunReader } from './application/run-reader';
import { aTransaction, ready, type ExportOffice } from './testing/export-office';
import { startExportsApp, type ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { ProgressStream } from './testing/progress-stream';
import { readRun, startOf, tellRun, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
const open: ProgressStream[] = [];
exportsTestbed((testbed) => ({ app, office } = testbed), { prepare: ({ app: opened }) => opened.listen(0, '127.0.0.1') });
afterEach(() => jest.restoreAllMocks());
afterEach(() => open.splice(0).forEach((stream) => stream.leave()));

async function watch(runId: string, who: Pick<ExportOffice, 'browser'> = office): Promise<ProgressStream> {
  const stream = await ProgressStream.open(app, who.browser, runId);
  open.push(stream);
  return stream;
}

const brief = ({ state, waiting, exported }: RunProgress) => [state, waiting, exported];

/** The first that is so; others may come before it. */
async function nextWhere(stream: ProgressStream, isSo: (progress: RunProgress) => boolean): Promise<RunProgress> {
  const progress = (await stream.next()) ?? never();
  return isSo(progress) ? progress : nextWhere(stream, isSo);
}

const never = (): never => {
  throw new Error('expected an event');
};

/** How often a run is looked at from now on. */
function looksAt(runId: string): () => number {
  const looking = jest.spyOn(app.app.get(RunReader), 'progress');
  return () => looking.mock.calls.filter(([, looked]) => looked === runId).length;
}

describe('watching a run', () => {
  it('shows at once how it stands, with the figures of the run itself', async () => {
    const { runId } = await startOf(office, await ready(office, 2));
    const stream = await watch(runId);
    const { headers, status } = stream.response;
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/event-stream', expect.stringMatching(/no-store|no-cache/)]);
    const first = await stream.next();
    expect(await readRun(office, runId)).toMatchObject(first ?? {});
    expect(first).toMatchObject({ runId, state: 'running', selected: 2, waiting: 2, exported: 0, begun: 0 });
  });

  it('shows every change until the run is over, and then ends', async () => {
    const { runId } = await startOf(office, await ready(office, 7));
    const stream = await watch(runId);
    expect(brief((await stream.next()) ?? never())).toEqual(['running', 7, 0]);
    await tellRun(office, runId, 'pause');
    expect(brief((await stream.next()) ?? never())).toEqual(['paused', 7, 0]);
    await tellRun(office, runId, 'resume');
    const payments = app.house.counter.orders.hold(/^\/payments$/);
    const working = work(app, office);
    await payments.arrived;
    expect(await nextWhere(stream, ({ begun }) => begun === 5)).toMatchObject({ state: 'running', exported: 0, waiting: 7 });
    payments.release();
    await working;
    const rest = await stream.toTheEnd();
    expect(brief(rest.at(-1) ?? never())).toEqual(['finished', 0, 7]);
    rest.forEach(({ selected, exported, failed, skipped, waiting }) => expect(exported + failed + skipped + waiting).toBe(selected));
  });

  it('tells nothing while nothing changes', async () => {
    const { runId } = await startOf(office, [await aTransaction(office)]);
    const stream = await watch(runId);
    await stream.next();
    const looks = looksAt(runId);
    await until(() => looks() >= 2);
    await tellRun(office, runId, 'cancel');
    expect((await stream.toTheEnd()).map(brief)).toEqual([['finished', 0, 0]]);
  });

  it('that is over already shows how it ended; whoever comes back sees it again', async () => {
    const { runId } = await startOf(office, [await aTransaction(office, { status: 'pending' })]);
    for (const attempt of [1, 2]) {
      const events = await (await watch(runId)).toTheEnd();
      expect([attempt, ...events.map(({ state, skipped }) => [state, skipped])]).toEqual([attempt, ['finished', 1]]);
    }
  });

  it('goes on where it stands for a browser that comes back', async () => {
    const { runId } = await startOf(office, await ready(office, 1));
    const first = await watch(runId);
    await first.next();
    first.leave();
    await tellRun(office, runId, 'pause');
    expect(brief((await (await watch(runId)).next()) ?? never())).toEqual(['paused', 1, 0]);
  });

  it('is over for the server too when the browser goes away', async () => {
    const [left, kept] = await Promise.all([1, 2].map(async () => (await startOf(office, await ready(office, 1))).runId));
    const [stream] = [await watch(left ?? ''), await watch(kept ?? '')];
    await stream.next();
    stream.leave();
    const [looks, others] = [looksAt(left ?? ''), looksAt(kept ?? '')];
    await until(() => others() >= 4);
    expect(looks()).toBeLessThanOrEqual(1);
  });
});

describe('who may watch a run', () => {
  it('is every member of the organization', async () => {
    const { runId } = await startOf(office, await ready(office, 1));
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    expect(brief((await (await watch(runId, viewer)).next()) ?? never())).toEqual(['running', 1, 0]);
  });

  it('is nobody else', async () => {
    const { runId } = await startOf(office, await ready(office, 1));
    const other = await secondOrganization(app);
    expect((await other.browser.get(`/runs/${runId}/events`).expect(404)).body).toMatchObject({ code: 'run-not-found' });
    await stranger(app.server).get(`/runs/${runId}/events`).expect(401);
    await office.browser.get(`/runs/${newId()}/events`).expect(404);
  });
});

describe('a server that is told to stop', () => {
  it('ends every stream and does not wait for runs that wait', async () => {
    const { runId } = await startOf(office, await ready(office, 1));
    const stopping = await startExportsApp({ database: app.database, house: app.house });
    await stopping.app.listen(0, '127.0.0.1');
    const stream = await ProgressStream.open(stopping, office.browser, runId);
    await stream.next();
    const closed = stopping.close();
    expect(await stream.next()).toBeUndefined();
    await closed;
  }, 10_000);
});
