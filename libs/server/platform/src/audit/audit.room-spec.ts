import type { AuditEventView, Page } from '@kontor/api-contracts';
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

const record = (by: Office, action: string): Promise<void> =>
  app.scope.run(by.organizationId, async (em) => app.app.get(AuditLog).record(em, by.actor, action, { type: 'thing', id: '1' }, { name: { from: 'a', to: 'b' } }));

const read = async (by: Office, query = ''): Promise<Page<AuditEventView>> => (await by.browser.get(`/audit-events${query}`).expect(200)).body as Page<AuditEventView>;

describe('the audit log', () => {
  it('says who changed what and when, in the transaction of the change', async () => {
    await record(office, 'thing.renamed');
    const [event] = (await read(office)).items;
    expect(event).toMatchObject({
      at: app.clock.now().toISOString(),
      actor: { kind: 'user', id: office.userId },
      action: 'thing.renamed',
      subject: { type: 'thing', id: '1' },
      changes: { name: { from: 'a', to: 'b' } },
    });
    const failing = app.scope.run(office.organizationId, async (em) => {
      app.app.get(AuditLog).record(em, office.actor, 'thing.lost', { type: 'thing', id: '2' });
      await em.flush();
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect((await read(office)).items.map(({ action }) => action)).not.toContain('thing.lost');
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
    for (let n = 0; n < 5; n += 1) await record(reader, `thing.made-${n}`);
    app.clock.advance(1000);
    for (let n = 5; n < 7; n += 1) await record(reader, `thing.made-${n}`);
    const seen: string[] = [];
    let page = await read(reader, '?limit=3');
    for (;;) {
      seen.push(...page.items.map(({ action }) => action));
      if (page.nextCursor === null) break;
      page = await read(reader, `?limit=3&cursor=${page.nextCursor}`);
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `thing.made-${n}`));
  });

  it('is shown to admins only, and never to another organization', async () => {
    await record(office, 'thing.renamed');
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.get('/audit-events').expect(403);
    expect((await read(await secondOrganization(app))).items).toEqual([]);
  });

  it.each(['?limit=0', '?limit=201', '?limit=x', '?cursor=x', '?page=2'])('refuses %s', async (query) => {
    await office.browser.get(`/audit-events${query}`).expect(400);
  });

  it('cannot be changed or deleted by the processes: they have no right to', async () => {
    await record(office, 'thing.renamed');
    const statements = [`update audit_event set action = 'x'`, 'delete from audit_event', 'truncate audit_event'];
    for (const statement of statements) {
      await expect(app.scope.run(office.organizationId, (em) => em.execute(statement))).rejects.toThrow(/not permitted|permission denied/);
    }
    await expect(app.scope.run(office.organizationId, (em) => em.nativeDelete(AuditEvent, {}))).rejects.toThrow(/not permitted|permission denied/);
  });

  it('cannot be changed or deleted even by the owner of the table', async () => {
    await record(office, 'thing.renamed');
    for (const statement of [`update audit_event set action = 'x'`, 'delete from audit_event', 'truncate audit_event']) {
      await expect(app.database.asOwner(statement)).rejects.toThrow('audit events are never changed or deleted');
    }
    expect((await app.database.asOwner('select from audit_event')).length).toBeGreaterThan(0);
  });
});
