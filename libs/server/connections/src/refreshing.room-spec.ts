import type { ConnectionView } from '@kontor/api-contracts';
import { aColleague, anOffice, type Office } from '@kontor/server-platform/testing';
import { CredentialRotation } from './application/credential-rotation';
import { arrangedWith, readConnection, signedIn, startConnectionsApp, visit, type ConnectionsApp, type HouseCompany } from './testing';
import { voiceOf, type Voice } from './testing/voice';

const aMinute = 60_000;
const anHour = 60 * aMinute;

let app: ConnectionsApp;
/** Another process on the same database. */
let other: ConnectionsApp;
let office: Office;
let company: HouseCompany;
let connection: ConnectionView;
let first: Voice;
let second: Voice;
beforeAll(async () => {
  app = await startConnectionsApp();
  other = await startConnectionsApp({ database: app.database, env: arrangedWith(app.house) });
}, 60_000);
afterAll(async () => {
  await other.close();
  await app.close();
});
beforeEach(async () => {
  app.house.counter.orders.forget();
  app.house.window.withdraw();
  app.house.window.requests.length = 0;
  other.clock.advance(app.clock.now().getTime() - other.clock.now().getTime());
  office = await anOffice(app);
  company = app.house.company('Drehkreuz GmbH');
  connection = await signedIn(office, company);
  first = await voiceOf(app, office, connection);
  second = await voiceOf(other, office, connection);
});

const pass = (milliseconds: number): void => [app, other].forEach(({ clock }) => clock.advance(milliseconds));
const refreshes = (): readonly boolean[] => app.house.window.requests.filter(({ grant }) => grant === 'refresh_token').map(({ ok }) => ok);
const rowOf = async ({ id }: ConnectionView): Promise<object | undefined> => (await app.database.asOwner<object>('select * from credential where connection_id = $1', [id]))[0];
/** Ten calls each from two processes, all at once. */
const rush = (): Promise<readonly string[]> => Promise.all(Array.from({ length: 10 }, () => [first.ask(), second.ask()]).flat());
const all = (answer: string): readonly string[] => Array.from({ length: 20 }, () => answer);

describe('a token', () => {
  it('is used as long as it lives', async () => {
    await rush();
    pass(anHour - 3 * aMinute);
    expect(await rush()).toEqual(all('company'));
    expect(refreshes()).toEqual([]);
  });

  it('that has run out is renewed once, however many want it in however many processes', async () => {
    pass(anHour);
    expect(await rush()).toEqual(all('company'));
    expect(refreshes()).toEqual([true]);
  });

  it('that died early is renewed once, however many notice', async () => {
    await rush();
    app.house.window.forgetAccess();
    expect(await rush()).toEqual(all('company'));
    expect(refreshes()).toEqual([true]);
  });

  it('is renewed over and over under load, each time once', async () => {
    for (let round = 0; round < 6; round += 1) {
      if (round % 2 === 0) pass(anHour);
      else app.house.window.forgetAccess();
      expect(await rush()).toEqual(all('company'));
    }
    expect(refreshes()).toEqual(Array.from({ length: 6 }, () => true));
  });

  it('is waited for while the sign-in server takes its time', async () => {
    pass(anHour);
    const held = app.house.counter.orders.hold(/^\/token$/);
    const asked = rush();
    await held.arrived;
    setTimeout(() => held.release(), 700);
    expect(await asked).toEqual(all('company'));
    expect(refreshes()).toEqual([true]);
  });
});

describe('when the sign-in server', () => {
  it.each([['is away', 'reset-before' as const], ['fails', { answer: { status: 503 } }], ['stammers', { answer: { status: 200, body: 'hm' } }]])('%s, everybody learns so at once and later calls succeed', async (_case, fate) => {
    pass(anHour);
    app.house.counter.orders.next(/^\/token$/, Array.from({ length: 20 }, () => fate));
    const begun = performance.now();
    expect(new Set(await rush())).toEqual(new Set(['KON-remote-unavailable']));
    expect(performance.now() - begun).toBeLessThan(10_000);
    app.house.counter.orders.forget();
    expect(await first.ask()).toBe('company');
    expect((await readConnection(office, connection.id)).state).toBe('connected');
  }, 60_000);

  it('no longer knows the grant, the person must sign in again', async () => {
    pass(anHour);
    app.house.window.withdraw();
    expect(await first.ask()).toBe('KON-remote-unauthenticated');
    expect((await office.browser.post(`/connections/${connection.id}/check`).expect(422)).body).toMatchObject({ code: 'credentials-refused' });
    expect(await readConnection(office, connection.id)).toMatchObject({ state: 'needs-sign-in' });
  });
});

