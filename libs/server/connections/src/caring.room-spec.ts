import type { ConnectionView, DataFieldView, Page, SetupReportView } from '@kontor/api-contracts';
import { untilLocked } from '@kontor/server-persistence/testing';
import { aColleague, type Office } from '@kontor/server-platform/testing';
import { Client } from 'pg';
import { RemoteDesk } from './remote/remote-desk';
import { Connection } from './persistence/connection.entity';
import { connected, readConnection, setUp, signedIn, startConnectionsApp, type ConnectionsApp, type HouseCompany } from './testing';
import { connectionsTestbed } from './testing/connections-testbed';
import { keptOf, tellConnection } from './testing/journeys';

let app: ConnectionsApp;
let office: Office;
let company: HouseCompany;
connectionsTestbed('Pflege GmbH', (testbed) => ({ app, office, company } = testbed));

const tell = (connection: ConnectionView, deed: string, status?: number): Promise<ConnectionView> => tellConnection(office, connection, deed, status);
const states: Readonly<Record<string, (connection: ConnectionView) => Promise<unknown>>> = {
  connected: async () => undefined,
  paused: (connection) => tell(connection, 'pause'),
  'needs-sign-in': (connection) => app.database.asOwner(`update connection set state = 'needs-sign-in' where id = $1`, [connection.id]),
  disconnected: (connection) => tell(connection, 'disconnect'),
};

describe('checking a connection', () => {
  it('learns what the company is called now', async () => {
    const connection = await connected(office, company);
    app.clock.advance(60_000);
    app.house.counter.orders.next(/^\/company$/, [{ answer: { status: 200, body: { id: company.id, name: 'Umbenannt GmbH' } } }]);
    expect(await tell(connection, 'check')).toEqual({ ...connection, company: { id: company.id, name: 'Umbenannt GmbH' }, checkedAt: app.clock.now().toISOString() });
  });

  it('that is refused by the ledger asks for a new sign-in, and exports wait', async () => {
    const connection = await connected(office, company);
    app.house.withdrawKey(company);
    expect(await tell(connection, 'check', 422)).toMatchObject({ code: 'credentials-refused' });
    expect(await readConnection(office, connection.id)).toMatchObject({ state: 'needs-sign-in', pausedBecause: { code: 'LED-signed-out', title: 'Das Ledger nimmt den Schlüssel nicht mehr an.' } });
    app.house.restoreKey(company);
    await office.browser.post(`/connections/${connection.id}/sign-in`, { apiKey: company.apiKey }).expect(200);
    expect(await readConnection(office, connection.id)).toMatchObject({ state: 'connected', pausedBecause: null });
  });

  it.each([[503, 502, 'remote-not-reached'], [429, 502, 'remote-not-reached']])('that meets %d changes nothing', async (status, told, code) => {
    const connection = await connected(office, company);
    app.house.counter.orders.next(/^\/company$/, [{ answer: { status } }]);
    expect(await tell(connection, 'check', told)).toMatchObject({ code });
    expect(await readConnection(office, connection.id)).toEqual(connection);
  });

  it('that finds the books of another company is refused and changes nothing', async () => {
    const connection = await connected(office, company);
    app.house.counter.orders.next(/^\/company$/, [{ answer: { status: 200, body: { id: 'another', name: 'Andere GmbH' } } }]);
    expect(await tell(connection, 'check', 409)).toMatchObject({ code: 'company-differs' });
    expect(await readConnection(office, connection.id)).toEqual(connection);
  });
});

describe('what a person may do', () => {
  it.each<[string, string, string]>([
    ['connected', 'pause', 'paused'],
    ['connected', 'resume', 'connection-not-paused'],
    ['connected', 'disconnect', 'disconnected'],
    ['paused', 'pause', 'paused'],
    ['paused', 'resume', 'connected'],
    ['paused', 'check', 'paused'],
    ['paused', 'disconnect', 'disconnected'],
    ['needs-sign-in', 'pause', 'connection-state'],
    ['needs-sign-in', 'resume', 'connection-not-paused'],
    ['needs-sign-in', 'disconnect', 'disconnected'],
    ['disconnected', 'pause', 'connection-state'],
    ['disconnected', 'resume', 'connection-not-paused'],
    ['disconnected', 'check', 'connection-state'],
    ['disconnected', 'disconnect', 'connection-state'],
  ])('with a connection that is %s: %s leads to %s', async (from, deed, to) => {
    const connection = await connected(office, company);
    await states[from]?.(connection);
    const answer = await office.browser.post(`/connections/${connection.id}/${deed}`);
    const { state, code } = answer.body as { state?: string; code?: string };
    expect([answer.status, state ?? code]).toEqual([code === undefined ? 200 : 409, to]);
    expect((await readConnection(office, connection.id)).state).toBe(state ?? from);
  });

  it('is written down with who did it', async () => {
    const connection = await connected(office, company);
    for (const deed of ['pause', 'resume', 'disconnect']) await tell(connection, deed);
    const { items } = (await office.browser.get('/audit-events?limit=50').expect(200)).body as Page<{ action: string; actor: object; subject: object }>;
    expect(items.filter(({ action }) => action.startsWith('connection.'))).toMatchObject(
      ['disconnected', 'resumed', 'paused', 'founded'].map((action) => ({ action: `connection.${action}`, actor: { kind: 'user', id: office.userId }, subject: { id: connection.id } })),
    );
  });
});

