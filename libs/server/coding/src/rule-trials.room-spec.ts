import type { CodingBatchView, NewRule, ReferenceView, RulePreview, RuleProposal, RuleTrialResult, RuleView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, type Office, type TestApp } from '@kontor/server-platform/testing';
import { aCodingOffice, aReference, arrive, aTransaction, code, codingOf, startCodingApp } from './testing/coding-desk';
import { FreezeByHand } from './testing/freeze-by-hand.module';

let app: TestApp;
let office: Office;
let software: ReferenceView;
let travel: ReferenceView;
beforeAll(async () => {
  app = await startCodingApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await aCodingOffice(app);
  [software, travel] = [await aReference(office, 'glAccount', { name: 'Software', number: '4964' }), await aReference(office, 'glAccount', { name: 'Reise', number: '4660' })];
});

const contains = (text: string) => ({ merchant: { match: 'contains', text } }) as const;
const aws = (): NewRule => ({ name: 'AWS', conditions: contains('aws'), effects: { glAccountId: software.id, taxRate: { by: 'level', level: 'standard' } } });
const make = async (rule: NewRule): Promise<RuleView> => (await office.browser.post('/rules', rule).expect(201)).body as RuleView;
const test = async (body: object): Promise<RuleTrialResult> => (await office.browser.post('/rules:test', body).expect(200)).body as RuleTrialResult;
const accountOf = async (id: string): Promise<string | undefined> => (await codingOf(office, id)).lines[0]?.glAccount.value?.name;

describe('a rule that is tested', () => {
  it('tells how often it would have been right, where it would be wrong, and what it would fill', async () => {
    const [right = '', wrong = '', cleared = ''] = await arrive(office, {}, {}, {}, {}, { merchant: { name: 'Bahn' } }, { kind: 'top-up', billing: { minor: 100, currency: 'EUR' } }, { transactionDate: '2024-05-01', bookingDate: '2024-05-02' });
    await code(office, right, { glAccountId: software.id });
    await code(office, wrong, { glAccountId: travel.id });
    await code(office, cleared, { glAccountId: travel.id });
    await code(office, cleared, { glAccountId: null });
    const result = await test({ rule: aws() });
    expect(result).toMatchObject({ since: '2025-03-05', examined: 5, hits: 4, judged: 4, agreement: { compared: 3, right: 1 }, conflicts: [] });
    expect(result.fields).toEqual([
      { field: 'glAccount', compared: 3, right: 1, fills: 1, overruled: 0 },
      { field: 'taxRate', compared: 0, right: 0, fills: 4, overruled: 0 },
    ]);
    const sample = result.samples.find(({ transactionId }) => transactionId === wrong);
    expect(sample?.fields).toEqual([
      { field: 'glAccount', verdict: 'differs', now: '4660 Reise', source: 'manual', wouldBe: '4964 Software' },
      { field: 'taxRate', verdict: 'fills', now: null, source: null, wouldBe: '19 %' },
    ]);
    expect(result.samples.map(({ transactionId }) => transactionId).slice(0, 2).sort()).toEqual([wrong, cleared].sort());
    expect(await accountOf(right)).toBe('Software');
  });

  it('names the rules it is in conflict with and which of them wins, in its place and as it would be changed', async () => {
    const first = await make({ name: 'Erste', conditions: contains('emea'), effects: { glAccountId: travel.id } });
    const kept = await make(aws());
    await make({ name: 'aus', active: false, conditions: contains('aws'), effects: { glAccountId: travel.id } });
    const last = await make({ name: 'Letzte', conditions: contains('aws'), effects: { note: 'x', taxRate: { by: 'level', level: 'reduced' } } });
    await aTransaction(office);
    const result = await test({ ruleId: kept.id });
    expect(result.conflicts).toEqual([
      { ruleId: first.id, name: 'Erste', position: 0, wins: 'other', fields: ['glAccount'], transactions: 1 },
      { ruleId: last.id, name: 'Letzte', position: 2, wins: 'this', fields: ['taxRate'], transactions: 1 },
    ]);
    expect(result.fields.map(({ field, overruled }) => [field, overruled])).toEqual([['glAccount', 1], ['taxRate', 0]]);
    expect((await test({ ruleId: kept.id, rule: { ...aws(), effects: { note: 'x' } } })).conflicts).toEqual([]);
    await office.browser.post('/rules:test', {}).expect(422);
    await office.browser.post('/rules:test', { ruleId: newId() }).expect(404);
    expect((await office.browser.post('/rules:test', { rule: { ...aws(), conditions: { merchant: { match: 'pattern', text: '(' } } } }).expect(422)).body).toMatchObject({ code: 'rule-pattern-refused' });
  });
});

