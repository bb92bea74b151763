import type { AuditEventView, DataFieldView, Page } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { listRoutes, ProblemBook } from '@kontor/server-platform';
import { aColleague, anOffice, type Office, program, secondOrganization, signIn, startTestApp, stranger, testPassword, type TestApp } from '@kontor/server-platform/testing';
import { FieldLocks } from './application/field-locks';
import { FieldPolicy } from './application/field-policy';
import { OrganizationFounder } from './application/organization-founder';
import { OrganizationReader } from './application/organization-reader';
import { RequiredFields } from './application/required-fields';
import { OrganizationsHttpModule } from './organizations-http.module';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [OrganizationsHttpModule] });
});
afterAll(() => app.close());

const founder = (): OrganizationFounder => app.app.get(OrganizationFounder);
const owner = (): { readonly email: string; readonly password: string; readonly displayName: string } => ({ email: `${newId()}@example.com`, password: testPassword, displayName: 'Erika Muster' });

const lastDeed = async ({ browser }: Office): Promise<AuditEventView | undefined> => ((await browser.get('/audit-events?limit=1').expect(200)).body as Page<AuditEventView>).items[0];

const fieldsOf = async ({ browser }: Office): Promise<ReadonlyMap<string, DataFieldView>> => {
  const fields = (await browser.get('/data-fields').expect(200)).body as readonly DataFieldView[];
  return new Map(fields.map((field) => [field.field, field]));
};

describe('founding an organization', () => {
  it('gives an owner who can sign in and sees its name', async () => {
    const person = owner();
    const founded = await founder().found({ name: 'Muster GmbH' }, person);
    if (founded.outcome !== 'founded') throw new Error('expected to be founded');
    const { session, get } = await signIn(app.server, person.email);
    expect(session.organizations).toEqual([{ organizationId: founded.organizationId, organizationName: 'Muster GmbH', role: 'owner' }]);
    expect((await get('/organization').expect(200)).body).toEqual({ id: founded.organizationId, name: 'Muster GmbH', timeZone: 'Europe/Berlin', country: 'DE', locale: 'de', baseCurrency: 'EUR' });
  });

  it('leaves nothing behind when the e-mail address is taken', async () => {
    const person = owner();
    await founder().found({ name: 'First' }, person);
    expect(await founder().found({ name: 'Never founded' }, { ...person, email: person.email.toUpperCase() })).toEqual({ outcome: 'e-mail-taken' });
    expect(await app.database.asOwner(`select from organization where name = 'Never founded'`)).toEqual([]);
  });

  it('wants a password of a certain length', async () => {
    expect(await founder().found({ name: 'X' }, { ...owner(), password: 'short' })).toEqual({ outcome: 'password-unfit', shortest: 12, longest: 200 });
  });

  it('lets further people in with their role', async () => {
    const { organizationId } = await anOffice(app);
    const person = owner();
    expect(await founder().join(organizationId, person, 'viewer')).toMatchObject({ outcome: 'joined' });
    expect((await signIn(app.server, person.email)).session.organizations).toMatchObject([{ organizationId, role: 'viewer' }]);
  });
});

