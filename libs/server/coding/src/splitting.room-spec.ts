import type { CodingView, NewCodingLine, ReferenceView, TaxRateView } from '@kontor/api-contracts';
import { money, type Money } from '@kontor/kernel';
import type { Office, TestApp } from '@kontor/server-platform/testing';
import { aCodingOffice, aReference, aTaxRate, aTransaction, code, codingOf, lastDeed, purchase, startCodingApp } from './testing/coding-desk';

let app: TestApp;
let office: Office;
let food: ReferenceView;
let drinks: ReferenceView;
let nineteen: TaxRateView;
let seven: TaxRateView;
beforeAll(async () => {
  app = await startCodingApp();
  office = await aCodingOffice(app);
  [food, drinks] = [await aReference(office, 'glAccount', { name: 'Bewirtung' }), await aReference(office, 'glAccount', { name: 'Getränke' })];
  [nineteen, seven] = [await aTaxRate(office, '19 %'), await aTaxRate(office, '7 %')];
}, 60_000);
afterAll(() => app.close());

const eur = (minor: number): Money => money(minor, 'EUR');
const put = (transactionId: string, lines: readonly NewCodingLine[]) => office.browser.put(`/transactions/${transactionId}/coding/lines`, { lines });
const split = async (transactionId: string, lines: readonly NewCodingLine[]): Promise<CodingView> => (await put(transactionId, lines).expect(200)).body as CodingView;
const grossOf = ({ lines }: CodingView): readonly number[] => lines.map(({ gross }) => gross.minor);

