import type { AuditEventView, NewTransaction, Page, TransactionBatchResult } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, anOffice, program, secondOrganization, type ApiClient, type Office, type TestApp } from '@kontor/server-platform/testing';
import type { Test } from 'supertest';
import { freezeOf, roomAbove, startTransactionsApp, transactionsOf } from './testing/transactions-app';

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startTransactionsApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await anOffice(app, 'accountant');
});

const item = (sourceId: string, change: Partial<NewTransaction> = {}): NewTransaction => ({
  sourceId,
  kind: 'purchase',
  transactionDate: '2026-03-04',
  bookingDate: '2026-03-05',
  billing: { minor: -9240, currency: 'EUR' },
  merchant: { name: 'Cloud Host Inc.', countryCode: 'US', mcc: '4816' },
  card: { last4: '4711', holder: 'Mila Muster' },
  ...change,
});

const post = (by: ApiClient, items: readonly unknown[], source = 'card-platform'): Test => by.post('/transactions:batch', { source, items });
const take = async (by: ApiClient, items: readonly unknown[], source?: string): Promise<TransactionBatchResult> =>
  (await post(by, items, source).expect(200)).body as TransactionBatchResult;
const counts = ({ created, unchanged, changed, errors }: TransactionBatchResult): readonly number[] => [created, unchanged, changed, errors];