describe('the organization', () => {
  it('is changed by an admin, and the audit log says what was what', async () => {
    const office = await anOffice(app, 'admin', 'Alt GmbH');
    const answer = await office.browser.patch('/organization', { name: 'Neu GmbH', timeZone: 'Europe/Vienna', country: 'AT' }).expect(200);
    expect(answer.body).toMatchObject({ name: 'Neu GmbH', timeZone: 'Europe/Vienna', country: 'AT', baseCurrency: 'EUR' });
    expect(await lastDeed(office)).toMatchObject({
      action: 'organization.changed',
      changes: { name: { from: 'Alt GmbH', to: 'Neu GmbH' }, timeZone: { from: 'Europe/Berlin', to: 'Europe/Vienna' }, country: { from: 'DE', to: 'AT' } },
    });
  });

  it('is told to other rooms inside their transaction', async () => {
    const { organizationId } = await anOffice(app, 'admin', 'Muster GmbH');
    expect(await app.scope.run(organizationId, (em) => app.app.get(OrganizationReader).current(em))).toMatchObject({ id: organizationId, name: 'Muster GmbH', timeZone: 'Europe/Berlin' });
  });

  it('is read by everybody in it and changed by admins only', async () => {
    const office = await anOffice(app, 'owner');
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.get('/organization').expect(200);
    await accountant.browser.patch('/organization', { name: 'X' }).expect(403);
  });

  it.each([{ name: '' }, { timeZone: 'Mars/Olympus' }, { country: 'de' }, { country: 'XX' }, { locale: 'fr' }, { baseCurrency: 'USD' }, { id: newId() }])('refuses %p', async (change) => {
    const { browser } = await anOffice(app, 'admin');
    const answer = await browser.patch('/organization', change).expect(400);
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ field: Object.keys(change)[0] }] });
  });

  it('of somebody else does not exist', async () => {
    const [mine, theirs] = [await anOffice(app), await secondOrganization(app)];
    const there = await signIn(app.server, mine.email, theirs.organizationId);
    await there.get('/organization').expect(404);
    await there.patch('/organization', { name: 'Taken over' }).expect(404);
    await there.get('/data-fields').expect(404);
    expect((await theirs.browser.get('/organization').expect(200)).body).toMatchObject({ name: 'Beispiel AG' });
  });
});

describe('data fields', () => {
  it('are all listed with what applies', async () => {
    const fields = await fieldsOf(await anOffice(app, 'viewer'));
    expect([...fields.keys()]).toEqual(['glAccount', 'taxRate', 'supplier', 'costCenter', 'costUnit', 'receiptNumber', 'receiptDate', 'serviceDate', 'note', 'receipt']);
    expect(fields.get('costCenter')).toEqual({ field: 'costCenter', active: false, requiredForExport: false, setting: { active: false, requiredForExport: false }, locks: [] });
  });

  it('are switched by an admin, and the audit log says so', async () => {
    const office = await anOffice(app, 'admin');
    await office.browser.patch('/data-fields', { fields: [{ field: 'costCenter', active: true, requiredForExport: true }] }).expect(200);
    expect((await fieldsOf(office)).get('costCenter')).toMatchObject({ active: true, requiredForExport: true });
    expect(await lastDeed(office)).toMatchObject({ action: 'data-field.changed', subject: { id: 'costCenter' }, changes: { from: { active: false }, to: { active: true } } });
    await office.browser.patch('/data-fields', { fields: [{ field: 'costCenter', active: false }] }).expect(200);
    expect((await fieldsOf(office)).get('costCenter')).toMatchObject({ active: false, requiredForExport: false });
  });

  it('may be chosen for the first time by several admins at the same moment', async () => {
    const office = await anOffice(app, 'admin');
    const choose = (active: boolean): Promise<{ readonly status: number }> => office.browser.patch('/data-fields', { fields: [{ field: 'costCenter', active }] }).then(({ status }) => ({ status }));
    const answers = await Promise.all([true, true, true, true].map(choose));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await fieldsOf(office)).get('costCenter')).toMatchObject({ active: true });
  });

  it('are changed all or none', async () => {
    const office = await anOffice(app, 'admin');
    const changes = { fields: [{ field: 'costUnit', active: true }, { field: 'costCenter', requiredForExport: true }] };
    expect((await office.browser.patch('/data-fields', changes).expect(422)).body).toMatchObject({ code: 'field-inactive', detail: expect.stringContaining('"Kostenstelle"') as string });
    expect((await fieldsOf(office)).get('costUnit')).toMatchObject({ active: false });
  });

  it.each([
    [[], 'fields'],
    [[{ field: 'colour', active: true }], 'fields.0.field'],
    [[{ field: 'note', active: 'yes' }], 'fields.0.active'],
    [[{ field: 'note', active: true }, { field: 'note', active: false }], 'fields'],
  ])('refuse %p', async (fields, wrong) => {
    const { browser } = await anOffice(app, 'admin');
    expect((await browser.patch('/data-fields', { fields }).expect(400)).body).toMatchObject({ errors: [{ field: wrong }] });
  });

  it('are not for accountants to switch', async () => {
    const { browser } = await anOffice(app, 'accountant');
    await browser.patch('/data-fields', { fields: [{ field: 'note', active: false }] }).expect(403);
  });
});

