import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ConnectionView, ExporterView, Role } from '@kontor/api-contracts';
import { SessionStore } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { manifestFormTexts } from '@kontor/admin-manifest-form';
import { UndoStack } from '@kontor/admin-ui';
import { aProblem, aSession, Screen, Shell } from '@kontor/admin-testing';
import { Departures } from './departures';
import { IntegrationPage } from './integration.page';
import { IntegrationsPage } from './integrations.page';
import { aConnection, books, files } from './testing/views';
import { texts } from './texts';

const issue = { code: 'KON-refused', field: null, title: 'The key was refused', cure: 'Give another one.', who: 'admin' } as const;
const report = { hook: 'accounts', title: 'Accounts', did: 'created', note: 'Made one account.', fault: null, ranAt: '2026-03-01T08:00:00.000Z' };

let shell: Shell;
let screen: Screen;
let left: readonly string[];
beforeEach(() => {
  left = [];
  shell = Shell.around(provideTexts(texts), provideTexts(manifestFormTexts), { provide: Departures, useValue: { leaveFor: (address: string) => (left = [...left, address]) } });
  TestBed.inject(LanguageKeeper).choose('en');
});

async function signIn(role: Role): Promise<void> {
  const found = TestBed.inject(SessionStore).find();
  shell.request('GET', '/api/v1/session').flush(aSession({ organizations: [{ organizationId: 'organization-1', organizationName: 'Muster GmbH', role }] }));
  await found;
}

async function answer(connections: readonly ConnectionView[], exporters: readonly ExporterView[] = [books, files]): Promise<void> {
  shell.request('GET', '/api/v1/exporters').flush(exporters);
  shell.request('GET', '/api/v1/connections').flush(connections);
  await screen.settle();
}

async function openTab(role: Role, connections: readonly ConnectionView[], inputs: object = {}): Promise<void> {
  await signIn(role);
  screen = await Screen.of(IntegrationPage, { exporterId: 'books', ...inputs });
  await answer(connections);
}

const setUpOf = async (id: string, reports: readonly object[]): Promise<void> => {
  shell.request('GET', `/api/v1/connections/${id}/set-up`).flush(reports);
  await screen.settle();
};

