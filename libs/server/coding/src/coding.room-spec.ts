import type { ReferenceView, TaxRateView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, type Office, type TestApp } from '@kontor/server-platform/testing';
import { aCodingOffice, activate, aReference, aTaxRate, aTransaction, code, codingOf, lastDeed, startCodingApp, switchOff } from './testing/coding-desk';
import { FreezeByHand } from './testing/freeze-by-hand.module';

let app: TestApp;
let office: Office;
let software: ReferenceView;
let aws: ReferenceView;
let nineteen: TaxRateView;
beforeAll(async () => {
  app = await startCodingApp();
  office = await aCodingOffice(app);
  software = await aReference(office, 'glAccount', { name: 'Software', number: '4964' });
  aws = await aReference(office, 'supplier', { name: 'AWS' });
  nineteen = await aTaxRate(office, '19 %');
}, 60_000);
afterAll(() => app.close());

const refused = async (transactionId: string, change: object, status: number, by = office): Promise<object> => (await by.browser.patch(`/transactions/${transactionId}/coding`, change).expect(status)).body as object;

describe('a transaction nobody has coded', () => {
  it('has one line with its whole amount and no fields', async () => {
    const transactionId = await aTransaction(office);
    const empty = { value: null, provenance: null };
    const billing = { minor: -11_900, currency: 'EUR' };
    expect(await codingOf(office, transactionId)).toEqual({
      transactionId,
      revision: 1,
      billing,
      taxDate: { date: '2026-03-01', by: 'transaction-date' },
      supplier: empty,
      receiptNumber: empty,
      receiptDate: empty,
      serviceDate: empty,
      note: empty,
      lines: [{ gross: billing, glAccount: empty, taxRate: empty, costCenter: empty, costUnit: empty, text: empty }],
      balanced: true,
    });
  });
});

describe('coding by hand', () => {
  it('fills fields, and every value tells who filled it and when', async () => {
    const transactionId = await aTransaction(office);
    const coding = await code(office, transactionId, { supplierId: aws.id, receiptNumber: ' RE-4711 ', receiptDate: '2026-02-27', serviceDate: '2026-02-20', note: 'Hosting', glAccountId: software.id, taxRateId: nineteen.id, text: 'EC2' });
    const provenance = { source: 'manual', by: office.userId, because: null, empty: null, at: app.clock.now().toISOString() };
    expect(coding).toMatchObject({
      revision: 2,
      taxDate: { date: '2026-02-20', by: 'service-date' },
      supplier: { value: { id: aws.id, name: 'AWS', number: null, active: true }, provenance },
      receiptNumber: { value: 'RE-4711', provenance },
      receiptDate: { value: '2026-02-27', provenance },
      serviceDate: { value: '2026-02-20', provenance },
      note: { value: 'Hosting', provenance },
      lines: [{ glAccount: { value: { id: software.id, number: '4964' }, provenance }, taxRate: { value: { name: '19 %', basisPoints: 1900, valid: true }, provenance }, text: { value: 'EC2', provenance } }],
    });
    expect(coding).toMatchObject(await codingOf(office, transactionId));
  });

  it('changes what is named and clears what is null', async () => {
    const transactionId = await aTransaction(office);
    await code(office, transactionId, { note: 'a', glAccountId: software.id, receiptNumber: 'RE-1' });
    const coding = await code(office, transactionId, { note: null, receiptNumber: '  ' });
    expect([coding.note.value, coding.note.provenance?.empty, coding.receiptNumber.value, coding.lines[0]?.glAccount.value?.id]).toEqual([null, 'cleared', null, software.id]);
  });

  it('is written down from what to what', async () => {
    const transactionId = await aTransaction(office);
    await code(office, transactionId, { note: 'a' });
    app.clock.advance(1_000);
    await code(office, transactionId, { note: 'b', glAccountId: software.id });
    expect(await lastDeed(office, transactionId)).toMatchObject({ action: 'transaction.coded', actor: { kind: 'user', id: office.userId }, changes: { note: { from: 'a', to: 'b' }, glAccount: { from: null, to: software.id } } });
  });

  it('counts as no change when it says nothing new', async () => {
    const transactionId = await aTransaction(office);
    await code(office, transactionId, { note: 'a' });
    expect((await code(office, transactionId, { note: 'a' })).revision).toBe(2);
    expect((await code(office, transactionId, {})).revision).toBe(2);
  });

  it('is for accountants, looking for everybody in the organization', async () => {
    const transactionId = await aTransaction(office);
    const [viewer, accountant] = [await aColleague(app, office.organizationId, 'viewer'), await aColleague(app, office.organizationId, 'accountant')];
    await refused(transactionId, { note: 'a' }, 403, viewer);
    await viewer.browser.put(`/transactions/${transactionId}/coding/lines`, { lines: [{}] }).expect(403);
    await code(accountant, transactionId, { note: 'a' });
    expect((await codingOf(viewer, transactionId)).note.value).toBe('a');
  });
});

