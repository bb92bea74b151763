import type { CodingBatchDetail, CodingBatchView, CodingChanged, Page, ReferenceView, TaxRateView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, type Office, type TestApp } from '@kontor/server-platform/testing';
import { aCodingOffice, aReference, arrive, aTaxRate, aTransaction, code, codingOf, lastDeed, startCodingApp, switchOff } from './testing/coding-desk';
import { FreezeByHand } from './testing/freeze-by-hand.module';

let app: TestApp;
let office: Office;
let software: ReferenceView;
let travel: ReferenceView;
let nineteen: TaxRateView;
beforeAll(async () => {
  app = await startCodingApp();
  office = await aCodingOffice(app);
  [software, travel] = [await aReference(office, 'glAccount', { name: 'Software', number: '4964' }), await aReference(office, 'glAccount', { name: 'Reise', number: '4660' })];
  nineteen = await aTaxRate(office, '19 %');
}, 60_000);
afterAll(() => app.close());

const batch = async (body: object, by = office): Promise<CodingBatchView> => (await by.browser.post('/coding-batches', body).expect(201)).body as CodingBatchView;
const undo = async ({ id }: { readonly id: string }, by = office): Promise<CodingBatchView> => (await by.browser.post(`/coding-batches/${id}/undo`).expect(201)).body as CodingBatchView;
const detail = async ({ id }: { readonly id: string }): Promise<CodingBatchDetail> => (await office.browser.get(`/coding-batches/${id}`).expect(200)).body as CodingBatchDetail;
const refused = async (body: object, status: number): Promise<object> => (await office.browser.post('/coding-batches', body).expect(status)).body as object;
const accountOf = async (id: string): Promise<string | undefined> => (await codingOf(office, id)).lines[0]?.glAccount.value?.name;
const some = (count: number): Promise<readonly string[]> => arrive(office, ...Array.from({ length: count }, () => ({})));

describe('coding many transactions at once', () => {
  it('writes to all that may be changed, tells why it left the others alone, and loses none', async () => {
    const [plain = '', same = '', divided = '', queued = '', written = '', other = ''] = await some(6);
    const [summer = ''] = await arrive(office, { transactionDate: '2020-08-15', bookingDate: '2020-08-16' });
    const foreign = await aTransaction(await aCodingOffice(app));
    await code(office, same, { glAccountId: software.id, taxRateId: nineteen.id });
    await office.browser.put(`/transactions/${divided}/coding/lines`, { lines: [{ gross: { minor: -900, currency: 'EUR' } }, {}] }).expect(200);
    const freeze = app.app.get(FreezeByHand);
    freeze.frozen.add(queued);
    freeze.exported.add(written);
    const transactionIds = [plain, same, divided, queued, written, other, summer, foreign, newId(), plain];
    const made = await batch({ transactionIds, change: { glAccountId: software.id, taxRateId: nineteen.id }, name: 'Software im März' });
    expect(made).toMatchObject({ origin: 'selection', name: 'Software im März', selected: 9, changed: 2, unchanged: 1, skipped: 6, undoneBy: null, by: { kind: 'user', id: office.userId } });
    expect(Object.fromEntries(made.skips.map(({ reason, count }) => [reason, count]))).toEqual({ 'not-found': 2, 'split': 1, 'being-exported': 1, 'exported': 1, 'tax-rate-not-valid': 1 });
    const { skippedTransactions } = await detail(made);
    expect(new Map(skippedTransactions.map(({ transactionId, reason }) => [transactionId, reason]))).toEqual(new Map([[divided, 'split'], [queued, 'being-exported'], [written, 'exported'], [summer, 'tax-rate-not-valid']]));
    const coding = await codingOf(office, plain);
    expect([coding.revision, coding.lines[0]?.glAccount.value?.name, coding.lines[0]?.glAccount.provenance?.source]).toEqual([2, 'Software', 'manual']);
    expect(await lastDeed(office, plain)).toMatchObject({ action: 'transaction.coded', changes: { batch: made.id, glAccount: { from: null, to: software.id } } });
    expect(await accountOf(written)).toBeUndefined();
  });

  it('refuses what can be written nowhere, and a batch that says nothing', async () => {
    const [id = ''] = await some(1);
    const old = await aReference(office, 'glAccount', { name: 'Alt' });
    await switchOff(office, old);
    expect(await refused({ transactionIds: [id], change: { glAccountId: old.id } }, 422)).toMatchObject({ code: 'value-inactive' });
    expect(await refused({ transactionIds: [id], change: { taxRateId: newId() } }, 422)).toMatchObject({ code: 'value-not-offered' });
    expect(await refused({ transactionIds: [id], change: {} }, 422)).toMatchObject({ code: 'coding-batch-empty' });
    await refused({ transactionIds: [], change: { note: 'x' } }, 400);
    await refused({ transactionIds: [id], change: { revision: 1 } }, 400);
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await viewer.browser.post('/coding-batches', { transactionIds: [id], change: { note: 'x' } }).expect(403);
  });
});