it('a process that died while it renewed a token holds the others up until its turn is over', async () => {
  pass(anHour);
  const turn = 'update credential set refresher = gen_random_uuid(), refreshing_until = now() + make_interval(secs => 0.5) where connection_id = $1';
  await app.database.asOwner(turn, [connection.id]);
  expect(await first.ask()).toBe('company');
  expect(refreshes()).toEqual([true]);
});

describe('a renewal that comes too late', () => {
  const held = async (): Promise<{ readonly asked: Promise<string>; release(): void }> => {
    pass(anHour);
    const gate = app.house.counter.orders.hold(/^\/token$/);
    const asked = second.ask();
    await gate.arrived;
    return { asked, release: () => gate.release() };
  };

  it('does not bring back the credentials of a connection that was disconnected', async () => {
    const { asked, release } = await held();
    await office.browser.post(`/connections/${connection.id}/disconnect`).expect(200);
    release();
    expect(await asked).toBe('KON-remote-unauthenticated');
    expect(await rowOf(connection)).toBeUndefined();
    expect(app.house.window.living).toEqual([]);
  });

  it('does not replace what a new sign-in has brought, and goes on with that', async () => {
    const { asked, release } = await held();
    const { authorizeUrl } = (await office.browser.post(`/connections/${connection.id}/sign-in`, {}).expect(200)).body as { authorizeUrl: string };
    await office.browser.get(await visit(authorizeUrl, company)).expect(200);
    const row = await rowOf(connection);
    release();
    expect(await asked).toBe('company');
    expect(await rowOf(connection)).toEqual(row);
    expect(await first.ask()).toBe('company');
  });
});

describe('who still holds the tokens of before', () => {
  it.each([['that have run out', () => pass(2 * anHour)], ['that are refused', () => undefined]])('a disconnect and a new connection, %s, goes on with the new ones', async (_case, happens) => {
    await first.ask();
    await office.browser.post(`/connections/${connection.id}/disconnect`).expect(200);
    happens();
    office = await aColleague(app, office.organizationId, 'owner');
    await signedIn(office, company);
    expect(await first.ask()).toBe('company');
    expect(refreshes()).toEqual([]);
  });
});

describe('credentials', () => {
  it('lie sealed in the table', async () => {
    const [credentials, attempts] = [await app.database.asOwner('select * from credential'), await app.database.asOwner('select * from sign_in_attempt')];
    const text = JSON.stringify({ credentials, attempts });
    expect([credentials, attempts].map((rows) => rows.length)).not.toContain(0);
    expect(app.house.secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('open only in the row they were sealed for', async () => {
    const theirs = await signedIn(office, app.house.company('Nachbar GmbH'));
    await app.database.asOwner('update credential set sealed = (select sealed from credential where connection_id = $2) where connection_id = $1', [connection.id, theirs.id]);
    await office.browser.post(`/connections/${connection.id}/check`).expect(500);
  });

  it('are sealed anew under a new key, and go on to work', async () => {
    const renewed = await startConnectionsApp({ database: app.database, env: { ...arrangedWith(app.house), KONTOR_SECRET_KEYS: `new:${Buffer.alloc(32, 7).toString('base64')},${testKey()}` } });
    try {
      const { credentials, sealedAnew } = await renewed.app.get(CredentialRotation).rotate(office.organizationId);
      expect([credentials, sealedAnew]).toEqual([1, 1]);
      expect(await renewed.app.get(CredentialRotation).rotate(office.organizationId)).toEqual({ credentials: 1, sealedAnew: 0 });
      expect(await (await voiceOf(renewed, office, connection)).ask()).toBe('company');
    } finally {
      await renewed.close();
    }
  }, 30_000);

  const testKey = (): string => app.settings.secrets.keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');
});