describe('a field that a connection needs', () => {
  const reason = { de: 'Ohne Sachkonto gibt es dort keine Buchung.', en: 'Without a GL account there is no booking there.' };
  const lock = (office: Office, holder: string): Promise<void> =>
    app.scope.run(office.organizationId, (em) => app.app.get(FieldLocks).replace(em, holder, [{ field: 'glAccount', kind: 'required', reason }, { field: 'costUnit', kind: 'ignored', reason }]));

  it('is on, required and says why, in the language of the reader', async () => {
    const [office, holder] = [await anOffice(app, 'admin'), newId()];
    await lock(office, holder);
    expect((await fieldsOf(office)).get('glAccount')).toEqual({
      field: 'glAccount',
      active: true,
      requiredForExport: true,
      setting: { active: true, requiredForExport: false },
      locks: [{ connectionId: holder, kind: 'required', reason: reason.de }],
    });
    const english = (await office.browser.get('/data-fields').set('Accept-Language', 'en').expect(200)).body as readonly DataFieldView[];
    expect(english.find(({ field }) => field === 'costUnit')).toMatchObject({ active: false, locks: [{ kind: 'ignored', reason: reason.en }] });
  });

  it.each([{ active: false }, { requiredForExport: false }])('refuses %p with the reason', async (change) => {
    const office = await anOffice(app, 'admin');
    await lock(office, newId());
    const answer = await office.browser.patch('/data-fields', { fields: [{ field: 'glAccount', ...change }] }).expect(409);
    expect(answer.body).toMatchObject({ code: 'field-locked', detail: `"Sachkonto" muss aktiv und Pflicht für den Export bleiben. ${reason.de}` });
  });

  it('stays on while another connection needs it, and is free again after the last', async () => {
    const [office, first, second] = [await anOffice(app, 'admin'), newId(), newId()];
    await lock(office, first);
    await lock(office, second);
    const release = (holder: string): Promise<void> => app.scope.run(office.organizationId, (em) => app.app.get(FieldLocks).release(em, holder));
    await release(first);
    expect((await fieldsOf(office)).get('glAccount')).toMatchObject({ requiredForExport: true });
    await release(second);
    expect((await fieldsOf(office)).get('glAccount')).toMatchObject({ requiredForExport: false, locks: [] });
    await office.browser.patch('/data-fields', { fields: [{ field: 'glAccount', active: false }] }).expect(200);
  });

  it('is locked once however often the connection says so', async () => {
    const [office, holder] = [await anOffice(app, 'admin'), newId()];
    await lock(office, holder);
    await lock(office, holder);
    expect((await fieldsOf(office)).get('glAccount')?.locks).toHaveLength(1);
  });

  it('of another organization is not touched', async () => {
    const [office, other] = [await anOffice(app, 'admin'), await secondOrganization(app)];
    await lock(office, newId());
    expect((await fieldsOf(other)).get('glAccount')).toMatchObject({ requiredForExport: false, locks: [] });
  });

  it('stays required after the set-up of a connection asked for it, until somebody changes that', async () => {
    const office = await anOffice(app, 'admin');
    const required = (): Promise<readonly string[]> => app.scope.run(office.organizationId, (em) => app.app.get(FieldPolicy).required(em));
    await app.scope.run(office.organizationId, (em) => app.app.get(RequiredFields).require(em, office.actor, ['glAccount', 'taxRate']));
    expect(await required()).toEqual(['glAccount', 'taxRate']);
    await office.browser.patch('/data-fields', { fields: [{ field: 'taxRate', requiredForExport: false }] }).expect(200);
    expect(await required()).toEqual(['glAccount']);
  });
});

describe('the room of organizations', () => {
  it('declares for every route who may call it, and registers its problems', async () => {
    expect(listRoutes(app.app).filter(({ access }) => access === undefined)).toEqual([]);
    expect(app.app.get(ProblemBook).find('field-locked')).toBeDefined();
    await stranger(app.server).get('/organization').expect(401);
    await program(app.server, 'kontor_x').get('/data-fields').expect(401);
  });
});
