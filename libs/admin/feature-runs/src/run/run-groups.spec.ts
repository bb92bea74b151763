import { TestBed } from '@angular/core/testing';
import type { IssueGroup, RunView } from '@kontor/api-contracts';
import { SessionStore } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aRun, aSession, Screen, Shell } from '@kontor/admin-testing';
import de from '../i18n/de.json';
import en from '../i18n/en.json';
import { RunGroups } from './run-groups';

const group = (code: string, field: string | null, who: 'accountant' | 'admin' | 'operator'): IssueGroup => ({ issue: { code, field, who, title: `Title ${code}`, cure: `Cure ${code}.` }, count: 2, transactionIds: [] });

it('tells every cause in the same order: how many, what, who, and the way to mend it', async () => {
  const shell = Shell.around(provideTexts({ de, en }));
  TestBed.inject(LanguageKeeper).choose('en');
  const found = TestBed.inject(SessionStore).find();
  shell.request('GET', '/api/v1/session').flush(aSession());
  await found;
  const groups = [group('a', 'glAccount', 'accountant'), group('b', null, 'admin'), group('c', null, 'operator')];
  const screen = await Screen.of(RunGroups, { run: { ...aRun({ failed: 6 }), groups } as unknown as RunView });
  const rows = [...screen.root.querySelectorAll('li')].map(({ children }) => [...children].map(({ textContent }) => textContent.trim()));
  expect(rows).toEqual([
    ['2 transactions', 'Title aCure a.An accountant can fix this · a', 'Fix in the transactions'],
    ['2 transactions', 'Title bCure b.An admin can fix this · b', 'Go to the connection'],
    ['2 transactions', 'Title cCure c.Only the operator can fix this · c', 'Show what failed'],
  ]);
});
