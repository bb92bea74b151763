import type { AuditAction, AuditEventView, Page } from '@kontor/api-contracts';
import { aColleague, anOffice, secondOrganization, StandInDirectoryModule, startTestApp, type Office, type TestApp } from '../testing';
import { AuditEvent } from './audit-event.entity';
import { AuditLog } from './audit-log';

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule] });
  office = await anOffice(app, 'admin');
});
afterAll(() => app.close());

const record = (by: Office, action: AuditAction, id = '1'): Promise<void> =>
  app.scope.run(by.organizationId, async (em) => app.app.get(AuditLog).record(em, by.actor, action, { type: 'rule', id }, { name: { from: 'a', to: 'b' } }));

const read = async (by: Office, query = ''): Promise<Page<AuditEventView>> => (await by.browser.get(`/audit-events${query}`).expect(200)).body as Page<AuditEventView>;

describe('the audit log', () => {
  it('says who changed what and when, in the transaction of the change', async () => {
    await record(office, 'rule.changed');
    const [event] = (await read(office)).items;
    expect(event).toMatchObject({
      at: app.clock.now().toISOString(),
      actor: { kind: 'user', id: office.userId, name: 'Erika Muster' },
      action: 'rule.changed',
      subject: { type: 'rule', id: '1', name: null },
      changes: { name: { from: 'a', to: 'b' } },
    });
    const failing = app.scope.run(office.organizationId, async (em) => {
      app.app.get(AuditLog).record(em, office.actor, 'rule.removed', { type: 'rule', id: '2' });
      await em.flush();
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect((await read(office)).items.map(({ action }) => action)).not.toContain('rule.removed');
  });

  it('holds what the platform itself did, without secrets', async () => {
    const { browser, ...admin } = await anOffice(app, 'admin');
    const { token, id } = (await browser.post('/api-tokens', { name: 'platform', role: 'viewer' }).expect(201)).body as { token: string; id: string };
    app.clock.advance(1000);
    await browser.delete(`/api-tokens/${id}`).expect(204);
    const page = await read({ browser, ...admin });
    expect(page.items.map(({ action, subject }) => `${action} ${subject.id}`)).toEqual([`api-token.revoked ${id}`, `api-token.issued ${id}`]);
    expect(JSON.stringify(page)).not.toContain(token.slice(-43));
  });

  it('is read page by page, newest first, without gap or repetition, even at one instant', async () => {
    const reader = await anOffice(app, 'admin');
    for (let n = 0; n < 5; n += 1) await record(reader, 'rule.made', `${n}`);
    app.clock.advance(1000);
    for (let n = 5; n < 7; n += 1) await record(reader, 'rule.made', `${n}`);
    const seen: string[] = [];
    let page = await read(reader, '?limit=3');
    for (;;) {
      seen.push(...page.items.map(({ subject }) => subject.id));
      if (page.nextCursor === null) break;
      page = await read(reader, `?limit=3&cursor=${page.nextCursor}`);
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map(String));
  });

  it('is looked through by who, by what and by when, and names people and tokens that are gone', async () => {
    const admin = await anOffice(app, 'admin');
    const colleague = await aColleague(app, admin.organizationId, 'viewer');
    await record(admin, 'rule.made');
    app.clock.advance(60_000);
    const since = app.clock.now().toISOString();
    await admin.browser.delete(`/members/${colleague.userId}`).expect(204);
    app.clock.advance(60_000);
    const until = app.clock.now().toISOString();
    await record(colleague, 'rule.changed');
    const actions = async (query: string) => (await read(admin, query)).items.map(({ action }) => action);
    expect(await actions(`?since=${since}&until=${until}`)).toEqual(['member.removed']);
    expect(await actions(`?actorId=${colleague.userId}`)).toEqual(['rule.changed']);
    expect(await actions(`?action=rule.made&actorId=${admin.userId}`)).toEqual(['rule.made']);
    expect(await actions(`?until=${since}`)).toEqual(['rule.made']);
    const [removed] = (await read(admin, '?action=member.removed')).items;
    expect(removed?.subject).toEqual({ type: 'user', id: colleague.userId, name: 'Erika Muster' });
  });

  it('is shown to admins only, and never to another organization', async () => {
    await record(office, 'rule.changed');
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.get('/audit-events').expect(403);
    expect((await read(await secondOrganization(app))).items).toEqual([]);
  });

  it.each(['?limit=0', '?limit=201', '?limit=x', '?cursor=x', '?page=2', '?since=yesterday', '?action=thing.made'])('refuses %s', async (query) => {
    await office.browser.get(`/audit-events${query}`).expect(400);
  });

  it('cannot be changed or deleted by the processes: they have no right to', async () => {
    await record(office, 'rule.changed');
    const statements = [`update audit_event set action = 'x'`, 'delete from audit_event', 'truncate audit_event'];
    for (const statement of statements) {
      await expect(app.scope.run(office.organizationId, (em) => em.execute(statement))).rejects.toThrow(/not permitted|permission denied/);
    }
    await expect(app.scope.run(office.organizationId, (em) => em.nativeDelete(AuditEvent, {}))).rejects.toThrow(/not permitted|permission denied/);
  });

  it('cannot be changed or deleted even by the owner of the table', async () => {
    await record(office, 'rule.changed');
    for (const statement of [`update audit_event set action = 'x'`, 'delete from audit_event', 'truncate audit_event']) {
      await expect(app.database.asOwner(statement)).rejects.toThrow('audit events are never changed or deleted');
    }
    expect((await app.database.asOwner('select from audit_event')).length).toBeGreaterThan(0);
  });
});
