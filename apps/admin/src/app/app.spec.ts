import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@kontor/api-contracts';
import { aProblem, aSession, type Screen, type Shell } from '@kontor/admin-testing';
import { openApp, wholeShell } from '../testing/open-app';
import { LanguageKeeper } from '@kontor/admin-language';

const address = '/api/v1/session';
const ready = { status: 'ok', checks: { database: 'ok', redis: 'ok' } };
const emptyMonth = { month: '2026-03', firstMonth: null, lastMonth: null, connections: [], troubles: [] };
const nobody = aProblem('sign-in-required', 401);
const unauthorized = { status: 401, statusText: 'Unauthorized' };

describe('the shell', () => {
  let shell: Shell;
  beforeEach(() => {
    localStorage.clear();
    shell = wholeShell();
    TestBed.inject(LanguageKeeper).choose('en');
  });
  afterEach(() => shell.expectSilence());

  /** What the frame and the first page ask for. */
  const answerWelcome = (inOrganization = true): void => {
    shell.request('GET', '/api/v1/runs?limit=10').flush({ items: [], nextCursor: null });
    shell.request('GET', '/health/ready').flush(ready);
    if (!inOrganization) return;
    shell.request('GET', '/api/v1/overview').flush(emptyMonth);
    ['connections', 'exporters'].forEach((list) => shell.request('GET', `/api/v1/${list}`).flush([]));
  };

  const path = (): string => TestBed.inject(Location).path() || '/';

  const openSignedIn = async (changed: Partial<SessionView> = {}): Promise<Screen> => {
    const screen = await openApp('/');
    shell.request('GET', address).flush(aSession(changed));
    await screen.settle();
    answerWelcome(changed.organizations?.length !== 0);
    await screen.settle();
    return screen;
  };

  const openSignedOut = async (wanted: string): Promise<Screen> => {
    const screen = await openApp(wanted);
    shell.request('GET', address).flush(nobody, unauthorized);
    await screen.settle();
    return screen;
  };

  it('leads a stranger to the sign-in and a member on to the welcome, and back again', async () => {
    const screen = await openSignedOut('/');
    expect([path(), document.title, screen.has('nav')]).toEqual(['/sign-in', 'Sign in · Kontor', false]);
    screen.type('#email', 'erika@example.com');
    screen.type('#password', 'secret');
    await screen.press('Sign in');
    shell.request('POST', address).flush(aSession());
    await screen.settle();
    answerWelcome();
    await screen.settle();
    expect([path(), document.title]).toEqual(['/', 'Overview · Kontor']);
    expect(screen.find('nav a').getAttribute('aria-current')).toBe('page');
    await screen.press('Your account Erika Muster Muster GmbH');
    await screen.press('Sign out');
    shell.request('DELETE', address).flush(null, { status: 204, statusText: 'No Content' });
    await screen.settle();
    expect([path(), screen.has('nav'), screen.text.includes('Erika')]).toEqual(['/sign-in', false, false]);
  });

  it('shows who is signed in, for which organization, and that the server is ready', async () => {
    const screen = await openSignedIn();
    expect(screen.find('h1').textContent).toBe('Welcome, Erika Muster');
    for (const text of ['Muster GmbH', 'Ready']) expect(screen.text).toContain(text);
    expect([...screen.find('kontor-check-list li').children].map(({ textContent }) => textContent)).toEqual(['Database', 'answers']);
  });

  it('tells somebody without an organization what to do', async () => {
    expect((await openSignedIn({ organizations: [] })).text).toContain('Ask an owner or administrator');
  });

  it('speaks German as soon as it is chosen, the title of the window included', async () => {
    const screen = await openSignedIn();
    await screen.press('Your account Erika Muster Muster GmbH');
    await screen.press('Deutsch');
    await screen.press('Ihr Konto Erika Muster Muster GmbH');
    expect(screen.find('h1').textContent).toBe('Willkommen, Erika Muster');
    expect([document.title, document.documentElement.lang]).toEqual(['Übersicht · Kontor', 'de']);
    expect(screen.button('Deutsch').getAttribute('aria-checked')).toBe('true');
  });

  it('does not ask somebody who is signed in to sign in', async () => {
    const screen = await openApp('/sign-in');
    shell.request('GET', address).flush(aSession());
    await screen.settle();
    answerWelcome();
    expect(path()).toBe('/');
  });

  it('says why a sign-out did not work, and stays', async () => {
    const screen = await openSignedIn();
    await screen.press('Your account Erika Muster Muster GmbH');
    await screen.press('Sign out');
    shell.request('DELETE', address).flush(aProblem('csrf-refused', 403), { status: 403, statusText: 'Forbidden' });
    await screen.settle();
    expect(screen.find('[role=alert]').textContent).toContain('cure of csrf-refused');
    expect(path()).toBe('/');
  });

  it('keeps the address of a page it could not ask for, and leads there again', async () => {
    const screen = await openApp('/sign-in?from=mail');
    shell.request('GET', address).error(new ProgressEvent('error'));
    await screen.settle();
    expect(screen.find('h1').textContent).toBe('This page could not be loaded');
    expect([path(), screen.find('main a').getAttribute('href')]).toEqual(['/', '/sign-in?from=mail']);
  });

  it('leads to the overview where nothing was wanted', async () => {
    expect((await openApp('/unreachable')).find('main a').getAttribute('href')).toBe('/');
  });

  it('knows where there is nothing', async () => {
    const screen = await openApp('/nowhere');
    expect(screen.find('h1').textContent).toBe('There is no such page');
  });

  it('puts the focus where the work goes on: into the first field, and on the next page', async () => {
    const screen = await openSignedOut('/');
    expect(document.activeElement).toBe(screen.find('#email'));
    screen.type('#email', 'erika@example.com');
    screen.type('#password', 'secret');
    await screen.press('Sign in');
    shell.request('POST', address).flush(aSession());
    await screen.settle();
    answerWelcome();
    expect(document.activeElement).toBe(screen.find('main'));
  });
});
