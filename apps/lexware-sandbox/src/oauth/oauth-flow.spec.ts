import { createHash } from 'node:crypto';
import { nordlichtId, smallBusinessKey } from '../organizations/seed';
import { SandboxUnderTest } from '../testing/sandbox-under-test';
import { defaultClient, isRegistered } from './oauth-client';
import { answersChallenge } from './pkce';

const callback = 'http://127.0.0.1:3000/api/v1/connections/oauth/callback';
const verifier = 'v'.repeat(64);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const basic = `Basic ${Buffer.from(`${defaultClient.id}:${defaultClient.secret}`).toString('base64')}`;

type Parameters = Readonly<Record<string, string>>;

describe('the OAuth flow', () => {
  const sandbox = new SandboxUnderTest();

  const asked: Parameters = {
    client_id: defaultClient.id,
    redirect_uri: callback,
    response_type: 'code',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'the state',
    connection_name: 'Kontor (Nordlicht)',
    scope: 'profile.read vouchers.read',
  };

  const authorize = ({ ...changes }: Parameters = {}) => sandbox.send(`/oauth2/authorize?${new URLSearchParams({ ...asked, ...changes }).toString()}`, { token: null });
  const requestOn = (page: unknown): string => /name="request" value="([^"]+)"/.exec(String(page))?.[1] ?? '';
  const post = (path: string, form: Parameters, authorization = basic) =>
    sandbox.send(path, { method: 'POST', token: null, headers: authorization ? { Authorization: authorization } : {}, body: new URLSearchParams(form) });

  const decide = async (form: Parameters, changes: Parameters = {}) => {
    const { body } = await authorize(changes);
    return post('/oauth2/authorize', { request: requestOn(body), email: 'demo@nordlicht.example', password: 'any', ...form }, '');
  };
  const landing = (headers: Headers): URLSearchParams => new URL(headers.get('location') ?? 'none:').searchParams;
  const codeFor = async (changes: Parameters = {}) => landing((await decide({ decision: 'approve' }, changes)).headers).get('code') ?? '';

  const exchange = (code: string, changes: Parameters = {}, authorization = basic) =>
    post('/oauth2/token', { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier, ...changes }, authorization);
  const refresh = (refreshToken: string) => post('/oauth2/token', { grant_type: 'refresh_token', refresh_token: refreshToken });
  const tokensIn = ({ body }: { body: unknown }) => body as { access_token: string; refresh_token: string };
  const connect = async () => tokensIn(await exchange(await codeFor()));
  const mayRead = async (token: string) => (await sandbox.get('/v1/profile', token)).status === 200;

  it('shows what is asked for, and by whom', async () => {
    const { status, body } = await authorize();
    expect(status).toBe(200);
    expect(body).toContain('Kontor (Nordlicht)');
    expect(body).toContain('<li>profile.read</li><li>vouchers.read</li>');
    expect(body).not.toContain('finance.read');
  });

  it('asks for every scope when none is named', async () => {
    const { scope: _scope, ...rest } = asked;
    const { body } = await sandbox.send(`/oauth2/authorize?${new URLSearchParams(rest).toString()}`, { token: null });
    expect(body).toContain('<li>transaction-assignment-hint.write</li>');
  });

  it('sends the user back with a code of 128 characters and the state as it was', async () => {
    const { status, headers } = await decide({ decision: 'approve' });
    expect(status).toBe(302);
    expect(headers.get('location')).toMatch(callback);
    expect(landing(headers).get('code')).toHaveLength(128);
    expect(landing(headers).get('state')).toBe('the state');
  });

  it('turns the code into tokens that open the books of the one who signed in', async () => {
    const received = await exchange(await codeFor());
    expect(received).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 14_399, scope: 'profile.read vouchers.read' } });
    expect(received.headers.get('cache-control')).toBe('no-store');
    const { access_token: token, refresh_token: refreshToken } = tokensIn(received);
    expect(refreshToken).toHaveLength(128);
    expect((await sandbox.get('/v1/profile', token)).body).toMatchObject({ organizationId: nordlichtId });
  });

  it('grants the scopes that were asked for and no other', async () => {
    const { access_token: token } = await connect();
    const refused = await sandbox.get('/v1/contacts', token);
    expect(refused).toMatchObject({ status: 403, body: { message: expect.stringContaining('contacts.read') as string } });
    expect((await sandbox.get('/v1/posting-categories', token)).status).toBe(200);
  });

  it('tells the program when the user says no', async () => {
    const { status, headers } = await decide({ decision: 'deny', password: '' });
    expect(status).toBe(302);
    expect(Object.fromEntries(landing(headers))).toEqual({ error: 'access_denied', state: 'the state' });
  });

  it.each([{ email: 'stranger@example.com' }, { password: '' }])('lets nobody in with %p', async (form) => {
    const { status, body } = await decide({ decision: 'approve', ...form });
    expect(status).toBe(401);
    expect(body).toContain('E-Mail oder Passwort stimmt nicht.');
  });

  it('takes one answer per question', async () => {
    const request = requestOn((await authorize()).body);
    const answer = () => post('/oauth2/authorize', { request, email: 'demo@nordlicht.example', password: 'any', decision: 'approve' }, '');
    expect((await answer()).status).toBe(302);
    expect((await answer()).status).toBe(400);
  });

  it.each([{ client_id: 'unknown' }, { redirect_uri: 'https://elsewhere.example/callback' }, { redirect_uri: `${callback}/more` }])('sends nobody anywhere for %p', async (changes) => {
    const { status, headers } = await authorize(changes);
    expect(status).toBe(400);
    expect(headers.get('location')).toBeNull();
  });

  it.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: `${challenge}=` }, 'invalid_request'],
    [{ scope: 'profile.read everything' }, 'invalid_scope'],
    [{ connection_name: '<script>' }, 'invalid_request'],
  ] satisfies [Parameters, string][])('sends %p back with an error', async (changes, error) => {
    const { status, headers } = await authorize(changes);
    expect(status).toBe(302);
    expect(landing(headers).get('error')).toBe(error);
  });

  it('redeems a code once', async () => {
    const code = await codeFor();
    expect((await exchange(code)).status).toBe(200);
    expect(await exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('redeems no code after five minutes', async () => {
    const code = await codeFor();
    await sandbox.post('/__sandbox/clock', { advance: 5 * 60_000 });
    expect(await exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it.each([{ code_verifier: 'w'.repeat(64) }, { code_verifier: '' }, { redirect_uri: 'http://localhost:3000/api/v1/connections/oauth/callback' }])(
    'refuses %p, and the code is gone',
    async (changes) => {
      const code = await codeFor();
      expect(await exchange(code, changes)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      expect(await exchange(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    },
  );

  it.each(['', `Basic ${Buffer.from(`${defaultClient.id}:wrong`).toString('base64')}`])('gives tokens to no other client (%p)', async (authorization) => {
    expect(await exchange(await codeFor(), {}, authorization)).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
  });

  it('refuses grants it does not have', async () => {
    expect(await post('/oauth2/token', { grant_type: 'client_credentials' })).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } });
  });

  it('rotates both tokens on a refresh', async () => {
    const first = await connect();
    const second = tokensIn(await refresh(first.refresh_token));
    expect(await mayRead(first.access_token)).toBe(false);
    expect(await mayRead(second.access_token)).toBe(true);
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await mayRead(second.access_token)).toBe(true);
  });

  it('can take an old refresh token for theft', async () => {
    await sandbox.post('/__sandbox/behaviour', { reusedRefreshToken: 'ends-connection' });
    const first = await connect();
    const second = tokensIn(await refresh(first.refresh_token));
    await refresh(first.refresh_token);
    expect(await mayRead(second.access_token)).toBe(false);
  });

  it('lets an access token die after four hours, and a refresh bring a new one', async () => {
    const { access_token: token, refresh_token: refreshToken } = await connect();
    await sandbox.post('/__sandbox/clock', { advance: 14_399_000 });
    expect(await mayRead(token)).toBe(false);
    expect(await mayRead(tokensIn(await refresh(refreshToken)).access_token)).toBe(true);
  });

  it.each([
    ['refresh', 400],
    ['access', 200],
  ] as const)('ends with the revoked %s token what hangs on it', async (kind, refreshed) => {
    const tokens = await connect();
    expect((await post('/oauth2/revoke', { token: tokens[`${kind}_token`] })).status).toBe(200);
    expect(await mayRead(tokens.access_token)).toBe(false);
    expect((await refresh(tokens.refresh_token)).status).toBe(refreshed);
  });

  it('ends a connection when the user revokes it in the app', async () => {
    const { access_token: token, refresh_token: refreshToken } = await connect();
    const { connectionId } = (await sandbox.get('/v1/profile', token)).body as { connectionId: string };
    expect((await sandbox.get('/__sandbox/connections')).body).toMatchObject([{ connectionId, userEmail: 'demo@nordlicht.example' }]);
    await sandbox.post(`/__sandbox/connections/${connectionId}/revoke`);
    expect(await mayRead(token)).toBe(false);
    expect(await refresh(refreshToken)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('can expire access tokens early, as a changed password does', async () => {
    const { access_token: token, refresh_token: refreshToken } = await connect();
    await sandbox.post('/__sandbox/connections/expire');
    expect(await mayRead(token)).toBe(false);
    expect((await refresh(refreshToken)).status).toBe(200);
    expect(await mayRead(smallBusinessKey)).toBe(true);
  });
});

describe('PKCE', () => {
  it('knows the pair of the documentation', () => {
    const documented = 'oJdaNUDOIK3xpqlkZ79Sa3dLWst2rF5F8EXQVrqWfzckNOPBC67SzNffeTTb54jSpfuSAnawxLgddxbIqXh4APOrKYqhI8W5fXtIytVSgjLlrnMn0AUB5h2O6VD1sTDJ';
    expect(answersChallenge(documented, '9s_XWOy5h9KO8CQCqzRKr3WEntoEJepUZS9d1IYh_uo')).toBe(true);
  });
});

describe('a registered callback', () => {
  it.each([
    ['http://127.0.0.1:3333/api/v1/connections/oauth/callback', true],
    ['http://localhost:3333/api/v1/connections/oauth/callback', true],
    ['http://localhost/api/v1/connections/oauth/callback', false],
    ['http://localhost:3333/api/v1/connections/oauth/callback?x=1', false],
    ['http://127.0.0.1.example.com:3333/api/v1/connections/oauth/callback', false],
    ['https://localhost:3333/api/v1/connections/oauth/callback', false],
  ])('%s: %s', (uri, registered) => {
    expect(isRegistered(defaultClient, uri)).toBe(registered);
  });
});
