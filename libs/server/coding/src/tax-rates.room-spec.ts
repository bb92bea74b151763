import type { TaxRateView } from '@kontor/api-contracts';
import { aColleague, anOffice, type Office, secondOrganization, type TestApp } from '@kontor/server-platform/testing';
import { CodingBeginnings } from './application/taxes/coding-beginnings';
import { aCodingOffice, lastDeed, startCodingApp } from './testing/coding-desk';

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startCodingApp();
  office = await aCodingOffice(app);
}, 60_000);
afterAll(() => app.close());

const list = async ({ browser }: Office, query = ''): Promise<readonly TaxRateView[]> => (await browser.get(`/tax-rates${query}`).expect(200)).body as readonly TaxRateView[];
const namesOf = (rates: readonly TaxRateView[]): readonly string[] => [...new Set(rates.map(({ name }) => name))].sort();
const make = async (by: Office, body: object): Promise<TaxRateView> => (await by.browser.post('/tax-rates', body).expect(201)).body as TaxRateView;

const foreign = { name: 'USt Österreich 20 %', basisPoints: 2000, treatment: 'none' };

describe('the tax rates of an organization', () => {
  it('begin with the German ones, once', async () => {
    const rates = await list(office);
    expect(rates).toHaveLength(14);
    await app.scope.run(office.organizationId, (em) => app.app.get(CodingBeginnings).prepare(em, office.organizationId));
    expect(await list(office)).toEqual(rates);
  });

  it.each([
    ['2020-06-30', ['0 %', '19 %', '7 %']],
    ['2020-07-01', ['0 %', '16 %', '5 %']],
    ['2020-12-31', ['0 %', '16 %', '5 %']],
    ['2021-01-01', ['0 %', '19 %', '7 %']],
  ])('on %s are %j', async (on, expected) => {
    expect(namesOf((await list(office, `?on=${on}`)).filter(({ treatment }) => treatment === 'included'))).toEqual(expected);
  });

  it('are extended by an admin, who never changes what a percentage means', async () => {
    const made = await make(office, { ...foreign, validFrom: '2026-01-01' });
    expect(made).toEqual({ ...foreign, id: made.id, level: null, validFrom: '2026-01-01', validTo: null, active: true, usedBy: null });
    app.clock.advance(1_000);
    await office.browser.patch(`/tax-rates/${made.id}`, { basisPoints: 2100 }).expect(400);
    await office.browser.patch(`/tax-rates/${made.id}`, { validTo: '2026-12-31', active: false }).expect(200);
    expect(await lastDeed(office, made.id)).toMatchObject({ action: 'tax-rate.changed', changes: { validTo: { from: null, to: '2026-12-31' }, active: { from: true, to: false } } });
    expect((await list(office, '?active=true')).map(({ id }) => id)).not.toContain(made.id);
  });

  it('do not overlap under one name', async () => {
    const rate = { ...foreign, name: 'MwSt Schweiz' };
    await make(office, { ...rate, validFrom: '2018-01-01', validTo: '2023-12-31' });
    expect((await office.browser.post('/tax-rates', { ...rate, validFrom: '2023-12-31' }).expect(409)).body).toMatchObject({ code: 'tax-rate-exists' });
    expect((await office.browser.post('/tax-rates', rate).expect(409)).body).toMatchObject({ code: 'tax-rate-exists' });
    const { id } = await make(office, { ...rate, validFrom: '2024-01-01' });
    await office.browser.patch(`/tax-rates/${id}`, { validFrom: '2023-06-01' }).expect(409);
    expect((await office.browser.patch(`/tax-rates/${id}`, { validTo: '2023-01-01' }).expect(422)).body).toMatchObject({ code: 'tax-rate-period' });
  });

  it.each([
    { ...foreign, basisPoints: 19.5 },
    { ...foreign, basisPoints: -1 },
    { ...foreign, basisPoints: 10_001 },
    { ...foreign, treatment: 'free' },
    { ...foreign, validFrom: '2026-02-30' },
    { ...foreign, level: 'super' },
    { name: 'x' },
  ])('refuse %j', async (body) => {
    await office.browser.post('/tax-rates', body).expect(400);
  });

  it('are shown to viewers and changed by admins, and are nobody else’s', async () => {
    const [rate] = await list(office);
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    expect(await list(viewer)).toEqual(await list(office));
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.patch(`/tax-rates/${rate?.id}`, { active: false }).expect(403);
    await accountant.browser.post('/tax-rates', foreign).expect(403);
    const other = await secondOrganization(app);
    expect(await list(other)).toEqual([]);
    await other.browser.get(`/tax-rates/${rate?.id}`).expect(404);
    await other.browser.patch(`/tax-rates/${rate?.id}`, { active: false }).expect(404);
    expect(await list(await anOffice(app))).toEqual([]);
  });
});
