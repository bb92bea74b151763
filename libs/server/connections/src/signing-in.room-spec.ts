import type { ConnectionBegun, ConnectionView, Role } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, anOffice, makeMember, program, signIn, stranger, type Office } from '@kontor/server-platform/testing';
import { connected, oauthClient, readConnection, signedIn, signInAddress, startConnectionsApp, visit, type ConnectionsApp } from './testing';

let app: ConnectionsApp;
/** Here the operator has arranged nothing. */
let bare: ConnectionsApp;
let office: Office;
beforeAll(async () => {
  app = await startConnectionsApp();
  bare = await startConnectionsApp({ env: { KONTOR_EXPORTER_LEDGER_CLIENT_SECRET: '' } });
}, 60_000);
afterAll(async () => {
  await app.close();
  await bare.close();
});
beforeEach(async () => {
  app.house.counter.orders.forget();
  office = await anOffice(app);
});

const unknownAttempt = { code: 'sign-in-attempt-unknown' };
const comingBack = async (back: string, status: number, by: Pick<Office, 'browser'> = office): Promise<object> => (await by.browser.get(back).expect(status)).body as object;
const connections = async (): Promise<readonly ConnectionView[]> => (await office.browser.get('/connections').expect(200)).body as readonly ConnectionView[];

/** Everything up to the moment at which the browser is sent back. */
const wayBack = async (name: string): Promise<string> => visit(await signInAddress(office), app.house.company(name));

describe('signing in at the accounting system', () => {
  it('sends the person there with everything the ledger wants to know, and nothing it should not', async () => {
    const address = new URL(await signInAddress(office));
    expect(address.origin + address.pathname).toBe(`${app.house.url}/authorize`);
    const { state = '', code_challenge: challenge = '', ...rest } = Object.fromEntries(address.searchParams);
    expect(rest).toEqual({
      client_id: oauthClient.id,
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:4000/api/v1/connections/oauth/callback',
      scope: 'books.read books.write',
      code_challenge_method: 'S256',
      product: 'kontor',
    });
    expect(challenge).toMatch(/^[\w-]{43}$/);
    expect(state.split('.')).toHaveLength(4);
  });

  it('makes the connection when the person comes back', async () => {
    const company = app.house.company('Südwind GmbH');
    const connection = await signedIn(office, company, { clearingAccount: 'Pliant' });
    expect(connection).toMatchObject({
      exporterId: 'ledger',
      authKind: 'oauth2',
      state: 'connected',
      company: { id: company.id, name: 'Südwind GmbH' },
      settings: { clearingAccount: 'Pliant' },
      capabilities: ['payments', 'balances'],
    });
    expect(await readConnection(office, connection.id)).toEqual(connection);
  });

  it('asks for the settings first: a wrong one is told before anybody leaves', async () => {
    expect((await office.browser.post('/connections', { exporterId: 'ledger', authKind: 'oauth2', settings: { colour: 'red' } }).expect(400)).body).toMatchObject({ code: 'settings-refused' });
  });

  it('is for people: a program cannot agree to anything', async () => {
    const { token } = (await office.browser.post('/api-tokens', { name: 'Umzug', role: 'admin' }).expect(201)).body as { token: string };
    const robot = program(app.server, token);
    expect((await robot.post('/connections', { exporterId: 'ledger', authKind: 'oauth2' }).expect(403)).body).toMatchObject({ code: 'person-required' });
    expect((await robot.get(await wayBack('Automat GmbH')).expect(403)).body).toMatchObject({ code: 'session-required' });
  });

  it('is not offered where the operator has arranged nothing', async () => {
    const their = await anOffice(bare);
    const [ledger] = (await their.browser.get('/exporters').expect(200)).body as readonly { auth: readonly { kind: string; available: boolean }[] }[];
    expect(ledger?.auth.map(({ kind, available }) => [kind, available])).toEqual([['oauth2', false], ['api-key', true]]);
    expect((await their.browser.post('/connections', { exporterId: 'ledger', authKind: 'oauth2' }).expect(409)).body).toMatchObject({ code: 'operator-settings-missing' });
    expect(await bare.database.asOwner('select 1 from sign_in_attempt')).toEqual([]);
  });
});

