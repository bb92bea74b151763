import { moneyFromDecimal, sumMoney } from '@kontor/kernel';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recognizeStatement } from './statement-recognizer';
import { readAll } from './testing/read-all';
import type { ParsedTransaction } from './transaction';

/** Real statements may lie beside the checkout. They are not part of the project, which is tested without them. */
const folder = resolve(__dirname, '../../../../../../shared/samples/statements');
const isThere = existsSync(folder);

interface ExpectedRow {
  readonly date: string;
  readonly amount: string;
  readonly currency: string;
  readonly text: string;
}

interface Truth {
  readonly profile: 'wise' | 'monzo' | 'n26' | 'dkb-visa' | 'camt.053';
  /** Which field the statement's date and text are, by the columns the samples took them from. */
  readonly date: (row: ParsedTransaction) => string | undefined;
  readonly text: (row: ParsedTransaction) => string | undefined;
}

const onTransaction = (row: ParsedTransaction) => row.transactionDate;
const onBooking = (row: ParsedTransaction) => row.bookingDate;

const truths: Readonly<Record<string, Truth>> = {
  '10_wise_export.csv': { profile: 'wise', date: onTransaction, text: (row) => row.description },
  '14_b2y_monzo.csv': { profile: 'monzo', date: onTransaction, text: (row) => row.note },
  '45_n26_english.csv': { profile: 'n26', date: onTransaction, text: (row) => row.purpose },
  '46_dkb_visa_2023.csv': { profile: 'dkb-visa', date: onBooking, text: (row) => row.description },
  '21_camt053_v2_multi_statement.xml': { profile: 'camt.053', date: onBooking, text: (row) => row.purpose },
  '23_camt053_v8.xml': { profile: 'camt.053', date: onBooking, text: (row) => row.purpose },
};

const sample = (file: string): Buffer => readFileSync(join(folder, file));
const expectedRows = (): Record<string, readonly ExpectedRow[]> => JSON.parse(sample('expected.json').toString()) as Record<string, readonly ExpectedRow[]>;

/** The line of a file in INDEX.tsv, by the names of its columns. */
function indexed(file: string): Readonly<Record<string, string>> {
  const [header = [], ...lines] = sample('INDEX.tsv')
    .toString()
    .split('\n')
    .map((line) => line.split('\t'));
  const line = lines.find(([name]) => name === file) ?? [];
  return Object.fromEntries(header.map((name, position) => [name, line[position] ?? '']));
}

if (!isThere) process.stderr.write(`Statements beside the checkout: none (${folder}); their comparison is left out.\n`);

(isThere ? describe : describe.skip)('a real statement', () => {
  it('is known here for every sample there is', () => {
    expect(Object.keys(truths).sort()).toEqual(Object.keys(isThere ? expectedRows() : truths).sort());
  });

  it.each(Object.entries(truths))('%s comes out row by row as its truth says', async (file, { profile, date, text }) => {
    expect(await recognizeStatement(sample(file))).toEqual({ outcome: 'recognized', profile });
    const { transactions, errors, fileError } = await readAll(sample(file), { profile });
    const rows = transactions.map((row) => ({ date: date(row), billing: row.billing, text: text(row) ?? '' }));
    const expected = expectedRows()[file] ?? [];
    expect({ errors, fileError, rows }).toEqual({
      errors: [],
      fileError: undefined,
      rows: expected.map((row) => ({ date: row.date, billing: moneyFromDecimal(row.amount, row.currency), text: row.text })),
    });
  });

  it.each(Object.entries(truths))('%s has the rows and the signed sum of the index', async (file, { profile }) => {
    const { rows, signed_sum: sum = '' } = indexed(file);
    const [currency = '', amount = ''] = sum.split(': ');
    const { transactions } = await readAll(sample(file), { profile });
    expect(transactions).toHaveLength(Number(rows));
    expect(sumMoney(transactions.map(({ billing }) => billing), currency)).toEqual(moneyFromDecimal(amount, currency));
  });

  it('gives the settlement rows of a card statement no chance to become an expense', async () => {
    const { transactions } = await readAll(sample('46_dkb_visa_2023.csv'), { profile: 'dkb-visa' });
    expect(transactions.map(({ kind }) => kind)).toEqual(['purchase', 'settlement', 'settlement', 'settlement']);
  });
});
