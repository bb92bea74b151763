import type { NewTransaction, Page, TransactionView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, anOffice, secondOrganization, stranger, type Office, type TestApp } from '@kontor/server-platform/testing';
import { TransactionFinder } from './application/finding/transaction-finder';
import { importOf, startTransactionsApp, transactionsOf } from './testing/transactions-app';

let app: TestApp;
let office: Office;
let importId = '';

const from = (sourceId: string, day: string, minor: number, rest: Partial<NewTransaction> = {}): NewTransaction => ({
  sourceId,
  kind: 'purchase',
  transactionDate: `2026-03-${day}`,
  bookingDate: `2026-03-${day}`,
  billing: { minor, currency: 'EUR' },
  merchant: { name: sourceId },
  ...rest,
});

const items: readonly NewTransaction[] = [
  from('cheap', '01', -100, { card: { last4: '4711', holder: 'Mila Muster' } }),
  from('dear', '02', -900_000, { card: { last4: '0815', holder: 'Jonas Beispiel' }, settlementDate: '2026-04-30' }),
  from('refund', '03', 2_500, { kind: 'refund', merchant: { name: 'Hotel Zum Löwen' } }),
  from('fee', '04', -249, { kind: 'fee', description: 'Kartenpreis 100 %' }),
  from('late', '05', -5_000, { transactionDate: '2026-02-20', purpose: 'Rechnung RG_77' }),
  { ...from('pending', '06', -6_000, { status: 'pending', transactionDate: '2026-03-06' }), bookingDate: undefined } as unknown as NewTransaction,
  from('cancelled', '07', -7_000, { status: 'cancelled' }),
  from('zero', '08', 0),
];

beforeAll(async () => {
  app = await startTransactionsApp();
  office = await anOffice(app, 'accountant');
  await office.browser.post('/transactions:batch', { source: 'platform', items }).expect(200);
  const file = 'id,transaction_date,booking_date,amount,currency,merchant,card_last4,card_holder\nfile-1,2026-03-09,2026-03-09,-9.00,EUR,Aus der Datei,4711,MILA MUSTER';
  importId = (await importOf(office.browser, file)).id;
}, 60_000);
afterAll(() => app.close());

const idsOf = (transactions: readonly TransactionView[]): readonly string[] => transactions.map(({ sourceId }) => sourceId);
const everything = ['file-1', 'zero', 'cancelled', 'pending', 'late', 'fee', 'refund', 'dear', 'cheap'];

