import { TestBed } from '@angular/core/testing';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aProblem, Screen, Shell } from '@kontor/admin-testing';
import { shellTexts } from '../texts';
import { SignInPage } from './sign-in.page';

const address = '/api/v1/session';
const tooMany = { status: 429, statusText: 'Too Many Requests', headers: { 'Retry-After': '3', 'Content-Language': 'en' } };

describe('signing in', () => {
  let shell: Shell;
  let screen: Screen;

  beforeEach(async () => {
    jest.useFakeTimers({ now: new Date('2026-03-05T12:00:00Z'), doNotFake: ['queueMicrotask', 'nextTick', 'setTimeout', 'requestAnimationFrame'] });
    shell = Shell.around(provideTexts(shellTexts));
    TestBed.inject(LanguageKeeper).choose('en');
    screen = await Screen.of(SignInPage);
  });
  afterEach(() => {
    shell.expectSilence();
    jest.useRealTimers();
  });

  const fillIn = (email: string, password: string): void => {
    screen.type('#email', email);
    screen.type('#password', password);
  };
  const refuse = async (code: string, answer: { readonly status: number; readonly statusText: string }): Promise<void> => {
    shell.request('POST', address).flush(aProblem(code, answer.status), answer);
    await screen.settle();
  };
  const pass = async (seconds: number): Promise<void> => {
    jest.advanceTimersByTime(seconds * 1000);
    await screen.settle();
  };

  it('asks for what is missing before it asks the server', async () => {
    fillIn('  ', '');
    await screen.press('Sign in');
    expect(screen.text).toContain('Enter the e-mail address of your account.');
    expect(screen.text).toContain('Enter your password.');
    expect(screen.find('#email').getAttribute('aria-invalid')).toBe('true');
    screen.type('#email', 'erika@example.com');
    await screen.settle();
    expect(screen.text).not.toContain('Enter the e-mail address');
  });

  it('sends the address without the blanks around it, and the password as it is', async () => {
    fillIn(' erika@example.com ', ' secret ');
    await screen.press('Sign in');
    const request = shell.request('POST', address);
    expect(request.request.body).toEqual({ email: 'erika@example.com', password: ' secret ' });
    expect(screen.button('Signing in…').getAttribute('aria-disabled')).toBe('true');
    await screen.press('Signing in…');
    request.flush(aProblem('sign-in-refused', 401), { status: 401, statusText: 'Unauthorized' });
    await screen.settle();
  });

  it('shows the reason of a refusal with its cure, and keeps what was typed', async () => {
    fillIn('erika@example.com', 'guess');
    await screen.press('Sign in');
    await refuse('sign-in-refused', { status: 401, statusText: 'Unauthorized' });
    for (const part of ['title', 'detail', 'cure']) expect(screen.find('[role=alert]').textContent).toContain(`${part} of sign-in-refused`);
    expect(screen.find<HTMLInputElement>('#email').value).toBe('erika@example.com');
    await screen.press('Sign in');
    expect(screen.has('[role=alert]')).toBe(false);
    await refuse('sign-in-refused', { status: 401, statusText: 'Unauthorized' });
  });

  it('names the field the server did not like, in the language of its answer', async () => {
    fillIn('erika', 'secret');
    await screen.press('Sign in');
    const errors = [{ field: 'email', code: 'is-email', detail: 'Das ist keine E-Mail-Adresse.' }];
    shell.request('POST', address).flush({ ...aProblem('invalid-request', 400), errors }, { status: 400, statusText: 'Bad Request', headers: { 'Content-Language': 'de' } });
    await screen.settle();
    expect(screen.find('[role=alert] [lang=de]').textContent).toContain('Das ist keine E-Mail-Adresse.');
  });

  it('counts down until the next attempt is possible, and takes none before', async () => {
    fillIn('erika@example.com', 'guess');
    await screen.press('Sign in');
    await refuse('too-many-attempts', tooMany);
    expect(screen.find('[role=alert]').textContent).toContain('cure of too-many-attempts');
    await screen.press('Try again in 3 s');
    await pass(2);
    expect(screen.button('Try again in 1 s').getAttribute('aria-disabled')).toBe('true');
    await pass(1);
    await screen.press('Sign in');
    await refuse('sign-in-refused', { status: 401, statusText: 'Unauthorized' });
  });

  it('counts by the clock where the tab was asleep', async () => {
    fillIn('erika@example.com', 'guess');
    await screen.press('Sign in');
    await refuse('too-many-attempts', tooMany);
    jest.setSystemTime(new Date('2026-03-05T12:00:02.500Z'));
    await pass(1);
    expect(screen.button('Sign in')).toBeTruthy();
  });

  it('says so when the server does not answer', async () => {
    fillIn('erika@example.com', 'secret');
    await screen.press('Sign in');
    shell.request('POST', address).error(new ProgressEvent('error'));
    await screen.settle();
    expect(screen.find('[role=alert]').textContent).toContain('Kontor does not answer');
  });

  it('names the request when the fault is in Kontor', async () => {
    fillIn('erika@example.com', 'secret');
    await screen.press('Sign in');
    await refuse('defect', { status: 500, statusText: 'Internal Server Error' });
    expect(screen.find('[role=alert]').textContent).toContain('Request request-1');
  });
});
