import { TestBed } from '@angular/core/testing';
import type { ConnectionView } from '@kontor/api-contracts';
import { aProblem, Shell } from '@kontor/admin-testing';
import { ConnectionCare } from './connection-care.store';
import { ConnectionsStore } from './connections.store';
import { SetUpStore } from './set-up.store';

const aConnection = (id: string, changed: Partial<ConnectionView> = {}): ConnectionView => ({
  id,
  exporterId: 'books',
  authKind: 'oauth2',
  state: 'connected',
  company: { id: `company-${id}`, name: `Company ${id}` },
  settings: {},
  capabilities: [],
  pausedBecause: null,
  warning: null,
  connectedAt: '2026-03-01T08:00:00.000Z',
  checkedAt: null,
  disconnectedAt: null,
  ...changed,
});
const list = '/api/v1/connections';

let shell: Shell;
let store: ConnectionsStore;
let care: ConnectionCare;
beforeEach(async () => {
  shell = Shell.around();
  [store, care] = [TestBed.inject(ConnectionsStore), TestBed.inject(ConnectionCare)];
  const looked = store.connections.load();
  shell.request('GET', list).flush([aConnection('a'), aConnection('b')]);
  await looked;
});

const states = () => store.connections.value()?.map(({ id, state }) => `${id} ${state}`);

describe('the list of connections', () => {
  it('follows what a person does to one of them', async () => {
    const paused = care.pause('b');
    shell.request('POST', `${list}/b/pause`).flush(aConnection('b', { state: 'paused' }));
    expect(await paused).toMatchObject({ ok: true });
    expect([...(states() ?? [])].sort()).toEqual(['a connected', 'b paused']);
  });

  it('shows a new connection first', async () => {
    const made = care.connect({ exporterId: 'books', authKind: 'api-key', apiKey: 'key' });
    shell.request('POST', list).flush({ connection: aConnection('c', { connectedAt: '2026-03-02T08:00:00.000Z' }), authorizeUrl: null });
    await made;
    expect(states()?.[0]).toBe('c connected');
  });

  it('stays as it is while the person is away to sign in', async () => {
    const begun = care.signInAgain('a');
    shell.request('POST', `${list}/a/sign-in`).flush({ connection: null, authorizeUrl: 'https://books.example/authorize' });
    expect(await begun).toMatchObject({ ok: true, value: { authorizeUrl: 'https://books.example/authorize' } });
    expect(states()).toEqual(['a connected', 'b connected']);
  });

  it('is looked at again where the accounting system refused a check', async () => {
    const checked = care.check('a');
    shell.request('POST', `${list}/a/check`).flush(aProblem('credentials-refused', 422), { status: 422, statusText: 'Unprocessable' });
    await new Promise((resolve) => setTimeout(resolve));
    shell.request('GET', list).flush([aConnection('a', { state: 'needs-sign-in' }), aConnection('b')]);
    expect(await checked).toMatchObject({ ok: false });
    expect(states()).toEqual(['a needs-sign-in', 'b connected']);
  });
});

it('a set-up tells what was known before it began, until the last report is there', async () => {
  const setUps = TestBed.inject(SetUpStore);
  const report = (ranAt: string) => ({ hook: 'accounts', title: 'Accounts', did: 'created', note: '', fault: null, ranAt });
  const looked = setUps.reports('a').load();
  shell.request('GET', `${list}/a/set-up`).flush([report('2026-03-01T08:00:00.000Z')]);
  await looked;
  const ran = setUps.run('a');
  expect(setUps.before('a')).toEqual(new Map([['accounts', '2026-03-01T08:00:00.000Z']]));
  shell.request('POST', `${list}/a/set-up`).flush([]);
  await new Promise((resolve) => setTimeout(resolve));
  shell.request('GET', `${list}/a/set-up`).flush([report('2026-03-02T08:00:00.000Z')]);
  expect(await ran).toMatchObject({ ok: true });
  expect(setUps.before('a')).toBeUndefined();
  expect(setUps.reports('a').value()?.[0]?.ranAt).toBe('2026-03-02T08:00:00.000Z');
});
