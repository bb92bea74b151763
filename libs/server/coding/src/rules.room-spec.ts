import type { CodingView, ReferenceView, RuleView, TaxRateView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, type Office, secondOrganization, type TestApp } from '@kontor/server-platform/testing';
import { aCodingOffice, activate, aReference, arrive, aTaxRate, aTransaction, code, codingOf, lastDeed, startCodingApp, switchOff } from './testing/coding-desk';

let app: TestApp;
let office: Office;
let software: ReferenceView;
let travel: ReferenceView;
let aws: ReferenceView;
let nineteen: TaxRateView;
beforeAll(async () => {
  app = await startCodingApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await aCodingOffice(app);
  [software, travel] = [await aReference(office, 'glAccount', { name: 'Software', number: '4964' }), await aReference(office, 'glAccount', { name: 'Reise', number: '4660' })];
  aws = await aReference(office, 'supplier', { name: 'AWS' });
  nineteen = await aTaxRate(office, '19 %');
});

const contains = (text: string) => ({ merchant: { match: 'contains', text } }) as const;
const make = async (body: object): Promise<RuleView> => (await office.browser.post('/rules', body).expect(201)).body as RuleView;
const rulesOf = async (by = office): Promise<readonly RuleView[]> => (await by.browser.get('/rules').expect(200)).body as readonly RuleView[];
const namesOf = (rules: readonly RuleView[]): readonly string[] => rules.map(({ name, position }) => `${position} ${name}`);
const filledOf = ({ lines, supplier, note }: CodingView) => [lines[0]?.glAccount.value?.name, lines[0]?.taxRate.value?.name, supplier.value?.name, note.value];

describe('merchant rules', () => {
  it('are made, changed, put in order and removed by an admin', async () => {
    const [first, second] = [await make({ name: 'A', conditions: contains('a'), effects: { note: 'a' } }), await make({ name: 'B', conditions: { card: { last4: '1234' } }, effects: { glAccountId: software.id } })];
    expect(second).toEqual({ id: second.id, name: 'B', position: 1, active: true, conditions: { card: { last4: '1234' } }, effects: { glAccountId: software.id }, values: [{ id: software.id, label: '4964 Software', active: true }] });
    await office.browser.put('/rules/order', { ruleIds: [second.id, first.id] }).expect(200);
    expect(namesOf(await rulesOf())).toEqual(['0 B', '1 A']);
    app.clock.advance(1_000);
    const changed = (await office.browser.patch(`/rules/${first.id}`, { name: 'A2', active: false, conditions: { merchant: { match: 'equals', text: 'x' }, amount: { currency: 'EUR', from: 100 } } }).expect(200)).body as RuleView;
    expect(changed).toMatchObject({ name: 'A2', active: false, conditions: { merchant: { match: 'equals' }, amount: { currency: 'EUR', from: 100 } }, effects: { note: 'a' } });
    expect(await lastDeed(office, first.id)).toMatchObject({ action: 'rule.changed', changes: { name: { from: 'A', to: 'A2' }, active: { from: true, to: false } } });
    await office.browser.delete(`/rules/${second.id}`).expect(204);
    expect(namesOf(await rulesOf())).toEqual(['0 A2']);
    await office.browser.delete(`/rules/${second.id}`).expect(404);
  });

  it.each([[[]], [['twice']], [['unknown']]])('are put in order only as a whole: %j', async (kind) => {
    const { id } = await make({ name: 'A', conditions: contains('a'), effects: { note: 'a' } });
    const ruleIds = kind.includes('unknown') ? [newId()] : kind.includes('twice') ? [id, newId()] : [];
    expect((await office.browser.put('/rules/order', { ruleIds }).expect(409)).body).toMatchObject({ code: 'rule-order-incomplete' });
  });

  it.each<[string, object, object]>([
    ['rule-without-condition', {}, { note: 'x' }],
    ['rule-without-condition', { card: {} }, { note: 'x' }],
    ['rule-without-effect', contains('a'), {}],
    ['rule-amount-reversed', { amount: { currency: 'EUR', from: 200, to: 100 } }, { note: 'x' }],
    ['rule-pattern-refused', { merchant: { match: 'pattern', text: 'uber(eats' } }, { note: 'x' }],
    ['rule-pattern-refused', { merchant: { match: 'pattern', text: '(?=uber)' } }, { note: 'x' }],
    ['value-not-offered', contains('a'), { glAccountId: newId() }],
    ['value-not-offered', contains('a'), { taxRate: { by: 'rate', taxRateId: newId() } }],
  ])('that could never work are refused: %s', async (problem, conditions, effects) => {
    expect((await office.browser.post('/rules', { name: 'A', conditions, effects }).expect(422)).body).toMatchObject({ code: problem });
  });

  it('tell where a pattern is wrong', async () => {
    const { body } = (await office.browser.post('/rules', { name: 'A', conditions: { merchant: { match: 'pattern', text: 'a**' } }, effects: { note: 'x' } }).expect(422)) as { body: object };
    expect(body).toMatchObject({ detail: 'An Stelle 4: Dieses Zeichen passt hier nicht; schreiben Sie „\\“ davor, wenn es wörtlich gemeint ist.' });
  });

  it.each([
    { conditions: contains('a'), effects: { note: 'x' } },
    { name: 'A', effects: { note: 'x' } },
    { name: 'A', conditions: null, effects: { note: 'x' } },
    { name: 'A', conditions: contains(''), effects: { note: 'x' } },
    { name: 'A', conditions: { merchant: { text: 'x' } }, effects: { note: 'x' } },
    { name: 'A', conditions: contains('a'), effects: { taxRate: { by: 'rate' } } },
    { name: 'A', conditions: contains('a'), effects: { taxRate: { by: 'level', level: 'middle' } } },
    { name: 'A', conditions: contains('a'), effects: { colour: 'red' } },
    { name: 'A', conditions: { ...contains('a'), mcc: '1' }, effects: { note: 'x' } },
  ])('that say too little or too much are refused: %j', async (body) => {
    await office.browser.post('/rules', body).expect(400);
  });

  it('are an admin’s business, and nobody else’s', async () => {
    const { id } = await make({ name: 'A', conditions: contains('a'), effects: { note: 'a' } });
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    expect(await rulesOf(accountant)).toHaveLength(1);
    await accountant.browser.post('/rules', { name: 'A', conditions: contains('a'), effects: { note: 'a' } }).expect(403);
    await accountant.browser.patch(`/rules/${id}`, { name: 'B' }).expect(403);
    await accountant.browser.delete(`/rules/${id}`).expect(403);
    await accountant.browser.put('/rules/order', { ruleIds: [id] }).expect(403);
    const other = await secondOrganization(app);
    expect(await rulesOf(other)).toEqual([]);
    await other.browser.get(`/rules/${id}`).expect(404);
    await other.browser.patch(`/rules/${id}`, { name: 'B' }).expect(404);
    await other.browser.delete(`/rules/${id}`).expect(404);
  });
});