describe('the tiles', () => {
  beforeEach(async () => {
    await signIn('viewer');
    screen = await Screen.of(IntegrationsPage, {});
  });

  it('show every plugin from its manifest, with its connections, and lead to its page', async () => {
    await answer([aConnection(), aConnection({ id: 'c2', company: { id: 's', name: 'Südwind' }, state: 'needs-sign-in' }), aConnection({ id: 'c3', company: { id: 'x', name: 'Gone' }, state: 'disconnected' })]);
    const [first = '', second = ''] = [...screen.root.querySelectorAll('article')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(first).toBe('BooksKeeps books.Writes directlyGermanyNordlichtConnectedSüdwindNeeds sign-in');
    expect(second).toContain('Makes files');
    expect(second).toContain('Not connected');
    expect(screen.find<HTMLAnchorElement>('article a').pathname).toBe('/settings/integrations/books');
  });

  it('show logos as pictures, in which nothing runs', async () => {
    await answer([]);
    expect(screen.find<HTMLImageElement>('img').src).toBe(`data:image/svg+xml,${encodeURIComponent(books.logo)}`);
    expect(screen.has('svg[onload]')).toBe(false);
  });
});

describe('connecting', () => {
  it('by signing in sends the browser to the accounting system, with the settings that were chosen', async () => {
    await openTab('admin', []);
    screen.type('kontor-manifest-form input', 'Firma');
    await screen.press('Continue to Books');
    const begun = shell.request('POST', '/api/v1/connections');
    expect(begun.request.body).toEqual({ exporterId: 'books', authKind: 'oauth2', settings: { account: 'Firma' } });
    begun.flush({ connection: null, authorizeUrl: 'https://books.example/authorize' });
    await screen.settle();
    expect(left).toEqual(['https://books.example/authorize']);
  });

  it('by key makes the connection and sets it up at once, part by part', async () => {
    await openTab('admin', []);
    screen.type('kontor-key-form input', '  sandbox-key ');
    await screen.press('Connect with this key');
    const begun = shell.request('POST', '/api/v1/connections');
    expect(begun.request.body).toEqual({ exporterId: 'books', authKind: 'api-key', settings: {}, apiKey: 'sandbox-key' });
    expect(screen.find<HTMLInputElement>('kontor-key-form input').value).toBe('');
    begun.flush({ connection: aConnection(), authorizeUrl: null });
    await screen.settle();
    await setUpOf('c1', []);
    expect(screen.text).toContain('AccountsRunning…');
    shell.request('POST', '/api/v1/connections/c1/set-up').flush([report]);
    await screen.settle();
    await setUpOf('c1', [report]);
    expect(screen.text).toContain('AccountsCreatedMade one account.');
  });

  it('with a wrong key says so beside the form, and nothing is lost', async () => {
    await openTab('admin', []);
    screen.type('kontor-key-form input', 'wrong');
    await screen.press('Connect with this key');
    shell.request('POST', '/api/v1/connections').flush(aProblem('credentials-refused', 422), { status: 422, statusText: 'Unprocessable' });
    await screen.settle();
    expect(screen.text).toContain('cure of credentials-refused');
    expect(screen.has('kontor-key-form')).toBe(true);
  });

  it('shows a refused setting at its field', async () => {
    await openTab('admin', []);
    await screen.press('Continue to Books');
    const problem = { ...aProblem('settings-refused', 400), errors: [{ field: 'settings.account', code: 'too-long', detail: 'is too long' }] };
    shell.request('POST', '/api/v1/connections').flush(problem, { status: 400, statusText: 'Bad' });
    await screen.settle();
    expect(screen.find('mat-error').textContent).toContain('is too long');
  });

  it.each([
    ['sign-in-declined', 'Access was not granted'],
    ['sign-in-required', 'Your session had ended meanwhile'],
    ['<b>made up</b>', 'No connection was made'],
  ])('tells somebody who came back with %s what happened, never the text of the address', async (problem, said) => {
    await openTab('admin', [], { problem });
    expect(screen.find('[role=alert]').textContent).toContain(said);
    expect(screen.text).not.toContain('made up');
  });

  it('is not offered to whoever may not, who is told whom to ask', async () => {
    await openTab('accountant', []);
    expect(screen.root.querySelectorAll('button')).toHaveLength(0);
    expect(screen.text).toContain('Ask somebody with the role administrator');
  });
});

describe('a connection', () => {
  it('shows whose books it opens, what it unlocks, and what another sign-in would', async () => {
    await openTab('viewer', [aConnection()]);
    await setUpOf('c1', [report]);
    expect(screen.text).toContain('NordlichtConnectedSign-inBy keyPossibleDocumentsPossible only with another sign-inPayments');
    expect(screen.text).toContain('Account Card');
    expect(screen.root.querySelectorAll('button')).toHaveLength(0);
  });

  it('that the accounting system refuses says why, and makes the new sign-in the thing to do', async () => {
    await openTab('admin', [aConnection({ authKind: 'oauth2', state: 'needs-sign-in', pausedBecause: issue })]);
    await setUpOf('c1', [report]);
    expect(screen.text).toContain('The key was refusedGive another one.');
    expect(screen.button('Sign in again').className).toContain('primary');
    await screen.press('Sign in again');
    shell.request('POST', '/api/v1/connections/c1/sign-in').flush({ connection: null, authorizeUrl: 'https://books.example/again' });
    await screen.settle();
    expect(left).toEqual(['https://books.example/again']);
  });

  it('is not set up by itself where somebody who may not looks at it first', async () => {
    await openTab('accountant', [aConnection()]);
    await setUpOf('c1', []);
    shell.expectSilence();
    expect(screen.text).toContain('AccountsStill to do');
  });

  it('can be one of several', async () => {
    await openTab('admin', [aConnection(), aConnection({ id: 'c2', company: { id: 's', name: 'Südwind' } })], { connection: 'c2' });
    await setUpOf('c2', [report]);
    expect(screen.find('[aria-current]').textContent).toContain('Südwind');
    await screen.press('Add another connection');
    expect(screen.text).toContain('Continue to Books');
  });

  it('whose company is gone comes back from the list of those before', async () => {
    await openTab('admin', [aConnection({ authKind: 'oauth2', state: 'disconnected', disconnectedAt: '2026-03-02T08:00:00.000Z' })]);
    await screen.press('Connect again: Nordlicht');
    shell.request('POST', '/api/v1/connections/c1/sign-in').flush({ connection: null, authorizeUrl: 'https://books.example/back' });
    await screen.settle();
    expect(left).toEqual(['https://books.example/back']);
  });

  it('keeps changed settings, and Z brings the old ones back', async () => {
    await openTab('admin', [aConnection()]);
    await setUpOf('c1', [report]);
    screen.type('kontor-connection-settings input', 'Firma');
    await screen.press('Save settings');
    const saved = shell.request('PATCH', '/api/v1/connections/c1');
    expect(saved.request.body).toEqual({ settings: { account: 'Firma' } });
    saved.flush(aConnection({ settings: { account: 'Firma' } }));
    await screen.settle();
    expect(screen.button('Save settings').getAttribute('aria-disabled')).toBe('true');
    void TestBed.inject(UndoStack).undo();
    expect(shell.request('PATCH', '/api/v1/connections/c1').request.body).toEqual({ settings: { account: 'Card' } });
  });
});

it('an accounting system nobody knows leads to those there are', async () => {
  await signIn('viewer');
  screen = await Screen.of(IntegrationPage, { exporterId: 'abacus' });
  await answer([]);
  expect(screen.find<HTMLAnchorElement>('a.primary').pathname).toBe('/integrations');
  expect(TestBed.inject(Router).url).toBe('/');
});