describe('the way back', () => {
  it('works once', async () => {
    const back = await wayBack('Einmal GmbH');
    await comingBack(back, 200);
    expect(await comingBack(back, 400)).toMatchObject(unknownAttempt);
  });

  it('works once when the browser asks twice in the same moment', async () => {
    const back = await wayBack('Doppelklick GmbH');
    const answers = await Promise.all([1, 2, 3].map(() => office.browser.get(back)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await connections()).toHaveLength(1);
  });

  it('works for ten minutes', async () => {
    const [early, late] = [await wayBack('Pünktlich GmbH'), await wayBack('Zu spät GmbH')];
    app.clock.advance(10 * 60_000 - 1);
    await comingBack(early, 200);
    app.clock.advance(1);
    expect(await comingBack(late, 400)).toMatchObject(unknownAttempt);
  });

  it('works for the person who set out, not for a colleague with the same rights', async () => {
    const back = await wayBack('Kollegin GmbH');
    expect(await comingBack(back, 400, await aColleague(app, office.organizationId, 'owner'))).toMatchObject(unknownAttempt);
    await comingBack(back, 200);
  });

  it('works in the organization it was begun for, whichever one the browser shows', async () => {
    const [other, back] = [await anOffice(app), await wayBack('Heimkehr GmbH')];
    await makeMember(app, office.userId, other.organizationId, 'owner');
    const [here, elsewhere] = [await signIn(app.server, office.email, office.organizationId), await signIn(app.server, office.email, other.organizationId)];
    const { id } = (await comingBack(back, 200, { browser: elsewhere })) as ConnectionView;
    await elsewhere.get(`/connections/${id}`).expect(404);
    await here.get(`/connections/${id}`).expect(200);
  });

  it('does not work for strangers, nor for people of another organization', async () => {
    const back = await wayBack('Fremd GmbH');
    expect(await comingBack(back, 400, await anOffice(app))).toMatchObject(unknownAttempt);
    await stranger(app.server).get(back).expect(401);
  });

  it.each<Role>(['viewer', 'accountant'])('does not work for somebody who has become %s meanwhile', async (role) => {
    const back = await wayBack(`Degradiert ${role}`);
    await app.database.asOwner('update membership set role = $2 where user_id = $1', [office.userId, role]);
    expect(await comingBack(back, 400)).toMatchObject(unknownAttempt);
  });

  it('ends at a state nobody gave out', async () => {
    const [organization, attempt, secret, exporter] = (new URL(await signInAddress(office)).searchParams.get('state') ?? '').split('.');
    const guesses = ['', 'x', 'a.b.c', `${organization}.${attempt}.${secret}`, `${organization}.${attempt}.wrong.${exporter}`, `${organization}.${newId()}.${secret}.${exporter}`, `${newId()}.${attempt}.${secret}.${exporter}`, `${organization}.${attempt}.${secret}.${exporter}.more`, `${organization}.'--.${secret}.${exporter}`];
    for (const state of guesses) expect(await comingBack(`/connections/oauth/callback?code=abc&state=${encodeURIComponent(state)}`, 400)).toMatchObject(unknownAttempt);
    expect(await comingBack('/connections/oauth/callback', 400)).toMatchObject(unknownAttempt);
  });

  it('tells that the person declined, and does not work again', async () => {
    const back = await visit(await signInAddress(office), app.house.company('Nein GmbH'), 'decline');
    expect(await comingBack(back, 400)).toMatchObject({ code: 'sign-in-declined', detail: expect.stringContaining('access_denied') as string });
    expect(await comingBack(back, 400)).toMatchObject(unknownAttempt);
  });
});

describe('when the ledger does not trade the code for tokens', () => {
  it.each<[string, (back: string) => string, Parameters<ConnectionsApp['house']['counter']['orders']['next']>[1], string]>([
    ['because it does not know the code', (back) => back.replace(/code=[^&]+/, 'code=forged'), [], 'invalid_grant'],
    ['because it fails', (back) => back, [{ answer: { status: 500, body: {} } }], ''],
    ['because it answers what nobody understands', (back) => back, [{ answer: { status: 200, body: 'hello' } }], ''],
    ['because it takes us for somebody else', (back) => back, [{ answer: { status: 401, body: { error: 'invalid_client' } } }], 'invalid_client'],
    ['because the line breaks', (back) => back, ['reset-before'], 'unreachable'],
    ['because nothing was brought back', (back) => back.replace(/code=[^&]+/, ''), [], ''],
  ])('%s, that is said, and nothing is left behind', async (_case, bent, fates, reason) => {
    const back = await wayBack(`Panne ${reason}`);
    app.house.counter.orders.next(/^\/token$/, fates);
    expect(await comingBack(bent(back), 502)).toMatchObject({ code: 'sign-in-failed', detail: expect.stringContaining(reason) as string });
    expect(await connections()).toEqual([]);
  });

  it('a verifier that is not the one of the beginning opens nothing', async () => {
    const [first, second] = [await wayBack('Verwechslung A'), await wayBack('Verwechslung B')];
    const codeOf = (back: string): string => new URLSearchParams(back.split('?')[1]).get('code') ?? '';
    const swapped = first.replace(codeOf(first), codeOf(second));
    expect(await comingBack(swapped, 502)).toMatchObject({ code: 'sign-in-failed', detail: expect.stringContaining('invalid_grant') as string });
  });

  it('or the company is already connected, the tokens are kept nowhere', async () => {
    const company = app.house.company('Schon da GmbH');
    await connected(office, company);
    expect(await comingBack(await visit(await signInAddress(office), company), 409)).toMatchObject({ code: 'company-already-connected' });
    expect((await connections()).map(({ authKind }) => authKind)).toEqual(['api-key']);
  });

  it('or does not say whose books they are, there is no connection', async () => {
    const back = await wayBack('Wortlos GmbH');
    app.house.counter.orders.next(/^\/company$/, [{ answer: { status: 500 } }]);
    expect(await comingBack(back, 502)).toMatchObject({ code: 'remote-not-reached' });
    expect(await connections()).toEqual([]);
  });
});

describe('signing in again', () => {
  const again = async ({ id }: ConnectionView, body: object = {}, status = 200): Promise<ConnectionBegun> => (await office.browser.post(`/connections/${id}/sign-in`, body).expect(status)).body as ConnectionBegun;

  it('renews what was granted, for the same connection', async () => {
    const company = app.house.company('Erneuert GmbH');
    const first = await signedIn(office, company, { clearingAccount: 'Pliant' });
    app.clock.advance(60_000);
    const { authorizeUrl } = await again(first);
    const second = (await comingBack(await visit(authorizeUrl ?? '', company), 200)) as ConnectionView;
    expect(second).toEqual({ ...first, connectedAt: app.clock.now().toISOString(), checkedAt: app.clock.now().toISOString() });
  });

  it('for another company is refused and changes nothing', async () => {
    const [company, other] = [app.house.company('Die Richtige'), app.house.company('Die Falsche')];
    const first = await signedIn(office, company);
    const { authorizeUrl } = await again(first);
    expect(await comingBack(await visit(authorizeUrl ?? '', other), 409)).toMatchObject({ code: 'company-differs', detail: 'Angemeldet wurde „Die Falsche“; diese Verbindung gehört zu „Die Richtige“.' });
    expect(await readConnection(office, first.id)).toEqual(first);
    await office.browser.post(`/connections/${first.id}/check`).expect(200);
  });

  it('with a new key needs the key', async () => {
    const company = app.house.company('Schlüsselwechsel GmbH');
    const first = await connected(office, company);
    expect(await again(first, {}, 400)).toMatchObject({ code: 'api-key-required' });
    expect(await again(first, { apiKey: 'WRONG' }, 422)).toMatchObject({ code: 'credentials-refused' });
    expect(await again(first, { apiKey: app.house.company('Nachbar GmbH').apiKey }, 409)).toMatchObject({ code: 'company-differs' });
    expect((await again(first, { apiKey: company.apiKey })).connection).toMatchObject({ id: first.id, state: 'connected' });
  });

  it('leaves a connection paused that somebody had paused on purpose', async () => {
    const company = app.house.company('Pause GmbH');
    const first = await connected(office, company);
    await office.browser.post(`/connections/${first.id}/pause`).expect(200);
    expect((await again(first, { apiKey: company.apiKey })).connection?.state).toBe('paused');
  });
});