describe('a new transaction', () => {
  it('is filled by the rules, field by field, and every value tells the rule', async () => {
    const rule = await make({ name: 'AWS', conditions: contains('aws'), effects: { glAccountId: software.id, supplierId: aws.id, taxRate: { by: 'rate', taxRateId: nineteen.id } } });
    await make({ name: 'Karte 1234', conditions: { card: { last4: '1234' } }, effects: { glAccountId: travel.id, note: 'Firmenkarte' } });
    const [matching = '', other = ''] = await arrive(office, {}, { merchant: { name: 'Deutsche Bahn' } });
    const coding = await codingOf(office, matching);
    expect(filledOf(coding)).toEqual(['Software', '19 %', 'AWS', 'Firmenkarte']);
    expect(coding.lines[0]?.glAccount.provenance).toEqual({ source: 'rule', by: rule.id, because: 'AWS', empty: null, at: app.clock.now().toISOString() });
    expect([coding.note.provenance?.because, coding.revision]).toEqual(['Karte 1234', 1]);
    expect(filledOf(await codingOf(office, other))).toEqual(['Reise', undefined, undefined, 'Firmenkarte']);
  });

  it('keeps what a person then decides, and the reason outlives the rule', async () => {
    const rule = await make({ name: 'AWS', conditions: contains('aws'), effects: { glAccountId: software.id, note: 'Cloud' } });
    const transactionId = await aTransaction(office);
    const coding = await code(office, transactionId, { glAccountId: travel.id });
    expect(coding.lines[0]?.glAccount.provenance).toMatchObject({ source: 'manual', by: office.userId });
    await office.browser.delete(`/rules/${rule.id}`).expect(204);
    expect((await codingOf(office, transactionId)).note.provenance).toMatchObject({ source: 'rule', because: 'AWS' });
  });

  it('gets no tax rate that was not meant, and the field says why', async () => {
    await make({ name: 'AWS', conditions: contains('aws'), effects: { taxRate: { by: 'rate', taxRateId: nineteen.id } } });
    await make({ name: 'Bahn', conditions: contains('bahn'), effects: { taxRate: { by: 'level', level: 'standard' } } });
    const summer = { transactionDate: '2020-08-15', bookingDate: '2020-08-16' };
    const [named = '', byLevel = '', old = ''] = await arrive(office, summer, { ...summer, merchant: { name: 'Deutsche Bahn' } }, { transactionDate: '2019-05-01', bookingDate: '2019-05-02' });
    expect((await codingOf(office, named)).lines[0]?.taxRate).toMatchObject({ value: null, provenance: { source: 'rule', because: 'AWS', empty: 'no-rate-valid' } });
    expect((await codingOf(office, byLevel)).lines[0]?.taxRate.value).toMatchObject({ name: '16 %', valid: true });
    expect((await codingOf(office, old)).lines[0]?.taxRate.value).toMatchObject({ name: '19 %', valid: true });
  });

  it('is not touched by rules that are off, values that are off, and fields that are off', async () => {
    await make({ name: 'aus', active: false, conditions: contains('aws'), effects: { note: 'nie' } });
    const costCenter = await aReference(office, 'costCenter', { name: 'Vertrieb' });
    await make({ name: 'AWS', conditions: contains('aws'), effects: { glAccountId: software.id, costCenterId: costCenter.id } });
    await switchOff(office, software);
    const before = await codingOf(office, await aTransaction(office));
    expect([before.note.value, before.lines[0]?.glAccount.provenance?.empty, before.lines[0]?.costCenter.provenance]).toEqual([null, 'value-inactive', null]);
    await activate(office, 'costCenter');
    expect((await codingOf(office, await aTransaction(office))).lines[0]?.costCenter.value?.name).toBe('Vertrieb');
  });

  it('is coded once: what is already here stays as it is when it is sent again, or when a rule is made later', async () => {
    const transactionId = await aTransaction(office, { sourceId: 'tx-1' });
    await make({ name: 'AWS', conditions: contains('aws'), effects: { note: 'Cloud' } });
    expect(await aTransaction(office, { sourceId: 'tx-1' })).toBe(transactionId);
    expect((await codingOf(office, transactionId)).note).toEqual({ value: null, provenance: null });
  });

  it.each(['top-up', 'settlement', 'cashback'] as const)('of kind %s has nothing to code', async (kind) => {
    await make({ name: 'AWS', conditions: contains('aws'), effects: { note: 'Cloud' } });
    expect((await codingOf(office, await aTransaction(office, { kind, billing: { minor: 100, currency: 'EUR' } }))).note.provenance).toBeNull();
  });

  it('comes in a page of a thousand, and all of them are coded', async () => {
    await make({ name: 'AWS', conditions: contains('aws'), effects: { glAccountId: software.id } });
    const ids = await arrive(office, ...Array.from({ length: 1_000 }, (_, index) => ({ sourceId: `bulk-${index}` })));
    const [row] = await app.database.asOwner<{ count: string }>('select count(*) from coding_line where organization_id = $1 and gl_account_id = $2', [office.organizationId, software.id]);
    expect([ids.length, Number(row?.count)]).toEqual([1_000, 1_000]);
  }, 30_000);
});

