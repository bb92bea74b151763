import { locales } from '@kontor/kernel';
import { catalogueGaps } from '@kontor/server-platform';
import { batchRefusals } from './batch/batch-refusals';
import { importSummary } from './import-summary';
import { transactionProblems } from './transaction-problems';

it('the problems of transactions are complete in German and English', () => {
  expect(catalogueGaps(transactionProblems)).toEqual([]);
});

it.each(Object.entries(batchRefusals))('the refusal %s is said in German and English', (_code, text) => {
  expect(locales.every((locale) => text[locale].length > 20)).toBe(true);
  expect(text.de).not.toBe(text.en);
});

describe('the summary of an import', () => {
  const counts = { rows: 3, new: 0, changed: 0, unchanged: 2, pendingTakenOver: 0, errors: 1 };

  it.each([
    ['nothing new', counts, 'Nothing new: 0 new, 0 changed, 2 were there already, 1 error.'],
    ['something new', { ...counts, new: 2, unchanged: 0 }, '3 rows: 2 new, 0 changed, 0 were pending and are booked now, 0 unchanged, 1 error.'],
    ['only bookings', { ...counts, pendingTakenOver: 2, unchanged: 0 }, '3 rows: 0 new, 0 changed, 2 were pending and are booked now, 0 unchanged, 1 error.'],
    ['one row', { ...counts, rows: 1, pendingTakenOver: 1, unchanged: 0, errors: 0 }, '1 row: 0 new, 0 changed, 1 was pending and is booked now, 0 unchanged, 0 errors.'],
    ['one known row', { ...counts, rows: 1, unchanged: 1, errors: 0 }, 'Nothing new: 0 new, 0 changed, 1 was there already, 0 errors.'],
    ['no rows', { ...counts, rows: 0, unchanged: 0, errors: 0 }, 'The statement holds no rows.'],
  ])('with %s says so', (_name, given, sentence) => {
    expect(importSummary(given).en).toBe(sentence);
  });

  it('counts one as one in German, too', () => {
    expect(importSummary({ ...counts, rows: 1, pendingTakenOver: 1, unchanged: 0, errors: 0 }).de).toBe('1 Zeile: 0 neu, 0 geändert, 1 war vorgemerkt und ist jetzt gebucht, 0 unverändert, 0 Fehler.');
    expect(importSummary({ ...counts, unchanged: 1 }).de).toContain('1 war schon da');
  });
});
