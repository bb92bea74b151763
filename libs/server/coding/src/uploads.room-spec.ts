import type { Page, ReferenceUploadResult, ReferenceView, TaxRateView } from '@kontor/api-contracts';
import { isoDate, newId } from '@kontor/kernel';
import { systemActor } from '@kontor/server-platform';
import { aColleague, type Office, type TestApp } from '@kontor/server-platform/testing';
import { ReferenceImporter } from './application/references/reference-importer';
import { aCodingOffice, activate, aReference, aTaxRate, arrive, code, lastDeed, startCodingApp } from './testing/coding-desk';

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startCodingApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await aCodingOffice(app);
});

type Fields = Readonly<Record<string, string>>;
function send(path: string, text: string | Buffer, fields: Fields = {}, by = office) {
  const request = by.browser.post(`${path}/import`).attach('file', Buffer.from(text), 'liste.csv');
  return Object.entries(fields).reduce((made, [name, value]) => made.field(name, value), request);
}
const upload = async (path: string, text: string | Buffer, fields: Fields = {}): Promise<ReferenceUploadResult> => (await send(path, text, fields).set('Accept-Language', 'de').expect(200)).body as ReferenceUploadResult;
const listed = async (path: string, query = ''): Promise<readonly ReferenceView[]> => ((await office.browser.get(`${path}?limit=200${query}`).expect(200)).body as Page<ReferenceView>).items;

const text = ['Nummer;Bezeichnung;Aktiv', '100;Vertrieb;ja', '200;Marketing;', '300;;ja'].join('\r\n');

describe('a list in a file', () => {
  it('is looked at first, then taken over; rows with errors go back with the reason', async () => {
    const old = await aReference(office, 'costCenter', { name: 'Sales', number: '100' });
    const other = await aReference(office, 'costCenter', { name: 'Alt', number: '900' });
    const preview = await upload('/cost-centers', text, { preview: 'true', deactivateOthers: 'true' });
    const counts = { rows: 3, created: 1, changed: 1, unchanged: 0, errors: 1, deactivated: 1 };
    expect(preview).toMatchObject({ preview: true, delimiter: ';', columns: { name: 'Bezeichnung', number: 'Nummer', group: null, active: 'Aktiv' }, counts });
    expect(preview.rows.map(({ line, outcome, sentence }) => [line, outcome, sentence])).toEqual([[4, 'error', 'Die Bezeichnung fehlt. Tragen Sie sie ein.'], [2, 'changed', null], [3, 'created', null]]);
    expect(preview.rows[1]?.changes).toEqual([{ field: 'name', from: 'Sales', to: 'Vertrieb' }]);
    expect(preview.errorFile).toBe('\ufeffZeile;Fehler;Nummer;Bezeichnung;Aktiv\n4;Die Bezeichnung fehlt. Tragen Sie sie ein.;300;;ja\n');
    expect((await listed('/cost-centers')).map(({ name, active }) => [name, active])).toEqual([['Alt', true], ['Sales', true]]);

    expect(await upload('/cost-centers', text, { deactivateOthers: 'true' })).toEqual({ ...preview, preview: false });
    expect((await listed('/cost-centers')).map(({ id, name, active }) => [id === old.id || id === other.id, name, active])).toEqual([[true, 'Alt', false], [false, 'Marketing', true], [true, 'Vertrieb', true]]);
    expect(await lastDeed(office, office.organizationId)).toMatchObject({ action: 'references.imported', changes: { kind: 'costCenter', ...counts } });
    expect((await upload('/cost-centers', text)).counts).toMatchObject({ created: 0, changed: 0, unchanged: 2, deactivated: 0 });
  });

  it('changes nothing that a connected system keeps, and says so', async () => {
    const order = { connectionId: newId(), kind: 'glAccount', deactivateOthers: false, items: [{ remoteId: 'r1', name: 'Bürobedarf', number: '4930' }] } as const;
    await app.scope.run(office.organizationId, (em) => app.app.get(ReferenceImporter).replace(em, systemActor(office.organizationId, 'test'), order));
    const hand = await aReference(office, 'glAccount', { name: 'Von Hand', number: '1' });
    const result = await upload('/gl-accounts', 'Konto;Name;Aktiv\n4930;Büro;\n4931;Neu;\n', { deactivateOthers: 'true' });
    expect(result.counts).toMatchObject({ created: 0, changed: 0, errors: 2, deactivated: 1 });
    expect(result.rows.map(({ sentence }) => sentence?.slice(0, 30))).toEqual(['Dieser Wert kommt aus dem verb', 'Die Sachkonten kommen aus dem ']);
    expect((await listed('/gl-accounts')).map(({ id, name, active }) => [name, active, id === hand.id])).toEqual([['Bürobedarf', true, false], ['Von Hand', false, true]]);
  });

  it('is refused where it is no such list, too large, or sent by somebody who may not', async () => {
    expect((await send('/suppliers', 'a;b\n1;2').expect(422)).body).toMatchObject({ code: 'reference-file-without-columns' });
    expect((await send('/suppliers', 'Name\n"offen').set('Accept-Language', 'de').expect(422)).body).toMatchObject({ code: 'reference-file-unreadable', detail: expect.stringMatching(/^Zeile 2: /) as string });
    expect((await send('/suppliers', Buffer.alloc(5 * 1024 * 1024 + 1, 'a')).expect(413)).body).toMatchObject({ code: 'reference-file-too-large' });
    expect((await send('/suppliers', `Name\n${Array.from({ length: 10_001 }, (_, index) => `L${index}`).join('\n')}`).expect(422)).body).toMatchObject({ code: 'reference-file-too-long' });
    expect((await office.browser.post('/suppliers/import').field('preview', 'true').expect(400)).body).toMatchObject({ code: 'reference-file-missing' });
    await send('/suppliers', text, { preview: 'maybe' }).expect(400);
    await send('/suppliers', text, {}, await aColleague(app, office.organizationId, 'accountant')).expect(403);
  });

  it('of ten thousand suppliers is taken over at once', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `${index};Lieferant ${index}`);
    expect((await upload('/suppliers', ['Nummer;Name', ...names].join('\n'))).counts).toMatchObject({ created: 10_000, errors: 0 });
    expect((await upload('/suppliers', ['Nummer;Name', ...names].join('\n'))).counts).toMatchObject({ unchanged: 10_000 });
  }, 60_000);
});

