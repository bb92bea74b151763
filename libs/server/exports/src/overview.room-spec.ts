import { monthShares, type ConnectionMonth, type OverviewView } from '@kontor/api-contracts';
import { secondOrganization } from '@kontor/server-platform/testing';
import { aTransaction, arrive, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { causes, startOf, tellRun, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));

const overview = async (month = '', who: Pick<ExportOffice, 'browser'> = office): Promise<OverviewView> => (await who.browser.get(`/overview${month && `?month=${month}`}`).expect(200)).body as OverviewView;
const only = ({ connections }: OverviewView): ConnectionMonth => connections[0] ?? never();
const never = (): never => {
  throw new Error('expected a connection');
};
/** The shares that are not empty, each with what it comes to. */
const shares = ({ equation }: ConnectionMonth): Readonly<Record<string, string>> =>
  Object.fromEntries(monthShares.flatMap((share) => (equation[share].count === 0 ? [] : [[share, equation[share].sums.map(({ count, sum }) => `${count} ${sum.minor} ${sum.currency}`).join(' + ')]])));

const booked = (bookingDate: string) => ({ transactionDate: bookingDate, bookingDate });
const bakery = { merchant: { name: 'Bäckerei' } };

describe('the overview', () => {
  it('tells where every transaction of a month stands, in count and in each currency, and what blocks', async () => {
    const exported = await ready(office, 2);
    await startOf(office, exported);
    await work(app, office);
    await arrive(office, [bakery, bakery, { billing: { minor: -500, currency: 'USD' } }, { status: 'pending' }, { ...bakery, ...booked('2026-02-28') }, booked('2026-04-01')]);
    const queued = await startOf(office, await ready(office, 1));
    const view = await overview('2026-03');
    const march = only(view);
    expect([view.month, view.firstMonth, view.lastMonth, march.connectionId, march.openOutside]).toEqual(['2026-03', '2026-02', '2026-04', office.connection.id, 2]);
    expect(shares(march)).toEqual({ exported: '2 -23800 EUR', queued: '1 -11900 EUR', ready: '1 -500 USD', blocked: '2 -23800 EUR', nothingToDo: '1 -11900 EUR' });
    expect([march.equation.total.count, march.equation.total.sums.map(({ count, sum }) => [count, sum.minor, sum.currency])]).toEqual([7, [[6, -71_400, 'EUR'], [1, -500, 'USD']]]);
    expect(causes(march)).toEqual(['KON-missing-field 2', 'KON-missing-field 2']);
    await tellRun(office, queued.runId, 'cancel');
    expect(shares(only(await overview('2026-03')))).toMatchObject({ ready: '1 -11900 EUR + 1 -500 USD' });
  });

  it('begins with the last month there is, and says where there is none', async () => {
    expect(await overview()).toMatchObject({ month: new Date().toISOString().slice(0, 7), firstMonth: null, lastMonth: null, troubles: [], connections: [{ equation: { total: { count: 0, sums: [] } } }] });
    await aTransaction(office, booked('2026-01-31'));
    expect(await overview()).toMatchObject({ month: '2026-01', firstMonth: '2026-01', lastMonth: '2026-01' });
    await office.browser.get('/overview?month=2026-13').expect(400);
  });

  it('names what failed or waits for a decision by its run, until it is mended', async () => {
    const [bad = '', doubtful = ''] = await arrive(office, [{ merchant: { name: 'AWS 1' } }, { merchant: { name: 'AWS 2' } }]);
    app.house.counter.orders.next(/^\/entries$/, [{ answer: { status: 406, body: { code: 'invalid' } } }]);
    const { runId } = await startOf(office, [bad]);
    await work(app, office);
    await startOf(office, [doubtful]);
    await app.database.asOwner(`update export_item set state = 'needs-review' where transaction_id = $1`, [doubtful]);
    const { troubles } = await overview();
    expect(troubles).toMatchObject([{ failed: 0, needsReview: 1 }, { runId, connectionId: office.connection.id, failed: 1, needsReview: 0 }]);
    await startOf(office, [bad]);
    expect((await overview()).troubles.map(({ failed }) => failed)).toEqual([0]);
  });

  it('judges by the data fields alone where nothing is connected, and shows nothing of others', async () => {
    await aTransaction(office);
    const other = await secondOrganization(app);
    expect(await overview('', other)).toMatchObject({ firstMonth: null, connections: [{ connectionId: null, openOutside: 0, equation: { total: { count: 0 } } }] });
    await arrive(other, [bakery, booked('2026-02-01')]);
    expect(only(await overview('2026-03', other))).toMatchObject({ connectionId: null, openOutside: 1, equation: { total: { count: 1 } } });
  });
});
