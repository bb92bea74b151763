import type { AuditEventView, IssuedApiToken, Page } from '@kontor/api-contracts';
import { anOffice, aPerson, makeMember, program, signIn, StandInDirectoryModule, startTestApp, stranger, testPassword, type TestApp } from '../testing';
import { SessionKeeper } from './session-keeper';
import { csrfTokenOf } from './token-secret';

const hour = 3_600_000;
const day = 24 * hour;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule] });
});
afterAll(() => app.close());

const withCookie = (cookie: string): ReturnType<typeof stranger> => stranger(app.server, { Cookie: cookie });

describe('signing in', () => {
  it('tells who is there, where that person may work, and gives a cookie that scripts cannot read', async () => {
    const { email, organizationId, userId } = await anOffice(app, 'accountant');
    const answer = await stranger(app.server).post('/session', { email: email.toUpperCase(), password: testPassword }).expect(201);
    expect(answer.body).toMatchObject({
      user: { id: userId, email, locale: 'de' },
      organizations: [{ organizationId, organizationName: `Organization ${organizationId}`, role: 'accountant' }],
    });
    expect(answer.get('Set-Cookie')?.join()).toMatch(/^kontor-session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  it('answers the same whether the address is unknown or the password is wrong', async () => {
    const { email } = await aPerson(app);
    const wrong = await stranger(app.server).post('/session', { email, password: 'wrong' }).expect(401);
    const unknown = await stranger(app.server).post('/session', { email: `not-${email}`, password: 'wrong' }).expect(401);
    const { requestId: _one, ...first } = wrong.body as Record<string, unknown>;
    const { requestId: _other, ...second } = unknown.body as Record<string, unknown>;
    expect(first).toEqual(second);
    expect(first).toMatchObject({ code: 'sign-in-refused' });
    expect(wrong.get('Set-Cookie')).toBeUndefined();
  });

  it('always begins a new session and ends the one the browser had', async () => {
    const { email, browser } = await anOffice(app);
    const again = await withCookie(browser.cookie).post('/session', { email, password: testPassword }).expect(201);
    expect(again.get('Set-Cookie')?.join()).not.toContain(browser.cookie);
    await withCookie(browser.cookie).get('/session').expect(401);
  });

  it('keeps of a session only a hash of its secret', async () => {
    const { userId, browser } = await anOffice(app);
    const secret = browser.cookie.split('.')[1] ?? '';
    const [row] = await app.database.asOwner<{ text: string }>('select session::text as text from session where user_id = $1', [userId]);
    expect(secret).toHaveLength(43);
    expect(row?.text).not.toContain(secret);
  });

  it('writes neither password, cookie nor CSRF token into the log', async () => {
    const { email, browser } = await anOffice(app);
    await stranger(app.server).post('/session', { email, password: 'MARK3D-secret' }).expect(401);
    await browser.get('/session').expect(200);
    expect(app.log.text).toContain('"path":"/api/v1/session"');
    for (const secret of ['MARK3D-secret', testPassword, email, browser.cookie.split('.')[1] ?? '', browser.session.csrfToken]) {
      expect(app.log.text).not.toContain(secret);
    }
  });
});

describe('a session', () => {
  it('ends on request, and its cookie goes', async () => {
    const { browser } = await anOffice(app);
    const answer = await browser.delete('/session').expect(204);
    expect(answer.get('Set-Cookie')?.join()).toMatch(/^kontor-session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    await withCookie(browser.cookie).get('/session').expect(401);
  });

  it('ends after twelve hours without use, and lives on with use', async () => {
    const { browser } = await anOffice(app);
    app.clock.advance(11 * hour);
    await browser.get('/session').expect(200);
    app.clock.advance(11 * hour);
    await browser.get('/session').expect(200);
    app.clock.advance(12 * hour);
    await browser.get('/session').expect(401);
  });

  it('ends after seven days however much it is used', async () => {
    const { browser } = await anOffice(app);
    for (let halfDays = 0; halfDays < 15; halfDays += 1) {
      await browser.get('/session').expect(200);
      app.clock.advance(day * 0.45);
    }
    await browser.get('/session').expect(200);
    app.clock.advance(day * 0.45);
    await browser.get('/session').expect(401);
  });

  it('is removed from the database once it is over', async () => {
    const { userId } = await anOffice(app);
    app.clock.advance(8 * day);
    expect(await app.app.get(SessionKeeper).prune()).toBeGreaterThan(0);
    expect(await app.database.asOwner('select from session where user_id = $1', [userId])).toEqual([]);
  });

  it('of another person is not found with a cookie that names the wrong person', async () => {
    const [mine, theirs] = [await anOffice(app), await anOffice(app)];
    const secret = theirs.browser.cookie.split('.')[1] ?? '';
    await withCookie(`kontor-session=${mine.userId}.${secret}`).get('/session').expect(401);
  });

  it('can be ended everywhere at once', async () => {
    const { browser, email, userId } = await anOffice(app);
    const second = await signIn(app.server, email);
    await app.app.get(SessionKeeper).endAll(userId);
    await browser.get('/session').expect(401);
    await second.get('/session').expect(401);
  });

  it.each(['', 'x', 'kontor-session=x', 'kontor-session=../../etc'])('is not found with the cookie %p', async (cookie) => {
    await withCookie(cookie).get('/session').expect(401);
  });
});

describe('requests that change something', () => {
  it.each([
    ['without the CSRF token', (cookie: string) => ({ Cookie: cookie })],
    ['with another CSRF token', (cookie: string) => ({ Cookie: cookie, 'X-CSRF-Token': csrfTokenOf('another') })],
    ['from a foreign page', (cookie: string, token: string) => ({ Cookie: cookie, 'X-CSRF-Token': token, Origin: 'https://evil.example' })],
    ['from a page without origin', (cookie: string, token: string) => ({ Cookie: cookie, 'X-CSRF-Token': token, Origin: 'null' })],
    ['from another site, as the browser says', (cookie: string, token: string) => ({ Cookie: cookie, 'X-CSRF-Token': token, 'Sec-Fetch-Site': 'cross-site' })],
    ['from another subdomain, as the browser says', (cookie: string, token: string) => ({ Cookie: cookie, 'X-CSRF-Token': token, 'Sec-Fetch-Site': 'same-site' })],
  ])('are refused %s', async (_name, headers) => {
    const { browser } = await anOffice(app);
    const answer = await stranger(app.server, headers(browser.cookie, browser.session.csrfToken)).delete('/session').expect(403);
    expect(answer.body).toMatchObject({ code: 'csrf-refused' });
    await browser.get('/session').expect(200);
  });

  it('are taken from the own page', async () => {
    const { browser } = await anOffice(app);
    const headers = { Cookie: browser.cookie, 'X-CSRF-Token': browser.session.csrfToken, Origin: 'http://127.0.0.1:4000', 'Sec-Fetch-Site': 'same-origin' };
    await stranger(app.server, headers).delete('/session').expect(204);
  });

  it('may not be a sign-in that a foreign page sends', async () => {
    const { email } = await aPerson(app);
    await stranger(app.server, { Origin: 'https://evil.example' }).post('/session', { email, password: testPassword }).expect(403);
  });

  it('need no CSRF token with an API token, which no browser adds by itself', async () => {
    const { browser } = await anOffice(app);
    const issued = await browser.post('/api-tokens', { name: 'platform', role: 'admin' }).expect(201);
    const { token, id } = issued.body as { token: string; id: string };
    await program(app.server, token).delete(`/api-tokens/${id}`).expect(204);
  });
});

describe('changing the password', () => {
  const changed = 'a password of my own';

  it('takes the old one, ends every other session and stands in the log of each organization', async () => {
    const { email, browser, userId } = await anOffice(app, 'admin');
    const elsewhere = await anOffice(app, 'admin');
    await makeMember(app, userId, elsewhere.organizationId, 'viewer');
    const other = await signIn(app.server, email);
    await browser.put('/session/password', { current: testPassword, next: changed }).expect(204);
    await browser.get('/session').expect(200);
    await other.get('/session').expect(401);
    await stranger(app.server).post('/session', { email, password: testPassword }).expect(401);
    await stranger(app.server).post('/session', { email, password: changed }).expect(201);
    const told = (await elsewhere.browser.get('/audit-events?action=password.changed').expect(200)).body as Page<AuditEventView>;
    expect(told.items).toMatchObject([{ actor: { id: userId }, subject: { type: 'user', id: userId }, changes: {} }]);
    for (const secret of [testPassword, changed]) expect(app.log.text).not.toContain(secret);
  });

  it('is refused without the old one, ever more slowly, and for a password that is too short', async () => {
    const { browser } = await anOffice(app);
    await browser.put('/session/password', { current: testPassword, next: 'short' }).expect(400);
    for (let guess = 1; guess <= 4; guess += 1) await browser.put('/session/password', { current: 'wrong', next: changed }).expect(403).expect(({ body }) => expect(body).toMatchObject({ code: 'current-password-wrong' }));
    await browser.put('/session/password', { current: testPassword, next: changed }).expect(429);
    await stranger(app.server).put('/session/password', { current: testPassword, next: changed }).expect(401);
  });
});

describe('an API token with an end', () => {
  it('lets nobody in from then on', async () => {
    const { browser } = await anOffice(app, 'admin');
    const issued = (await browser.post('/api-tokens', { name: 'for a month', role: 'viewer', expiresInDays: 30 }).expect(201)).body as IssuedApiToken;
    expect(Date.parse(issued.expiresAt ?? '') - app.clock.now().getTime()).toBe(30 * day);
    await program(app.server, issued.token).get('/members').expect(403);
    app.clock.advance(30 * day);
    await program(app.server, issued.token).get('/members').expect(401);
    const again = await anOffice(app, 'admin');
    for (const expiresInDays of [0, 731, 1.5, null]) await again.browser.post('/api-tokens', { name: 'x', role: 'viewer', expiresInDays }).expect(400);
  });
});