describe('taking a batch back', () => {
  it('restores what was there with its reason, leaves what somebody changed since, and can be taken back itself', async () => {
    const { body: rule } = (await office.browser.post('/rules', { name: 'Kiosk', conditions: { merchant: { match: 'contains', text: 'kiosk' } }, effects: { glAccountId: travel.id } }).expect(201)) as { body: { id: string } };
    const [byRule = '', changedSince = '', half = ''] = await arrive(office, ...Array.from({ length: 3 }, () => ({ merchant: { name: 'Kiosk' } })));
    const before = await codingOf(office, byRule);
    const made = await batch({ transactionIds: [byRule, changedSince, half], change: { glAccountId: software.id, note: 'x' } });
    app.clock.advance(1_000);
    await code(office, changedSince, { glAccountId: travel.id, note: 'y' });
    await code(office, half, { note: 'y' });
    const back = await undo(made);
    expect(back).toMatchObject({ origin: 'undo', undoes: made.id, selected: 3, changed: 2, skips: [{ reason: 'changed-since', count: 1 }], keptFields: 1 });
    const after = await codingOf(office, byRule);
    expect({ ...after, revision: before.revision }).toEqual(before);
    expect([after.lines[0]?.glAccount.provenance?.by, (await codingOf(office, half)).note.value, await accountOf(half), await accountOf(changedSince)]).toEqual([rule.id, 'y', 'Reise', 'Reise']);
    expect((await detail(made)).undoneBy).toBe(back.id);
    expect(await lastDeed(office, made.id)).toMatchObject({ action: 'coding-batch.undone', changes: { batch: back.id, changed: 2 } });

    await undo(back);
    expect([await accountOf(byRule), await accountOf(half), (await detail(made)).undoneBy]).toEqual(['Software', 'Software', null]);
    const listed = ((await office.browser.get('/coding-batches?limit=3').expect(200)).body as Page<CodingBatchView>).items;
    expect(listed.map(({ origin }) => origin)).toEqual(['undo', 'undo', 'selection']);
  });

  it('happens once, unless it had to leave some out', async () => {
    const ids = await some(2);
    const made = await batch({ transactionIds: ids, change: { note: 'x' } });
    const { frozen } = app.app.get(FreezeByHand);
    frozen.add(ids[0] ?? '');
    expect(await undo(made)).toMatchObject({ changed: 1, skips: [{ reason: 'being-exported', count: 1 }] });
    frozen.clear();
    expect(await undo(made)).toMatchObject({ changed: 1, unchanged: 1, skipped: 0 });
    expect((await office.browser.post(`/coding-batches/${made.id}/undo`).expect(409)).body).toMatchObject({ code: 'coding-batch-undone' });
    expect((await Promise.all(ids.map((id) => codingOf(office, id)))).map(({ note }) => note)).toEqual([{ value: null, provenance: null }, { value: null, provenance: null }]);
  });

  it('works for one edited field and for a split alike, and is no business of another organization', async () => {
    const [id = ''] = await some(1);
    const first = (await office.browser.patch(`/transactions/${id}/coding`, { glAccountId: software.id }).expect(200)).body as CodingChanged;
    const nothingNew = (await office.browser.patch(`/transactions/${id}/coding`, { glAccountId: software.id }).expect(200)).body as CodingChanged;
    const lines = { lines: [{ gross: { minor: -900, currency: 'EUR' }, glAccountId: travel.id }, {}] };
    const divided = (await office.browser.put(`/transactions/${id}/coding/lines`, lines).expect(200)).body as CodingChanged;
    expect([nothingNew.batchId, divided.lines.length]).toEqual([null, 2]);
    await undo({ id: divided.batchId ?? '' });
    expect([await accountOf(id), (await codingOf(office, id)).lines.length]).toEqual(['Software', 1]);
    const other = await aCodingOffice(app);
    await other.browser.post(`/coding-batches/${first.batchId}/undo`).expect(404);
    await other.browser.get(`/coding-batches/${first.batchId}`).expect(404);
    await undo({ id: first.batchId ?? '' });
    expect(await accountOf(id)).toBeUndefined();
    const single = ((await office.browser.get('/coding-batches?single=true&limit=2').expect(200)).body as Page<CodingBatchView>).items;
    expect(single.map(({ origin }) => origin)).toEqual(['undo', 'undo']);
  });
});