describe('values in use', () => {
  it('tell where they are chosen, where it is asked', async () => {
    await activate(office, 'costCenter');
    const [account, center] = [await aReference(office, 'glAccount', { name: 'Software' }), await aReference(office, 'costCenter', { name: 'Vertrieb' })];
    const rate = await aTaxRate(office, '19 %');
    const [plain = '', split = ''] = await arrive(office, {}, {});
    await code(office, plain, { glAccountId: account.id, taxRateId: rate.id });
    await office.browser.put(`/transactions/${split}/coding/lines`, { lines: [{ gross: { minor: -900, currency: 'EUR' }, glAccountId: account.id }, { glAccountId: account.id }] }).expect(200);
    const rule = { name: 'A', conditions: { card: { last4: '1234' } }, effects: { glAccountId: account.id, taxRate: { by: 'rate', taxRateId: rate.id } } };
    await office.browser.post('/rules', rule).expect(201);
    await office.browser.post('/card-defaults', { last4: '1234', costCenterId: center.id }).expect(201);
    expect((await listed('/gl-accounts', '&usedBy=true'))[0]?.usedBy).toEqual({ transactions: 2, rules: 1, cardDefaults: 0 });
    expect((await listed('/cost-centers', '&usedBy=true'))[0]?.usedBy).toEqual({ transactions: 0, rules: 0, cardDefaults: 1 });
    expect((await listed('/gl-accounts'))[0]?.usedBy).toBeNull();
    const rates = (await office.browser.get(`/tax-rates?usedBy=true&on=${isoDate('2026-03-01')}`).expect(200)).body as readonly TaxRateView[];
    expect(rates.find(({ id }) => id === rate.id)?.usedBy).toEqual({ transactions: 1, rules: 1, cardDefaults: 0 });
  });

  it('are switched several at once: all of them, or none', async () => {
    const [first, second] = [await aReference(office, 'costUnit', { name: 'A' }), await aReference(office, 'costUnit', { name: 'B' })];
    const ids = [first.id, second.id];
    await office.browser.patch(`/cost-units/${second.id}`, { active: false }).expect(200);
    expect((await office.browser.post('/cost-units/activation', { ids, active: false }).expect(200)).body).toEqual({ changed: 1, unchanged: 1 });
    await office.browser.post('/cost-units/activation', { ids: [...ids, newId()], active: true }).expect(404);
    await office.browser.post('/suppliers/activation', { ids, active: true }).expect(404);
    expect((await listed('/cost-units')).map(({ active }) => active)).toEqual([false, false]);
    await office.browser.post('/cost-units/activation', { ids: [], active: true }).expect(400);
    await (await aColleague(app, office.organizationId, 'accountant')).browser.post('/cost-units/activation', { ids, active: true }).expect(403);
  });
});
