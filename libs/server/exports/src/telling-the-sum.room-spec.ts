import type { ConnectionView, Page, RunView } from '@kontor/api-contracts';
import { readConnection, setUp } from '@kontor/server-connections/testing';
import { ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { readRun, startOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const balance = /\/balance$/;
const refusal = { answer: { status: 406, body: { code: 'account-locked' } } } as const;
const told = (): number => app.house.counter.count('PUT', balance);
const connection = (): Promise<ConnectionView> => readConnection(office, office.connection.id);
const signIn = () => office.browser.post(`/connections/${office.connection.id}/sign-in`, { apiKey: office.company.apiKey }).expect(200);
const balances = (): readonly (readonly string[])[] => [...office.company.ledger.books.balances.values()];

async function exportOne(): Promise<RunView> {
  const { runId } = await startOf(office, await ready(office, 1));
  await work(app, office);
  return readRun(office, runId);
}

/** In how many seconds the lane is due; nothing where it is not. */
async function dueIn(): Promise<number | undefined> {
  const [lane] = await app.database.asOwner<{ seconds: number | null }>('select extract(epoch from due_at - clock_timestamp())::float as seconds from lane where connection_id = $1', [office.connection.id]);
  return lane?.seconds ?? undefined;
}

/** An export whose sum the ledger refuses for good. */
async function refusedSum(): Promise<void> {
  app.house.counter.orders.next(balance, [refusal]);
  expect(await exportOne()).toMatchObject({ exported: 1, failed: 0 });
}

describe('telling the ledger the sum after an export', () => {
  it('asks for a sign-in when it is no longer let in, and is made up for after it', async () => {
    app.house.counter.orders.next(balance, [{ answer: { status: 401 } }, { answer: { status: 401 } }]);
    expect(await exportOne()).toMatchObject({ state: 'finished', exported: 1 });
    expect(await connection()).toMatchObject({ state: 'needs-sign-in', pausedBecause: { code: 'LED-signed-out' }, warning: null });
    app.house.counter.orders.forget();
    await signIn();
    await work(app, office);
    expect([(await connection()).state, balances()]).toEqual(['connected', [['-119.00 EUR']]]);
  });

  it('that is refused is shown at the connection, and exports go on', async () => {
    await refusedSum();
    expect(await connection()).toMatchObject({ state: 'connected', pausedBecause: null, warning: { code: 'LED-account-locked', title: expect.any(String) as string, cure: expect.any(String) as string } });
    expect(await exportOne()).toMatchObject({ exported: 1 });
  });

  it('that is refused is not asked for again by itself', async () => {
    await refusedSum();
    expect(await dueIn()).toBeUndefined();
  });

  it('that could not be reached is asked for again within minutes, and nobody is bothered', async () => {
    app.house.counter.orders.next(balance, [{ answer: { status: 503 } }]);
    await exportOne();
    expect([(await connection()).warning, (await dueIn()) ?? 0]).toEqual([null, expect.closeTo(300, -2)]);
    await work(app, office);
    expect([balances(), await dueIn()]).toEqual([[['-119.00 EUR']], undefined]);
  });

  it('is tried once more after the next export, and what was refused is forgotten when it was told', async () => {
    await refusedSum();
    await exportOne();
    expect([(await connection()).warning, balances()]).toEqual([null, [['-238.00 EUR']]]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['set the connection up again', () => setUp(office, office.connection.id)],
    ['changed its settings', () => office.browser.patch(`/connections/${office.connection.id}`, { settings: { entryText: 'note' } }).expect(200)],
    ['signed in again', signIn],
    ['paused and resumed it', async () => {
      await office.browser.post(`/connections/${office.connection.id}/pause`).expect(200);
      expect((await connection()).warning).toMatchObject({ code: 'LED-account-locked' });
      await office.browser.post(`/connections/${office.connection.id}/resume`).expect(200);
    }],
  ])('is tried once more when a person %s', async (_what, mend) => {
    await refusedSum();
    const before = told();
    await mend();
    expect([(await connection()).warning, (await dueIn()) ?? Infinity]).toEqual([null, expect.closeTo(0, -1)]);
    await work(app, office);
    expect([told() - before, balances()]).toEqual([1, [['-119.00 EUR']]]);
  });

  it('that is refused again and again is written down once', async () => {
    app.house.counter.orders.next(balance, [refusal, refusal]);
    await exportOne();
    await exportOne();
    const { items } = (await office.browser.get('/audit-events?limit=100').expect(200)).body as Page<{ action: string; actor: { kind: string }; changes: object }>;
    expect(items.filter(({ action }) => action === 'connection.sum-refused')).toMatchObject([{ actor: { kind: 'system' }, changes: { code: 'LED-account-locked' } }]);
  });
});
