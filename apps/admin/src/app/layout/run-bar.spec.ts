import { TestBed } from '@angular/core/testing';
import type { RunHead } from '@kontor/api-contracts';
import { OrganizationChoice, SessionStore } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aRun, aSession, Screen, Shell } from '@kontor/admin-testing';
import { shellTexts } from '../texts';
import { RunBar } from './run-bar';

const list = '/api/v1/runs?limit=10';

const halfway = { waiting: 4, exported: 5, failed: 1 };

describe('the bar of running exports', () => {
  let shell: Shell;
  beforeEach(() => {
    localStorage.clear();
    shell = Shell.around(provideTexts(shellTexts));
    TestBed.inject(LanguageKeeper).choose('en');
  });

  const signIn = async (role: 'owner' | 'accountant'): Promise<void> => {
    const found = TestBed.inject(SessionStore).find();
    const organizations = [{ organizationId: 'organization-1', organizationName: 'Muster GmbH', role }];
    shell.request('GET', '/api/v1/session').flush(aSession({ organizations }));
    await found;
    expect(TestBed.inject(OrganizationChoice).membership()?.role).toBe(role);
  };

  const open = async (...items: readonly RunHead[]): Promise<Screen> => {
    const screen = await Screen.of(RunBar);
    shell.request('GET', list).flush({ items, nextCursor: null });
    await screen.settle();
    if (items.length === 0) return screen;
    shell.request('GET', '/api/v1/connections').flush([{ id: 'connection-1', exporterId: 'acme', state: 'connected', company: { id: '1', name: 'Muster GmbH' } }]);
    shell.request('GET', '/api/v1/exporters').flush([{ id: 'acme', displayName: 'Acme Books' }]);
    await screen.settle();
    return screen;
  };
  const links = (screen: Screen) => [...screen.root.querySelectorAll('a')].map((link) => link.getAttribute('href'));

  it('is not there while there is nothing to tell', async () => {
    expect((await open()).has('section')).toBe(false);
  });

  it('shows how far an export is and leads to it', async () => {
    const screen = await open(aRun(halfway));
    for (const text of ['Export to Acme Books', '6 of 10', '1 failed']) expect(screen.text).toContain(text);
    expect(screen.find<HTMLProgressElement>('progress').value).toBeCloseTo(0.6);
    expect(links(screen)).toEqual(['/runs/run-1']);
    expect(screen.find('[role=status]').textContent.trim()).toBe('Export to Acme Books: 50% done');
  });

  it('leads an administrator to a new sign-in when the export waits for one', async () => {
    await signIn('owner');
    const screen = await open(aRun({ connectionState: 'needs-sign-in' }));
    expect(screen.text).toContain('the sign-in to Acme Books is no longer valid');
    expect(links(screen)).toContain('/settings/integrations/acme');
  });

  it('tells others whom to ask', async () => {
    await signIn('accountant');
    const screen = await open(aRun({ connectionState: 'needs-sign-in' }));
    expect(screen.text).toContain('Ask an administrator');
    expect(links(screen)).toEqual(['/runs/run-1']);
  });

  it('tells how an export ended, with everything that was selected, until somebody puts it away', async () => {
    const finishedAt = new Date().toISOString();
    const screen = await open(aRun({ state: 'finished', waiting: 0, exported: 8, failed: 1, skipped: 1, needsReview: 1, finishedAt }));
    for (const text of ['10 selected = 8 exported + 1 failed + 1 skipped', '1 wait for a decision']) expect(screen.text).toContain(text);
    await screen.press('Dismiss');
    expect(screen.has('section')).toBe(false);
  });

  it('shows two exports and names how many there are more', async () => {
    const screen = await open(aRun(), aRun({ runId: 'run-2' }), aRun({ runId: 'run-3' }));
    expect([screen.root.querySelectorAll('progress').length, screen.text.includes('1 more')]).toEqual([2, true]);
  });
});
