import { hasRole, roles, type ConnectionView, type Role } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { listRoutes, type RouteListing } from '@kontor/server-platform';
import { aColleague, anOffice, secondOrganization, stranger, type ApiClient, type Office } from '@kontor/server-platform/testing';
import type { Test } from 'supertest';
import { connectByKey, setUp, signedIn, signInAddress, startConnectionsApp, visit, type ConnectionsApp } from './testing';

const controllers = ['ConnectionController', 'ConnectionCareController', 'ExporterController', 'OAuthCallbackController', 'SetUpController'];
const bodies: Readonly<Record<string, object>> = { 'POST /connections': { exporterId: 'paper', authKind: 'none' }, 'PATCH /connections/:id': { settings: {} }, 'POST /connections/:id/sign-in': {} };

let app: ConnectionsApp;
let office: Office;
let connection: ConnectionView;
let routes: readonly RouteListing[];
beforeAll(async () => {
  app = await startConnectionsApp();
  office = await anOffice(app);
  connection = await signedIn(office, app.house.company('Zutritt GmbH'));
  routes = listRoutes(app.app).filter(({ controller }) => controllers.includes(controller));
}, 60_000);
afterAll(() => app.close());

const nameOf = ({ method, path }: RouteListing): string => `${method} ${path}`;

function call(client: ApiClient, route: RouteListing, id: string): Test {
  const path = route.path.replace(':id', id);
  const body = bodies[nameOf(route)];
  if (route.method === 'GET') return client.get(path);
  return route.method === 'PATCH' ? client.patch(path, body) : client.post(path, body);
}

/** The least role that opens a route; `signed-in` where the organization follows from the way back. */
const needed = ({ access }: RouteListing): string => (access?.kind === 'role' ? access.role : (access?.kind ?? 'nothing'));

describe('the doors of the room', () => {
  it('open for these roles', () => {
    expect(Object.fromEntries(routes.map((route) => [nameOf(route), needed(route)]))).toEqual({
      'GET /exporters': 'viewer',
      'GET /connections': 'viewer',
      'GET /connections/:id': 'viewer',
      'GET /connections/:id/set-up': 'viewer',
      'POST /connections': 'admin',
      'PATCH /connections/:id': 'admin',
      'POST /connections/:id/sign-in': 'admin',
      'POST /connections/:id/check': 'admin',
      'POST /connections/:id/pause': 'admin',
      'POST /connections/:id/resume': 'admin',
      'POST /connections/:id/disconnect': 'admin',
      'POST /connections/:id/set-up': 'admin',
      'GET /connections/oauth/callback': 'signed-in',
    });
  });

  it.each(roles.filter((role) => role !== 'owner'))('are closed to a %s where more is needed', async (held: Role) => {
    const { browser } = await aColleague(app, office.organizationId, held);
    for (const route of routes) {
      const role = needed(route);
      if (role === 'signed-in' || hasRole(held, role as Role)) continue;
      expect([nameOf(route), (await call(browser, route, connection.id)).status]).toEqual([nameOf(route), 403]);
    }
  });

  it('are closed to strangers', async () => {
    for (const route of routes) expect([nameOf(route), (await call(stranger(app.server), route, connection.id)).status]).toEqual([nameOf(route), 401]);
  });

  it.each([['that belongs to another organization', () => connection.id], ['that does not exist', newId]])('lead nowhere for a connection %s', async (_case, id) => {
    const { browser } = await secondOrganization(app);
    const before = await app.database.asOwner('select * from connection order by id');
    for (const route of routes.filter(({ path }) => path.includes(':id'))) {
      const answer = await call(browser, route, id());
      expect([nameOf(route), answer.status, (answer.body as { code: string }).code]).toEqual([nameOf(route), 404, 'connection-not-found']);
    }
    expect(await app.database.asOwner('select * from connection order by id')).toEqual(before);
    expect((await browser.get('/connections').expect(200)).body).toEqual([]);
  });

  it('lead nowhere for an id that is none', async () => {
    for (const route of routes.filter(({ path }) => path.includes(':id'))) expect([nameOf(route), (await call(office.browser, route, 'drop-table')).status]).toEqual([nameOf(route), 404]);
  });
});

describe('a secret', () => {
  it('is in no answer and in no log line, whatever happens', async () => {
    const [{ browser }, company] = [await anOffice(app), app.house.company('Diskret GmbH')];
    const answers: string[] = [];
    const listen = async (test: Test): Promise<unknown> => {
      const { text, headers } = await test;
      answers.push(text, JSON.stringify(headers));
      return text === '' ? undefined : JSON.parse(text);
    };
    const { connection: made } = (await listen(connectByKey({ browser }, company))) as { connection: ConnectionView };
    await setUp({ browser }, made.id);
    await listen(connectByKey({ browser }, company));
    await listen(browser.post('/connections', { exporterId: 'ledger', authKind: 'api-key', apiKey: 'WRONG-PA55' }));
    for (const reading of ['/connections', `/connections/${made.id}`, `/connections/${made.id}/set-up`, '/exporters', '/audit-events']) await listen(browser.get(reading));
    for (const fate of [{ answer: { status: 401, body: { message: `no such key ${company.apiKey}` } } }, { answer: { status: 400, body: { error: company.apiKey } } }, 'reset-after'] as const) {
      app.house.counter.orders.next(/^\/company$/, [fate]);
      await listen(browser.post(`/connections/${made.id}/check`));
    }
    await signedIn({ browser }, app.house.company('Diskreter GmbH'));
    app.house.counter.orders.next(/^\/token$/, [{ answer: { status: 400, body: { error: 'invalid_grant', error_description: app.house.secrets.join(' ') } } }]);
    await listen(browser.get(await visit(await signInAddress({ browser }), company)));
    await listen(browser.get('/connections/oauth/callback?code=CODE-PA55-forged&state=x.y.SECRET-PA55'));
    for (const { id } of (await listen(browser.get('/connections'))) as readonly ConnectionView[]) await listen(browser.post(`/connections/${id}/disconnect`));

    const secrets = [...app.house.secrets, 'WRONG-PA55', 'CODE-PA55', 'SECRET-PA55'];
    expect(secrets.filter((secret) => answers.some((answer) => answer.includes(secret)))).toEqual([]);
    expect(secrets.filter((secret) => app.log.text.includes(secret))).toEqual([]);
    expect(app.log.text).toContain('remote request');
  });
});