describe('card defaults', () => {
  it('fill new transactions of a card where no rule decides', async () => {
    await activate(office, 'costCenter');
    const sales = await aReference(office, 'costCenter', { name: 'Vertrieb' });
    const entry = { last4: '1234', holder: 'Erika Muster', glAccountId: travel.id, costCenterId: sales.id };
    const { body } = (await office.browser.post('/card-defaults', entry).expect(201)) as { body: { id: string } };
    await make({ name: 'AWS', conditions: contains('aws'), effects: { glAccountId: software.id } });
    const [ofCard = '', ofRule = '', ofOther = ''] = await arrive(office, { merchant: { name: 'Hotel' } }, {}, { merchant: { name: 'Hotel' }, card: { last4: '1234', holder: 'Max Muster' } });
    const coding = await codingOf(office, ofCard);
    expect(coding.lines[0]).toMatchObject({
      glAccount: { value: { name: 'Reise' }, provenance: { source: 'card-default', by: body.id, because: '•••• 1234 Erika Muster' } },
      costCenter: { value: { name: 'Vertrieb' } },
    });
    expect((await codingOf(office, ofRule)).lines[0]).toMatchObject({ glAccount: { value: { name: 'Software' }, provenance: { source: 'rule' } }, costCenter: { provenance: { source: 'card-default' } } });
    expect((await codingOf(office, ofOther)).lines[0]?.glAccount.value).toBeNull();
  });

  it('are one per card and holder, changed and removed by an admin', async () => {
    const made = (await office.browser.post('/card-defaults', { last4: '1234', glAccountId: travel.id }).expect(201)).body as { readonly id: string };
    expect(made).toEqual({ id: made.id, last4: '1234', holder: null, glAccountId: travel.id, costCenterId: null, costUnitId: null });
    expect((await office.browser.post('/card-defaults', { last4: '1234' }).expect(409)).body).toMatchObject({ code: 'card-default-exists' });
    await office.browser.post('/card-defaults', { last4: '1234', holder: 'Erika' }).expect(201);
    expect((await office.browser.patch(`/card-defaults/${made.id}`, { glAccountId: null }).expect(200)).body).toMatchObject({ glAccountId: null });
    expect((await office.browser.patch(`/card-defaults/${made.id}`, { glAccountId: aws.id }).expect(422)).body).toMatchObject({ code: 'value-not-offered' });
    const other = await secondOrganization(app);
    await other.browser.patch(`/card-defaults/${made.id}`, { glAccountId: null }).expect(404);
    await other.browser.delete(`/card-defaults/${made.id}`).expect(404);
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.delete(`/card-defaults/${made.id}`).expect(403);
    await office.browser.delete(`/card-defaults/${made.id}`).expect(204);
    expect((await accountant.browser.get('/card-defaults').expect(200)).body).toHaveLength(1);
    for (const body of [{ last4: '12' }, { glAccountId: travel.id }, { last4: '1234', holder: null }]) await office.browser.post('/card-defaults', body).expect(400);
  });
});