describe('a rule that is applied to what is already here', () => {
  it('changes what its preview said: open ones, never over a person, as one batch that can be taken back', async () => {
    const [open = '', manual = '', queued = '', exported = '', split = ''] = await arrive(office, {}, {}, {}, {}, {});
    const ahead = await arrive(office, { merchant: { name: 'AWS Marketplace' } });
    await code(office, manual, { glAccountId: travel.id, taxRateId: null });
    await office.browser.put(`/transactions/${split}/coding/lines`, { lines: [{ gross: { minor: -900, currency: 'EUR' } }, {}] }).expect(200);
    const freeze = app.app.get(FreezeByHand);
    freeze.frozen.add(queued);
    freeze.exported.add(exported);
    await make({ name: 'Marktplatz', conditions: contains('marketplace'), effects: { glAccountId: travel.id } });
    const rule = await make(aws());
    const preview = (await office.browser.post(`/rules/${rule.id}/preview`).expect(200)).body as RulePreview;
    expect(preview).toEqual({ matching: 6, selected: 4, more: false, changed: 2, unchanged: 1, skipped: 1, skips: [{ reason: 'split', count: 1 }], fields: [{ field: 'glAccount', transactions: 1 }, { field: 'taxRate', transactions: 2 }] });
    expect(await accountOf(open)).toBeUndefined();
    const applied = (await office.browser.post(`/rules/${rule.id}/apply`).expect(201)).body as CodingBatchView;
    expect(applied).toMatchObject({ origin: 'rule', name: 'AWS', ruleId: rule.id, selected: 4, changed: 2, unchanged: 1, skipped: 1 });
    const coding = await codingOf(office, open);
    expect([coding.lines[0]?.glAccount.value?.name, coding.lines[0]?.taxRate.value?.name, coding.lines[0]?.glAccount.provenance?.because]).toEqual(['Software', '19 %', 'AWS']);
    expect([await accountOf(manual), await accountOf(ahead[0] ?? ''), await accountOf(exported)]).toEqual(['Reise', undefined, undefined]);
    expect((await office.browser.post(`/rules/${rule.id}/preview`).expect(200)).body).toMatchObject({ changed: 0, unchanged: 3 });
    await office.browser.post(`/coding-batches/${applied.id}/undo`).expect(201);
    expect((await codingOf(office, open)).lines[0]?.glAccount).toEqual({ value: null, provenance: null });
  });

  it('is no business of viewers and strangers', async () => {
    const rule = await make(aws());
    const [viewer, other] = [await aColleague(app, office.organizationId, 'viewer'), await aCodingOffice(app)];
    await viewer.browser.post(`/rules/${rule.id}/apply`).expect(403);
    await other.browser.post(`/rules/${rule.id}/apply`).expect(404);
    await other.browser.post(`/rules/${rule.id}/preview`).expect(404);
  });
});

it('a transaction proposes the rule that would code it as it is', async () => {
  const id = await aTransaction(office, { merchant: { name: 'AMZN Mktp DE*2A3B4C' } });
  await code(office, id, { glAccountId: software.id, note: 'einmalig' });
  const proposal = (await office.browser.get(`/transactions/${id}/rule-proposal`).expect(200)).body as RuleProposal;
  expect(proposal).toEqual({ name: 'AMZN Mktp DE', active: true, conditions: contains('AMZN Mktp DE'), effects: { glAccountId: software.id }, values: [{ id: software.id, label: '4964 Software', active: true }] });
  const { values: _labels, ...rule } = proposal;
  await make(rule);
  await (await aCodingOffice(app)).browser.get(`/transactions/${id}/rule-proposal`).expect(404);
});