describe('a batch of transactions', () => {
  it('is taken in item by item and tells the room above about what is new', async () => {
    const result = await take(office.browser, [item('a'), item('b', { original: { minor: 10000, currency: 'USD' }, exchangeRate: '0.924', sourceNote: 'Team' })]);
    expect(result).toMatchObject({ created: 2, errors: 0, items: [{ index: 0, sourceId: 'a', outcome: 'created', error: null }, { index: 1, sourceId: 'b', outcome: 'created' }] });
    const transactions = await transactionsOf(office);
    expect(transactions.find(({ sourceId }) => sourceId === 'b')).toMatchObject({
      source: 'api:card-platform',
      status: 'booked',
      billing: { minor: -9240, currency: 'EUR' },
      original: { minor: -10000, currency: 'USD' },
      exchangeRate: '0.924',
      merchant: { name: 'Cloud Host Inc.', countryCode: 'US', mcc: '4816' },
      card: { last4: '4711', holder: 'Mila Muster' },
      sourceNote: 'Team',
      importId: null,
      importLine: null,
    });
    expect(roomAbove(app).arrivals).toEqual(expect.arrayContaining(transactions.map(({ id }) => id)));
  });

  it('is the same batch when it comes again, with and without an idempotency key', async () => {
    const first = await take(office.browser, [item('a'), item('b')]);
    const again = await take(office.browser, [item('a'), item('b')]);
    expect([counts(first), counts(again)]).toEqual([[2, 0, 0, 0], [0, 2, 0, 0]]);
    expect(again.items.map(({ transactionId }) => transactionId)).toEqual(first.items.map(({ transactionId }) => transactionId));
    const key = newId();
    const keyed = () => post(office.browser, [item('c')]).set('Idempotency-Key', key).expect(200);
    const answers = [await keyed(), await keyed()];
    expect(answers[1]?.text).toBe(answers[0]?.text);
    expect(answers[1]?.get('Idempotency-Replayed')).toBe('true');
  });

  it('takes the right items and says of each wrong one what is wrong, with stable codes', async () => {
    const wrong: readonly unknown[] = [
      item('ok'),
      item('amount', { billing: { minor: 1.5, currency: 'EUR' } }),
      item('currency', { billing: { minor: 1, currency: 'euro' } }),
      item('day', { transactionDate: '2026-02-30' }),
      item('ok'),
      { ...item('unknown'), colour: 'red' },
      'no object',
      item('null \u0000 byte', { merchant: { name: 'half \ud83d character' } }),
    ];
    const result = await take(office.browser, wrong);
    expect(counts(result)).toEqual([1, 0, 0, 7]);
    expect(result.items.map(({ error }) => error?.code ?? null)).toEqual([null, 'invalid-item', 'invalid-item', 'invalid-item', 'repeated-in-batch', 'invalid-item', 'invalid-item', 'invalid-item']);
    const fields = result.items.map(({ error }) => error?.errors.map(({ field }) => field) ?? []);
    expect(fields.slice(1, 4)).toEqual([['billing.minor'], ['billing.currency'], ['transactionDate']]);
    expect(fields[5]).toEqual(['colour']);
    expect(fields[7]).toEqual(['sourceId', 'merchant.name']);
    expect(result.items[4]?.error?.detail).toContain('weiter vorn');
  });

  it('refuses items whose kind and sign contradict each other, and turns no sign round', async () => {
    const result = await take(office.browser, [item('a', { billing: { minor: 5, currency: 'EUR' } }), item('b', { kind: 'refund', billing: { minor: -5, currency: 'EUR' } }), item('c', { kind: 'settlement', billing: { minor: 5, currency: 'EUR' } })]);
    expect(result.items.map(({ outcome, error }) => [outcome, error?.code])).toEqual([['error', 'kind-is-money-out'], ['error', 'kind-is-money-in'], ['created', undefined]]);
    expect(result.items[0]?.error?.detail).toContain('Vorzeichen werden nicht umgedreht');
    expect(await transactionsOf(office)).toHaveLength(1);
  });

  it('wants a merchant and an id, and knows an id with spaces around it', async () => {
    const result = await take(office.browser, [item(' '), item('m', { merchant: { name: '' } }), item('n', { merchant: { name: '  ' } }), item('b1'), item(' b1')]);
    expect(result.items.map(({ error }) => error?.code ?? null)).toEqual(['invalid-item', 'invalid-item', 'invalid-item', null, 'repeated-in-batch']);
    expect(result.items.slice(0, 3).map(({ error }) => error?.errors.map(({ field }) => field))).toEqual([['sourceId'], ['merchant.name'], ['merchant.name']]);
  });

  it('guesses nothing that is left out, and says once of each what belongs there', async () => {
    const { kind: _kind, billing: _billing, ...rest } = item('a');
    const [first, second] = (await take(office.browser, [rest, { ...item('b'), billing: {} }])).items;
    expect(first?.error?.errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual(['billing is-missing', 'kind is-missing']);
    expect(second?.error?.errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual(['billing.currency is-missing', 'billing.minor is-missing']);
    expect(first?.error?.errors.find(({ field }) => field === 'kind')?.detail).toMatch(/^fehlt: muss einer dieser Werte sein: purchase, /);
  });

  it.each(['0001-01-01', '9999-12-31', '2026-02-30'])('refuses the day %s, as files do', async (day) => {
    const result = await take(office.browser, [item('a', { transactionDate: day })]);
    expect(result.items[0]?.error?.errors).toMatchObject([{ field: 'transactionDate', code: 'is-day' }]);
  });

  it('reads null as left out', async () => {
    expect(counts(await take(office.browser, [{ ...item('a'), bookingDate: null, card: { last4: null, holder: 'Mila Muster' } }]))).toEqual([1, 0, 0, 0]);
    expect(await transactionsOf(office)).toMatchObject([{ bookingDate: null, card: { last4: null } }]);
  });

  it('books what was pending, with another amount, and tells the room above that the amount changed', async () => {
    const pending = item('a', { status: 'pending', billing: { minor: -2000, currency: 'EUR' } });
    const { bookingDate: _, ...unbooked } = pending;
    const [first] = (await take(office.browser, [unbooked])).items;
    expect(counts(await take(office.browser, [item('a', { billing: { minor: -2300, currency: 'EUR' } })]))).toEqual([0, 0, 1, 0]);
    expect(await transactionsOf(office)).toMatchObject([{ id: first?.transactionId, status: 'booked', revision: 2, billing: { minor: -2300 }, bookingDate: '2026-03-05' }]);
    expect(roomAbove(app).amountsChanged).toContain(first?.transactionId);
  });

  it('never changes the amount of a booked transaction, nor one that an export holds', async () => {
    const [first] = (await take(office.browser, [item('a'), item('b')])).items;
    const changed = await take(office.browser, [item('a', { billing: { minor: -1, currency: 'EUR' } })]);
    expect(changed.items).toMatchObject([{ outcome: 'error', transactionId: first?.transactionId, error: { code: 'amount-differs' } }]);
    freezeOf(app).exported.add(first?.transactionId ?? '');
    expect((await take(office.browser, [item('a', { kind: 'fee' })])).items).toMatchObject([{ outcome: 'error', error: { code: 'already-exported' } }]);
    expect((await take(office.browser, [item('a', { sourceNote: 'for information' })])).items).toMatchObject([{ outcome: 'unchanged' }]);
    expect((await transactionsOf(office)).map(({ revision }) => revision)).toEqual([1, 1]);
  });

  it('leaves one audit event, whatever its size', async () => {
    await take(office.browser, [item('a'), item('b'), item('c')]);
    const admin = await aColleague(app, office.organizationId, 'admin');
    const events = ((await admin.browser.get('/audit-events').expect(200)).body as Page<AuditEventView>).items;
    expect(events.filter(({ subject }) => subject.type === 'transaction-source')).toMatchObject([
      { action: 'transaction-batch.taken', subject: { id: 'api:card-platform' }, changes: { created: 3, unchanged: 0, changed: 0, errors: 0 } },
    ]);
  });

  it('holds 1 to 1,000 items', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => item(`tx-${index}`));
    expect((await post(office.browser, many).expect(400)).body).toMatchObject({ code: 'invalid-request', errors: [{ field: 'items', code: 'array-max-size' }] });
    await post(office.browser, []).expect(400);
    expect(counts(await take(office.browser, many.slice(1)))).toEqual([1000, 0, 0, 0]);
  });

  it.each(['', 'Card Platform', 'x'.repeat(41), 'api:x'])('wants a plain name for its source, not %p', async (source) => {
    expect((await post(office.browser, [item('a')], source).expect(400)).body).toMatchObject({ errors: [{ field: 'source' }] });
  });

  it('is undone whole where the room above fails', async () => {
    roomAbove(app).failure = new Error('rules are broken');
    await post(office.browser, [item('a')]).expect(500);
    roomAbove(app).failure = undefined;
    expect(await transactionsOf(office)).toEqual([]);
    expect(counts(await take(office.browser, [item('a')]))).toEqual([1, 0, 0, 0]);
  });

  it('comes in once when it is sent twice at the same moment', async () => {
    const items = Array.from({ length: 300 }, (_, index) => item(`tx-${index}`));
    const results = await Promise.all([take(office.browser, items), take(office.browser, [...items].reverse()), take(office.browser, items)]);
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(300);
    expect(results.flatMap(({ items: each }) => each).every(({ outcome }) => outcome !== 'error')).toBe(true);
  });
});

