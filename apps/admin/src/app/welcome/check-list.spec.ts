import { TestBed } from '@angular/core/testing';
import { Screen } from '../../testing/screen';
import { Shell } from '../../testing/shell';
import { LanguageKeeper } from '../language/language-keeper';
import { CheckList } from './check-list';

it('says what does not answer, in words people have, or by the name the operator knows', async () => {
  new Shell();
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