describe('two people at one transaction', () => {
  it('cannot overwrite each other without noticing', async () => {
    const transactionId = await aTransaction(office);
    const answer = await office.browser.get(`/transactions/${transactionId}/coding`).expect(200);
    expect(answer.get('ETag')).toBe('"1"');
    await code(office, transactionId, { revision: 1, note: 'first' });
    expect(await refused(transactionId, { revision: 1, note: 'second' }, 409)).toMatchObject({ code: 'conflict' });
    await office.browser.patch(`/transactions/${transactionId}/coding`, { note: 'second' }).set('If-Match', '"1"').expect(409);
    await office.browser.put(`/transactions/${transactionId}/coding/lines`, { revision: 1, lines: [{}] }).expect(409);
    const { headers } = await office.browser.patch(`/transactions/${transactionId}/coding`, { note: 'second' }).set('If-Match', '"2"').expect(200);
    expect((headers as Record<string, string>)['etag']).toBe('"3"');
    expect(((await office.browser.patch(`/transactions/${transactionId}/coding`, {}).set('If-Match', '"abc"').expect(400)).body as object)).toMatchObject({ code: 'revision-unreadable' });
  });

  it('are served one after the other', async () => {
    const transactionId = await aTransaction(office);
    const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => office.browser.patch(`/transactions/${transactionId}/coding`, { revision: 1, note: String(index) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });
});

describe('what cannot be set', () => {
  let transactionId: string;
  beforeEach(async () => {
    transactionId = await aTransaction(office);
  });

  it('are fields of a transaction that is on its way into a ledger', async () => {
    app.app.get(FreezeByHand).frozen.add(transactionId);
    expect(await refused(transactionId, { note: 'a' }, 409)).toMatchObject({ code: 'transaction-frozen' });
    await office.browser.put(`/transactions/${transactionId}/coding/lines`, { lines: [{}] }).expect(409);
  });

  it('are fields that the organization does not use', async () => {
    const [own, costCenter] = [await aCodingOffice(app), await aReference(office, 'costCenter', { name: 'Vertrieb' })];
    expect(await refused(transactionId, { costCenterId: costCenter.id }, 409)).toMatchObject({ code: 'data-field-off', detail: '„Kostenstelle“ ist in dieser Organisation ausgeschaltet.' });
    await activate(own, 'costCenter');
    const theirs = await aReference(own, 'costCenter', { name: 'Vertrieb' });
    expect((await code(own, await aTransaction(own), { costCenterId: theirs.id })).lines[0]?.costCenter.value?.name).toBe('Vertrieb');
  });

  it('are values that are switched off; where they were chosen before, they stay', async () => {
    const old = await aReference(office, 'glAccount', { name: 'Altes Konto' });
    await code(office, transactionId, { glAccountId: old.id });
    await switchOff(office, old);
    expect(await refused(await aTransaction(office), { glAccountId: old.id }, 422)).toMatchObject({ code: 'value-inactive', detail: '„Altes Konto“ ist ausgeschaltet und kann nicht mehr gewählt werden.' });
    const { lines } = await code(office, transactionId, { glAccountId: old.id, note: 'a' });
    expect(lines[0]?.glAccount.value).toMatchObject({ id: old.id, active: false });
  });

  it('are values of another kind, of another organization, or of nobody', async () => {
    const theirs = await aReference(await aCodingOffice(app), 'glAccount', { name: 'Fremd' });
    for (const change of [{ glAccountId: aws.id }, { supplierId: software.id }, { glAccountId: theirs.id }, { taxRateId: newId() }]) {
      expect(await refused(transactionId, change, 422)).toMatchObject({ code: 'value-not-offered' });
    }
  });

  it.each<[string, string, number]>([
    ['2020-06-30', '16 %', 422],
    ['2020-07-01', '16 %', 200],
    ['2020-07-01', '19 %', 422],
    ['2020-12-31', '16 %', 200],
    ['2021-01-01', '16 %', 422],
    ['2021-01-01', '19 %', 200],
  ])('are tax rates that are not law: on %s %s gives %i', async (day, name, status) => {
    const rate = await aTaxRate(office, name, name === '16 %' ? '2020-08-01' : '2026-01-01');
    const id = await aTransaction(office, { transactionDate: day, bookingDate: day });
    const answer = await office.browser.patch(`/transactions/${id}/coding`, { taxRateId: rate.id }).expect(status);
    if (status === 422) expect(answer.body).toMatchObject({ code: 'tax-rate-not-valid', detail: `„${name}“ gilt am ${day} nicht; dieser Tag ist das Transaktionsdatum.` });
  });

  it('by the date of the receipt, where it is known, also in the same request', async () => {
    const sixteen = await aTaxRate(office, '16 %', '2020-08-01');
    const id = await aTransaction(office, { transactionDate: '2021-01-02', bookingDate: '2021-01-04' });
    const coding = await code(office, id, { receiptDate: '2020-12-30', taxRateId: sixteen.id });
    expect(coding.lines[0]?.taxRate.value).toMatchObject({ name: '16 %', valid: true });
    const later = await code(office, id, { receiptDate: '2021-01-02' });
    expect([later.lines[0]?.taxRate.value?.valid, later.taxDate]).toEqual([false, { date: '2021-01-02', by: 'receipt-date' }]);
  });

  it('by the day of the service before all others: a service of December 2020 is 16 %, whenever it was invoiced and paid', async () => {
    const sixteen = await aTaxRate(office, '16 %', '2020-08-01');
    const id = await aTransaction(office, { transactionDate: '2021-01-20', bookingDate: '2021-01-21' });
    const coding = await code(office, id, { receiptDate: '2021-01-15', serviceDate: '2020-12-29', taxRateId: sixteen.id });
    expect([coding.lines[0]?.taxRate.value?.valid, coding.taxDate]).toEqual([true, { date: '2020-12-29', by: 'service-date' }]);
    const cleared = await code(office, id, { serviceDate: null });
    expect([cleared.lines[0]?.taxRate.value?.valid, cleared.taxDate.by]).toEqual([false, 'receipt-date']);
  });

  it.each([{ receiptDate: '30.12.2020' }, { serviceDate: '2020-13-01' }, { receiptDate: '2021-02-29' }, { supplierId: 'x' }, { note: 'x'.repeat(1_001) }, { revision: 0 }, { revision: null }, { amount: 1 }])('is %j', async (change) => {
    await refused(transactionId, change, 400);
  });

  it('is anything of another organization', async () => {
    const theirs = await aTransaction(await aCodingOffice(app));
    await office.browser.get(`/transactions/${theirs}/coding`).expect(404);
    await refused(theirs, { note: 'a' }, 404);
    await office.browser.put(`/transactions/${theirs}/coding/lines`, { lines: [{}] }).expect(404);
    await office.browser.get('/transactions/x/coding').expect(404);
  });
});