describe('disconnecting', () => {
  it('gives the tokens back and forgets them, and keeps everything that was learnt', async () => {
    const connection = await signedIn(office, company);
    await setUp(office, connection.id);
    const learnt = await keptOf(app, connection);
    expect(await tell(connection, 'disconnect')).toMatchObject({ state: 'disconnected', disconnectedAt: app.clock.now().toISOString() });
    expect([app.house.window.living, app.house.window.revoked.length]).toEqual([[], 1]);
    expect(await keptOf(app, connection)).toEqual({ memory: learnt?.memory, credentials: '0' });
    expect((await office.browser.get(`/connections/${connection.id}/set-up`).expect(200)).body as readonly SetupReportView[]).toHaveLength(4);
  });

  it('lets go of the fields it had locked', async () => {
    const connection = await connected(office, company);
    await tell(connection, 'disconnect');
    const fields = (await office.browser.get('/data-fields').expect(200)).body as readonly DataFieldView[];
    expect(fields.flatMap(({ locks }) => locks)).toEqual([]);
  });

  it.each([['is away', 'reset-before' as const], ['fails', { answer: { status: 500 } }], ['refuses', { answer: { status: 400, body: { error: 'unsupported_token_type' } } }]])('works when the sign-in server %s; the log says that a token lives on', async (_case, fate) => {
    const connection = await signedIn(office, company);
    app.house.counter.orders.next(/^\/revoke$/, [fate]);
    expect((await tell(connection, 'disconnect')).state).toBe('disconnected');
    expect(app.log.lines.filter((line) => line.includes('token not revoked') && line.includes(connection.id))).toHaveLength(1);
    expect((await keptOf(app, connection))?.credentials).toBe('0');
  });

  it('works when the operator has taken the access to the sign-in server away', async () => {
    const connection = await signedIn(office, company);
    const bare = await startConnectionsApp({ database: app.database, env: { KONTOR_EXPORTER_LEDGER_CLIENT_SECRET: '' } });
    try {
      const { browser } = await anOfficeOf(bare);
      expect((await browser.post(`/connections/${connection.id}/disconnect`).expect(200)).body).toMatchObject({ state: 'disconnected' });
    } finally {
      await bare.close();
    }
  }, 30_000);

  it('gives back the tokens of now, also those renewed while it was under way', async () => {
    const connection = await signedIn(office, company);
    const client = new Client({ connectionString: app.database.ownerUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from connection where id = $1 for update', [connection.id]);
    const disconnecting = tell(connection, 'disconnect');
    await untilLocked(app);
    app.clock.advance(3_600_000);
    await speak(connection).catch(() => undefined);
    expect(app.house.window.refreshes()).toBe(1);
    await client.query('commit');
    await client.end();
    await disconnecting;
    expect(app.house.window.living).toEqual([]);
  });

  it('happens once when two people do it in the same moment', async () => {
    const connection = await signedIn(office, company);
    const answers = await Promise.all([1, 2].map(() => office.browser.post(`/connections/${connection.id}/disconnect`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

/** Somebody signed in now, in the office's organization, at an app that may be another. */
function anOfficeOf(other: ConnectionsApp): Promise<Office> {
  return aColleague(other, office.organizationId, 'owner');
}

/** One request of a plugin over the connection. */
async function speak({ id }: ConnectionView): Promise<unknown> {
  const connection = await app.scope.run(office.organizationId, (em) => em.findOneOrFail(Connection, { id }));
  const desk = app.app.get(RemoteDesk);
  return desk.context(desk.callerOf(connection), new AbortController().signal).remote.send({ method: 'GET', path: '/company' });
}
