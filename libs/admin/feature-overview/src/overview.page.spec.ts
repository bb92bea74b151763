import { TestBed } from '@angular/core/testing';
import { monthShares, type MonthEquation, type MonthShare, type OverviewView, type ShareView } from '@kontor/api-contracts';
import { SessionStore } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aSession, Screen, Shell } from '@kontor/admin-testing';
import { money } from '@kontor/kernel';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { OverviewPage } from './overview.page';

const nothing: ShareView = { count: 0, sums: [] };
const share = (count: number, minor: number): ShareView => ({ count, sums: [{ count, sum: money(minor, 'EUR') }] });
const equation = (shares: Partial<Record<MonthShare | 'total', ShareView>>): MonthEquation => ({ ...(Object.fromEntries(['total', ...monthShares].map((name) => [name, nothing])) as unknown as MonthEquation), ...shares });
const march: OverviewView = {
  month: '2026-03',
  firstMonth: '2026-01',
  lastMonth: '2026-03',
  connections: [
    {
      connectionId: 'connection-1',
      equation: equation({ exported: share(7, -70_000), ready: share(2, -2000), blocked: share(1, -100), total: share(10, -72_100) }),
      groups: [{ issue: { code: 'KON-missing-field', field: 'glAccount', title: 'The GL account is missing', cure: 'Choose one.', who: 'accountant' }, count: 1, transactionIds: [] }],
      openOutside: 4,
    },
  ],
  troubles: [{ runId: 'run-7', connectionId: 'connection-1', startedAt: '2026-03-05T11:59:00.000Z', failed: 2, needsReview: 1 }],
};
const acme = { id: 'connection-1', exporterId: 'acme', state: 'connected', warning: null, pausedBecause: null, company: { id: '1', name: 'Muster GmbH' } };

describe('the overview', () => {
  let shell: Shell;
  beforeEach(async () => {
    shell = Shell.around(provideTexts({ de, en }));
    TestBed.inject(LanguageKeeper).choose('en');
    const found = TestBed.inject(SessionStore).find();
    shell.request('GET', '/api/v1/session').flush(aSession());
    await found;
  });

  const open = async (view: OverviewView, connections: readonly object[] = [acme]): Promise<Screen> => {
    const screen = await Screen.of(OverviewPage);
    shell.request('GET', '/api/v1/overview').flush(view);
    shell.request('GET', '/api/v1/connections').flush(connections);
    shell.request('GET', '/api/v1/exporters').flush([{ id: 'acme', displayName: 'Acme Books' }]);
    shell.request('GET', '/health/ready').flush({ status: 'ok', checks: {} });
    await screen.settle();
    return screen;
  };
  const links = (screen: Screen, selector: string): readonly (string | null)[] => [...screen.root.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));

  it('names what needs somebody now, and leads there', async () => {
    const screen = await open(march);
    expect(links(screen, 'kontor-attention-list')).toEqual([
      '/runs/run-7',
      '/runs/run-7',
      '/transactions?issue=KON-missing-field&missing=glAccount&from=2026-03-01&to=2026-03-31&connection=connection-1',
      '/transactions?outlook=ready&from=2026-03-01&to=2026-03-31&connection=connection-1',
      '/transactions?connection=connection-1',
    ]);
    expect(screen.text).toContain('The GL account is missing');
  });

  it('leads straight to what is blocked in other months where the month itself has nothing left', async () => {
    const done = { connectionId: 'connection-1', equation: equation({ exported: share(7, -7), total: share(7, -7) }), groups: [], openOutside: 25 };
    const screen = await open({ ...march, troubles: [], connections: [done] });
    expect(links(screen, 'kontor-attention-list')).toEqual(['blocked', 'ready'].map((outlook) => `/transactions?connection=connection-1&outlook=${outlook}`).concat('/transactions?connection=connection-1'));
    expect(screen.find('kontor-attention-list li').textContent).toContain('open, all of them in other months');
  });

  it('names a connection that wants a new sign-in first, with its reason', async () => {
    const screen = await open(march, [{ ...acme, state: 'needs-sign-in', pausedBecause: { code: 'x', title: 'The token was revoked.', cure: 'Sign in anew.' } }]);
    expect(screen.find('kontor-attention-list li').textContent).toContain('The sign-in to Acme Books is no longer valid');
    expect(links(screen, 'kontor-connection-care')).toEqual(['/settings/integrations/acme']);
  });

  it('shows where every transaction of the month stands, each row leading to exactly these', async () => {
    const screen = await open(march);
    const rows = [...screen.root.querySelectorAll('kontor-month-card tr')].map(({ children }) => [...children].map(({ textContent }) => textContent.trim()));
    expect(rows).toEqual([
      ['Where they stand', 'Count', 'Amount'],
      ['Exported', '7', '-€700.00'],
      ['Open, ready', '2', '-€20.00'],
      ['Open, blocked', '1', '-€1.00'],
      ['= transactions of the month', '10', '-€721.00'],
    ]);
    expect(links(screen, 'kontor-month-card')[0]).toBe('/transactions?from=2026-03-01&to=2026-03-31&lane=exported&connection=connection-1');
  });

  it('goes one month back', async () => {
    const screen = await open(march);
    expect(screen.text).toContain('March 2026');
    screen.find('[aria-label="One month back"]').click();
    shell.request('GET', '/api/v1/overview?month=2026-02').flush({ ...march, month: '2026-02', connections: [], troubles: [] });
    await screen.settle();
    expect(screen.text).toContain('February 2026');
  });

  it('says that nothing needs anybody', async () => {
    const done = { connectionId: 'connection-1', equation: equation({ exported: share(7, -7), total: share(7, -7) }), groups: [], openOutside: 0 };
    expect((await open({ ...march, troubles: [], connections: [done] })).text).toContain('Nothing. Everything is exported');
  });

  it('shows the first steps for as long as nothing is imported or connected', async () => {
    const alone = { connectionId: null, equation: equation({}), groups: [], openOutside: 0 };
    const screen = await open({ ...march, firstMonth: null, lastMonth: null, connections: [alone], troubles: [] }, []);
    expect([links(screen, 'kontor-first-steps'), screen.has('kontor-month-card')]).toEqual([['/imports', '/integrations', '/transactions'], false]);
  });
});