describe('splitting a transaction', () => {
  it('gives each line its amount, account and rate, the last one what remains', async () => {
    const transactionId = await aTransaction(office);
    const coding = await split(transactionId, [
      { gross: eur(-8_330), glAccountId: food.id, taxRateId: seven.id },
      { glAccountId: drinks.id, taxRateId: nineteen.id, text: 'Getränke' },
    ]);
    expect(grossOf(coding)).toEqual([-8_330, -3_570]);
    expect(coding.lines.map(({ glAccount, taxRate, text }) => [glAccount.value?.name, taxRate.value?.name, text.value])).toEqual([['Bewirtung', '7 %', null], ['Getränke', '19 %', 'Getränke']]);
    expect([coding.balanced, coding.revision]).toEqual([true, 2]);
    expect(coding).toMatchObject(await codingOf(office, transactionId));
  });

  it('keeps the reasons of what it does not change', async () => {
    const transactionId = await aTransaction(office);
    const before = await code(office, transactionId, { glAccountId: food.id });
    app.clock.advance(60_000);
    const { lines } = await split(transactionId, [{ gross: eur(-100), glAccountId: food.id }, { glAccountId: food.id }]);
    expect(lines[0]?.glAccount.provenance).toEqual(before.lines[0]?.glAccount.provenance);
    expect(lines[1]?.glAccount.provenance?.at).toBe(app.clock.now().toISOString());
  });

  it('is undone by sending one line, which has the whole amount again', async () => {
    const transactionId = await aTransaction(office);
    await split(transactionId, [{ gross: eur(-100) }, { gross: eur(-200) }, {}]);
    const coding = await split(transactionId, [{ glAccountId: food.id }]);
    expect(grossOf(coding)).toEqual([-11_900]);
    expect(await app.database.asOwner('select position, gross_minor from coding_line where transaction_id = $1', [transactionId])).toEqual([{ position: 0, gross_minor: null }]);
  });

  it('is written down with all lines before and after', async () => {
    const transactionId = await aTransaction(office);
    app.clock.advance(1_000);
    await split(transactionId, [{ gross: eur(-100), glAccountId: food.id }, {}]);
    expect(await lastDeed(office, transactionId)).toMatchObject({
      action: 'transaction.coded',
      changes: { lines: { from: [{ gross: null, glAccount: null }], to: [{ gross: '-1.00 EUR', glAccount: food.id }, { gross: '-118.00 EUR', glAccount: null }] } },
    });
  });

  it('works for refunds and for up to twenty lines', async () => {
    const refund = await aTransaction(office, { kind: 'refund', billing: { minor: 2_000, currency: 'EUR' } });
    expect(grossOf(await split(refund, [...Array.from({ length: 19 }, () => ({ gross: eur(1) })), {}]))).toEqual([...Array.from({ length: 19 }, () => 1), 1_981]);
    expect((await put(refund, Array.from({ length: 21 }, () => ({ gross: eur(1) }))).expect(422)).body).toMatchObject({ code: 'lines-do-not-fit' });
  });

  it('may have a discount among its lines', async () => {
    expect(grossOf(await split(await aTransaction(office), [{ gross: eur(-12_000) }, { gross: eur(100) }]))).toEqual([-12_000, 100]);
  });

  it.each<[readonly NewCodingLine[], string, string]>([
    [[], 'no-lines', 'Eine Transaktion hat mindestens eine Zeile.'],
    [[{ gross: eur(-11_899) }], 'other-sum', 'Die Zeilen ergeben zusammen nicht den Betrag der Transaktion.'],
    [[{ gross: eur(-11_901) }, {}], 'nothing-left', 'Für die letzte Zeile bleibt nichts übrig.'],
    [[{ gross: eur(-11_900) }, { gross: eur(0) }], 'empty-line', 'Der Betrag in Zeile 2 ist null.'],
    [[{ gross: money(-100, 'USD') }, {}], 'other-currency', 'Der Betrag in Zeile 1 hat eine andere Währung als die Transaktion.'],
    [[{}, { gross: eur(-100) }], 'open-amount', 'In Zeile 1 fehlt der Betrag; fehlen darf er nur in der letzten.'],
  ])('into %j is refused: %s', async (lines, code_, detail) => {
    const transactionId = await aTransaction(office);
    expect((await put(transactionId, lines).expect(422)).body).toMatchObject({ code: 'lines-do-not-fit', detail, errors: [{ code: code_, detail }] });
    expect(grossOf(await codingOf(office, transactionId))).toEqual([-11_900]);
  });

  it.each([[[{ gross: { minor: 1.5, currency: 'EUR' } }]], [[{ gross: { minor: '1', currency: 'EUR' } }]], [[{ gross: { minor: 1, currency: 'euro' } }]], [[{ gross: null }]], [null], ['x']])('%j is not understood', async (lines) => {
    await office.browser.put(`/transactions/${await aTransaction(office)}/coding/lines`, { lines }).expect(400);
  });

  it('leaves fields of one line to the lines', async () => {
    const transactionId = await aTransaction(office);
    await split(transactionId, [{ gross: eur(-100) }, {}]);
    expect((await office.browser.patch(`/transactions/${transactionId}/coding`, { glAccountId: food.id }).expect(409)).body).toMatchObject({ code: 'transaction-is-split' });
    expect((await code(office, transactionId, { note: 'a' })).lines).toHaveLength(2);
  });
});

describe('when a pending transaction is booked with another amount', () => {
  const pending = { ...purchase, sourceId: 'hotel-1', status: 'pending' as const };
  const booked = { ...pending, status: 'booked' as const, billing: { minor: -13_000, currency: 'EUR' } };

  it('a single line has the new amount', async () => {
    const transactionId = await aTransaction(office, pending);
    await code(office, transactionId, { glAccountId: food.id });
    expect(await aTransaction(office, booked)).toBe(transactionId);
    const coding = await codingOf(office, transactionId);
    expect([grossOf(coding), coding.balanced, coding.lines[0]?.glAccount.value?.id]).toEqual([[-13_000], true, food.id]);
  });

  it('parts stay as they were divided, and the coding says that they do not add up', async () => {
    const transactionId = await aTransaction(office, { ...pending, sourceId: 'hotel-2' });
    await split(transactionId, [{ gross: eur(-10_000) }, {}]);
    await aTransaction(office, { ...booked, sourceId: 'hotel-2' });
    const coding = await codingOf(office, transactionId);
    expect([grossOf(coding), coding.billing.minor, coding.balanced]).toEqual([[-10_000, -1_900], -13_000, false]);
  });
});
