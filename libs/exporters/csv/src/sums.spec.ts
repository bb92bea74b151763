import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { moneyFromDecimal, money, sumMoney } from '@kontor/kernel';
import { transactionKinds, type CodedTransaction } from '@kontor/exporter-contract';
import type { CsvSettings } from './settings';
import { exportText } from './testing/export-file';
import { hostileTexts } from './testing/formula-corpus';
import { line, rates, transaction } from './testing/transactions';

const characterOf = { ';': ';', ',': ',', tab: '\t' } as const;

const someText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostileTexts), fc.constantFrom('; , "', 'a\r\nb', '"'));
const someLine = fc
  .record({ minor: fc.integer({ min: -1e9, max: 1e9 }), rate: fc.constantFrom(undefined, ...Object.values(rates)), text: someText })
  .map(({ minor, rate, text }) => ({ ...line('0.00', rate ? { taxRate: rate, text } : { text }), gross: money(minor, 'EUR') }));
const someTransaction: fc.Arbitrary<CodedTransaction> = fc
  .record({ id: fc.uuid(), kind: fc.constantFrom(...transactionKinds), name: someText, note: someText, lines: fc.array(someLine, { minLength: 1, maxLength: 20 }) })
  .map(({ id, kind, name, note, lines }) => transaction({ id, kind, merchant: { name }, note, lines }));
const someSettings = fc.record({
  delimiter: fc.constantFrom<CsvSettings['delimiter']>(';', ',', 'tab'),
  decimals: fc.constantFrom<CsvSettings['decimals']>('comma', 'dot'),
  sign: fc.constantFrom<CsvSettings['sign']>('statement', 'expense'),
});

/** Reads the amounts of a column back as a bookkeeping program would, and adds them up. */
function total(rows: readonly Record<string, string>[], column: string): number {
  const amounts = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return sumMoney(amounts.map((cell) => moneyFromDecimal(cell.replace(',', '.'), 'EUR')), 'EUR').minor;
}

describe('a file read back', () => {
  it('adds up to the transactions to the cent, however it is written and whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someTransaction, { maxLength: 8 }), someSettings, async (transactions, chosen) => {
        const csv = await exportText(transactions, { ...chosen, language: 'en', columns: ['merchant', 'gross', 'note', 'net', 'tax', 'lineText', 'transactionTotal'] });
        const rows: Record<string, string>[] = parse(csv, { delimiter: characterOf[chosen.delimiter], record_delimiter: '\r\n', columns: true });
        // Adding zero turns a negative zero into the zero a file can hold.
        const billed = transactions.reduce((sum, { billing }) => sum + billing.minor, 0) * (chosen.sign === 'expense' ? -1 : 1) + 0;
        expect(rows).toHaveLength(transactions.reduce((count, { lines }) => count + lines.length, 0));
        expect(total(rows, 'Gross')).toBe(billed);
        expect(total(rows, 'Transaction total')).toBe(billed);
        const taxed = rows.filter((row) => row['Net'] !== '');
        expect(total(taxed, 'Net') + total(taxed, 'Tax amount')).toBe(total(taxed, 'Gross'));
      }),
      { numRuns: 200 },
    );
  });
});