describe('the list of transactions', () => {
  it('shows the newest booking first; what is not booked yet stands on the day of the purchase', async () => {
    expect(idsOf(await transactionsOf(office))).toEqual(everything);
    expect(idsOf(await transactionsOf(office, '&direction=asc'))).toEqual([...everything].reverse());
  });

  it('has pages of fifty unless asked otherwise', async () => {
    const page = (await office.browser.get('/transactions').expect(200)).body as Page<TransactionView>;
    expect([idsOf(page.items), page.nextCursor]).toEqual([everything, null]);
  });

  it('sorts by amount without its sign', async () => {
    expect(idsOf(await transactionsOf(office, '&sort=amount'))).toEqual(['dear', 'cancelled', 'pending', 'late', 'refund', 'file-1', 'fee', 'cheap', 'zero']);
  });

  it.each<[string, readonly string[]]>([
    ['text=löwen', ['refund']],
    ['text=kartenpreis', ['fee']],
    ['text=rg_77', ['late']],
    ['text=rgx77', []],
    ['text=100 %25', ['fee']],
    ['text=%25', ['fee']],
    ['text=_', ['late']],
    ['kinds=refund', ['refund']],
    ['kinds=refund,fee', ['fee', 'refund']],
    ['kinds=refund&kinds=fee', ['fee', 'refund']],
    ['status=pending', ['pending']],
    ['status=cancelled', ['cancelled']],
    ['from=2026-03-05&to=2026-03-06', ['pending', 'late']],
    ['to=2026-03-01', ['cheap']],
    ['dateKind=transaction&to=2026-02-28', ['late']],
    ['dateKind=settlement&from=2026-04-30&to=2026-04-30', ['dear']],
    ['minAmount=6000', ['cancelled', 'pending', 'dear']],
    ['minAmount=2500&maxAmount=5000', ['late', 'refund']],
    ['maxAmount=0', ['zero']],
    ['cardLast4=4711', ['file-1', 'cheap']],
    ['cardholder=mila muster', ['file-1', 'cheap']],
    ['cardholder=MILA', ['file-1', 'cheap']],
    ['cardholder=mila_muster', []],
    ['merchant=HOTEL ZUM LÖWEN', ['refund']],
    ['merchant=zum löw', ['refund']],
    ['merchant=%25', []],
    ['sources=kontor', ['file-1']],
    ['sources=kontor,api:platform&status=pending', ['pending']],
    ['kinds=fee&status=pending', []],
  ])('with %s shows what fits', async (query, expected) => {
    expect(idsOf(await transactionsOf(office, `&${encodeURI(query).replaceAll('%2525', '%25')}`))).toEqual(expected);
  });

  it('shows what an import brought', async () => {
    expect(idsOf(await transactionsOf(office, `&importId=${importId}`))).toEqual(['file-1']);
    expect(idsOf(await transactionsOf(office, `&importId=${newId()}`))).toEqual([]);
  });

  it.each(['kinds=gift', 'kinds=', 'status=open', 'from=2026-02-30', 'from=01.03.2026', 'minAmount=1.5', 'minAmount=-1', 'minAmount=', 'maxAmount=', 'maxAmount=%20', 'maxAmount=0x10', 'maxAmount=1e3', 'limit=', 'from=2026-03-02&to=2026-03-01', 'minAmount=2&maxAmount=1', 'from=9999-12-31', 'cardLast4=12', 'importId=1', 'text=', 'text=%00', 'sort=merchant', 'direction=up', 'colour=red', 'limit=0', 'limit=201'])(
    'refuses %s',
    async (query) => {
      expect((await office.browser.get(`/transactions?${query}`).expect(400)).body).toMatchObject({ code: 'invalid-request' });
    },
  );

  it.each(['', '&sort=amount', '&direction=asc', '&sort=amount&direction=asc', '&kinds=purchase'])('is read page by page without gap or repetition%s', async (order) => {
    const seen: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 20; pages += 1) {
      const page = (await office.browser.get(`/transactions?limit=2${order}${cursor}`).expect(200)).body as Page<TransactionView>;
      seen.push(...idsOf(page.items));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(idsOf(await transactionsOf(office, order)));
  });

  it('does not take the cursor of another order', async () => {
    const { nextCursor } = (await office.browser.get('/transactions?limit=2').expect(200)).body as Page<TransactionView>;
    expect((await office.browser.get(`/transactions?sort=amount&cursor=${nextCursor}`).expect(400)).body).toMatchObject({ code: 'invalid-cursor' });
  });

  it('is for members of the organization, viewers included', async () => {
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    expect(await transactionsOf(viewer)).toHaveLength(everything.length);
    expect(await transactionsOf(await secondOrganization(app))).toEqual([]);
    await stranger(app.server).get('/transactions').expect(401);
  });
});

describe('one transaction', () => {
  it('is read by its id, and only within its organization', async () => {
    const [first] = await transactionsOf(office);
    expect((await office.browser.get(`/transactions/${first?.id}`).expect(200)).body).toEqual(first);
    await (await secondOrganization(app)).browser.get(`/transactions/${first?.id}`).expect(404);
    await office.browser.get(`/transactions/${newId()}`).expect(404);
    await office.browser.get('/transactions/1').expect(404);
  });
});

describe('the finder', () => {
  const finder = () => app.app.get(TransactionFinder, { strict: false });
  it('sorts ids and leaves out those that are unknown or foreign', async () => {
    const ids = (await transactionsOf(office)).map(({ id }) => id).reverse();
    const shuffled = [...ids].reverse();
    expect(await app.scope.run(office.organizationId, (em) => finder().idsAmong(em, [newId(), ...shuffled]))).toEqual(ids);
    expect(await app.scope.run(office.organizationId, (em) => finder().idsAmong(em, []))).toEqual([]);
    const other = await secondOrganization(app);
    expect(await app.scope.run(other.organizationId, (em) => finder().idsAmong(em, ids))).toEqual([]);
    expect((await finder().views(other.organizationId, ids)).size).toBe(0);
  });
});