describe('who may send batches', () => {
  it('is an accountant, or a token of that role', async () => {
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await post(viewer.browser, [item('a')]).expect(403);
    const admin = await aColleague(app, office.organizationId, 'admin');
    const { token } = (await admin.browser.post('/api-tokens', { name: 'platform', role: 'accountant' }).expect(201)).body as { token: string };
    expect(counts(await take(program(app.server, token), [item('a')]))).toEqual([1, 0, 0, 0]);
    expect(await transactionsOf(office)).toHaveLength(1);
  });

  it('never reaches another organization: the same key is another transaction there', async () => {
    await take(office.browser, [item('a')]);
    const other = await secondOrganization(app);
    expect(counts(await take(other.browser, [item('a')]))).toEqual([1, 0, 0, 0]);
    const [theirs] = await transactionsOf(other);
    await office.browser.get(`/transactions/${theirs?.id}`).expect(404);
  });
});

describe('the address of batches', () => {
  it('stands in the OpenAPI document as it is called', async () => {
    const document = (await office.browser.get('/openapi.json').expect(200)).body as { paths: Record<string, object> };
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/v1/transactions:batch', '/api/v1/transactions', '/api/v1/transactions/{id}']));
  });

  it('is no other: a word behind the colon is not a parameter', async () => {
    await office.browser.post('/transactions:other', { source: 'x', items: [item('a')] }).expect(404);
    await office.browser.post('/transactionsbatch', { source: 'x', items: [item('a')] }).expect(404);
  });
});
