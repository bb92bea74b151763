import { TestBed } from '@angular/core/testing';
import { aProblem, aSession, Shell } from '@kontor/admin-testing';
import { SessionStore } from './session.store';

const address = '/api/v1/session';
const unauthorized = { status: 401, statusText: 'Unauthorized' };

describe('the session', () => {
  let shell: Shell;
  let store: SessionStore;
  beforeEach(() => {
    shell = Shell.around();
    store = TestBed.inject(SessionStore);
  });
  afterEach(() => shell.expectSilence());

  const signIn = async (): Promise<void> => {
    const answer = store.signIn({ email: 'erika@example.com', password: 'secret' });
    shell.request('POST', address).flush(aSession());
    await answer;
  };

  it('goes on when the browser still has one, and is asked for once', async () => {
    const found = store.find();
    shell.request('GET', address).flush(aSession());
    expect(await found).toEqual({ kind: 'signed-in', session: aSession() });
    expect(await store.find()).toEqual({ kind: 'signed-in', session: aSession() });
    expect(store.session()).toEqual(aSession());
  });

  it('is none when the server knows nobody', async () => {
    const found = store.find();
    shell.request('GET', address).flush(aProblem('sign-in-required', 401), unauthorized);
    expect(await found).toEqual({ kind: 'signed-out' });
    expect(store.session()).toBeUndefined();
  });

  it('stays unknown while the server cannot tell, and is asked for again', async () => {
    const first = store.find();
    shell.request('GET', address).error(new ProgressEvent('error'));
    expect(await first).toEqual({ kind: 'unknown' });
    const second = store.find();
    shell.request('GET', address).flush(aProblem('unavailable', 503), { status: 503, statusText: 'Service Unavailable' });
    expect(await second).toEqual({ kind: 'unknown' });
  });

  it('begins with the right password', async () => {
    const refused = store.signIn({ email: 'erika@example.com', password: 'secret' });
    const request = shell.request('POST', address);
    expect(request.request.body).toEqual({ email: 'erika@example.com', password: 'secret' });
    request.flush(aSession());
    expect(await refused).toBeUndefined();
    expect(store.session()).toEqual(aSession());
  });

  it('does not begin with a wrong one', async () => {
    const refused = store.signIn({ email: 'erika@example.com', password: 'guess' });
    shell.request('POST', address).flush(aProblem('sign-in-refused', 401), unauthorized);
    expect(await refused).toMatchObject({ kind: 'problem', problem: { code: 'sign-in-refused' } });
    expect(store.session()).toBeUndefined();
  });

  it('ends when the person signs out', async () => {
    await signIn();
    const failed = store.signOut();
    shell.request('DELETE', address).flush(null, { status: 204, statusText: 'No Content' });
    expect(await failed).toBeUndefined();
    expect(await store.find()).toEqual({ kind: 'signed-out' });
  });

  it('that is already over counts as ended', async () => {
    await signIn();
    const failed = store.signOut();
    shell.request('DELETE', address).flush(aProblem('sign-in-required', 401), unauthorized);
    expect(await failed).toBeUndefined();
    expect(store.session()).toBeUndefined();
  });

  it('is not said to be over while the server has not ended it', async () => {
    await signIn();
    const failed = store.signOut();
    shell.request('DELETE', address).error(new ProgressEvent('error'));
    expect(await failed).toEqual({ kind: 'unreachable' });
    expect(store.session()).toEqual(aSession());
  });
});
