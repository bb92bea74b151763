import { TestBed } from '@angular/core/testing';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { Screen, Shell } from '@kontor/admin-testing';
import { CheckList } from './check-list';
import de from './i18n/de.json';
import en from './i18n/en.json';

it('says what does not answer, in words people have, or by the name the operator knows', async () => {
  Shell.around(provideTexts({ de, en }));
  TestBed.inject(LanguageKeeper).choose('de');
  const view = { status: 'unavailable', checks: { database: 'unavailable', 'receipt-storage': 'ok' } };
  const screen = await Screen.of(CheckList, { view });
  expect(screen.text).toContain('Nicht bereit');
  const rows = [...screen.root.querySelectorAll('li')].map(({ children }) => [...children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ['Datenbank', 'antwortet nicht'],
    ['receipt-storage', 'antwortet'],
  ]);
});
