import type { Page, ReferenceView } from '@kontor/api-contracts';
import { referenceKinds } from '@kontor/exporter-contract';
import { newId } from '@kontor/kernel';
import { catalogueGaps, listRoutes } from '@kontor/server-platform';
import { aColleague, anOffice, type Office, secondOrganization, type TestApp } from '@kontor/server-platform/testing';
import { codingRoomProblems } from './domain/problems';
import { aReference, lastDeed, pathOf, startCodingApp } from './testing/coding-desk';

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startCodingApp();
  office = await anOffice(app, 'admin');
}, 60_000);
afterAll(() => app.close());

const list = async (by: Office, path: string): Promise<Page<ReferenceView>> => (await by.browser.get(path).expect(200)).body as Page<ReferenceView>;
const namesOf = ({ items }: Page<ReferenceView>): readonly string[] => items.map(({ name }) => name);

describe.each(referenceKinds)('values of kind %s', (kind) => {
  const path = pathOf(kind);

  it('are made by an admin, and seen by everybody in the organization', async () => {
    const made = await aReference(office, kind, { name: '  Bürobedarf ', number: '4930', group: 'Büro' });
    expect(made).toEqual({ id: made.id, kind, name: 'Bürobedarf', number: '4930', group: 'Büro', active: true, links: [], usedBy: null });
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    expect((await viewer.browser.get(`${path}/${made.id}`).expect(200)).body).toEqual(made);
    for (const role of ['viewer', 'accountant'] as const) {
      const { browser } = await aColleague(app, office.organizationId, role);
      await browser.post(path, { name: 'x' }).expect(403);
      await browser.patch(`${path}/${made.id}`, { active: false }).expect(403);
    }
  });

  it('are renamed, cleared and switched off, and the audit log says from what to what', async () => {
    const { id } = await aReference(office, kind, { name: `Alt ${kind}`, number: '1' });
    app.clock.advance(1_000);
    const answer = await office.browser.patch(`${path}/${id}`, { name: `Neu ${kind}`, number: null, active: false }).expect(200);
    expect(answer.body).toMatchObject({ name: `Neu ${kind}`, number: null, active: false });
    expect(await lastDeed(office, id)).toMatchObject({
      action: 'reference.changed',
      changes: { kind, name: { from: `Alt ${kind}`, to: `Neu ${kind}` }, number: { from: '1', to: null }, active: { from: true, to: false } },
    });
    await office.browser.patch(`${path}/${id}`, { active: true }).expect(200);
  });

  it('are not made twice', async () => {
    await aReference(office, kind, { name: `Reise ${kind}`, number: '4660' });
    expect((await office.browser.post(path, { name: ` reise  ${kind.toUpperCase()}`, number: '4660' }).expect(409)).body).toMatchObject({ code: 'reference-exists' });
    await aReference(office, kind, { name: `Reise ${kind}`, number: '4661' });
  });
});

describe('the list of values', () => {
  it('is read page by page by name, filtered and searched', async () => {
    const by = await anOffice(app, 'admin');
    for (const [name, number] of [['Bürobedarf', '4930'], ['Ablage', '4931'], ['100 % Wareneingang', '3100'], ['Zinsen', '2100']] as const) await aReference(by, 'glAccount', { name, number });
    const [first] = (await list(by, '/gl-accounts?search=zins')).items;
    await by.browser.patch(`/gl-accounts/${first?.id}`, { active: false }).expect(200);
    const page = await list(by, '/gl-accounts?limit=3');
    expect([namesOf(page), namesOf(await list(by, `/gl-accounts?limit=3&cursor=${page.nextCursor}`))]).toEqual([['100 % Wareneingang', 'Ablage', 'Bürobedarf'], ['Zinsen']]);
    expect(namesOf(await list(by, '/gl-accounts?active=true'))).toEqual(['100 % Wareneingang', 'Ablage', 'Bürobedarf']);
    expect(namesOf(await list(by, '/gl-accounts?active=false'))).toEqual(['Zinsen']);
    expect(namesOf(await list(by, '/gl-accounts?search=493'))).toEqual(['Ablage', 'Bürobedarf']);
    expect(namesOf(await list(by, '/gl-accounts?search=%25'))).toEqual(['100 % Wareneingang']);
    expect(namesOf(await list(by, '/suppliers'))).toEqual([]);
  });

  it.each(['?active=maybe', '?search=', '?limit=0', '?cursor=x', '?sort=name'])('refuses %s', async (query) => {
    await office.browser.get(`/gl-accounts${query}`).expect(400);
  });

  it.each([{ name: '' }, { name: '   ' }, {}, { name: null }, { name: 'x', number: null }, { name: 'x'.repeat(201) }, { name: 'x', active: true }])('refuses to make %j', async (body) => {
    await office.browser.post('/gl-accounts', body).expect(400);
  });

  it('refuses a name of null in a change', async () => {
    const { id } = await aReference(office, 'costUnit', { name: 'Projekt' });
    await office.browser.patch(`/cost-units/${id}`, { name: null }).expect(400);
    await office.browser.patch(`/cost-units/${id}`, { active: null }).expect(400);
  });
});

describe('values of another organization', () => {
  it('do not exist, by whatever route', async () => {
    const other = await secondOrganization(app);
    const theirs = await aReference(other, 'supplier', { name: 'Muster GmbH' });
    await office.browser.get(`/suppliers/${theirs.id}`).expect(404);
    await office.browser.patch(`/suppliers/${theirs.id}`, { active: false }).expect(404);
    expect(namesOf(await list(office, '/suppliers?search=muster'))).toEqual([]);
    await aReference(office, 'supplier', { name: 'Muster GmbH' });
  });

  it('are no more found than those of another kind', async () => {
    const { id } = await aReference(office, 'supplier', { name: 'Nur Lieferant' });
    expect((await office.browser.get(`/gl-accounts/${id}`).expect(404)).body).toMatchObject({ code: 'reference-not-found' });
    await office.browser.get(`/gl-accounts/${newId()}`).expect(404);
  });
});

describe('the room of coding', () => {
  it('declares for every route who may call it, and explains its problems in both languages', () => {
    expect(listRoutes(app.app).filter(({ access }) => access === undefined)).toEqual([]);
    expect(catalogueGaps(codingRoomProblems)).toEqual([]);
  });

  it('describes every answer in the OpenAPI document', async () => {
    const { paths } = (await office.browser.get('/openapi.json').expect(200)).body as { readonly paths: Readonly<Record<string, object>> };
    for (const path of ['/gl-accounts', '/suppliers', '/cost-centers', '/cost-units', '/tax-rates', '/rules', '/card-defaults', '/transactions/{id}/coding', '/transactions/{id}/coding/lines']) {
      expect(Object.keys(paths)).toContain(`/api/v1${path}`);
    }
  });
});
