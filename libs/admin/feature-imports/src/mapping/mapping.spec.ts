import type { StatementTable } from '@kontor/api-contracts';
import { guessMapping } from './guess-mapping';
import { gapsOf, mappingOf } from './mapping-draft';

const aTable = (columns: readonly string[], ...rows: readonly (readonly string[])[]): StatementTable => ({ delimiter: ';', headerLine: 1, columns, rows });
const read = (table: StatementTable): unknown => JSON.parse(mappingOf({ ...guessMapping(table), source: 'amex' }, table) ?? 'null');

describe('the mapping of a table nobody knows', () => {
  it.each<readonly [string, StatementTable, unknown]>([
    [
      'a German card statement',
      aTable(['Datum', 'Buchungsdatum', 'Händler', 'Betrag', 'Währung', 'Karte'], ['01.03.2026', '02.03.2026', 'Kiosk', '-1.204,50', 'EUR', '4711']),
      { source: 'amex', delimiter: ';', decimal: 'comma', date: 'dd.MM.yyyy', amount: { style: 'signed', column: 'Betrag' }, columns: { transactionDate: 'Datum', bookingDate: 'Buchungsdatum', merchant: 'Händler', currency: 'Währung', card: 'Karte' } },
    ],
    [
      'an English one with two amounts and no currency',
      aTable(['Transaction ID', 'Date', 'Description', 'Debit', 'Credit'], ['tx-1', '03/25/2026', 'Cloud', '12.50', '']),
      { source: 'amex', delimiter: ';', decimal: 'dot', date: 'MM/dd/yyyy', amount: { style: 'debit-credit', debit: 'Debit', credit: 'Credit' }, columns: { transactionDate: 'Date', merchant: 'Description' }, constants: { currency: 'EUR' }, ownId: { column: 'Transaction ID' } },
    ],
    [
      'columns without a name of their own, by number',
      aTable(['Datum', 'Betrag', 'Text', 'Text'], ['2026-03-01', '-1,20', 'a', 'b']),
      { source: 'amex', delimiter: ';', decimal: 'comma', date: 'iso', amount: { style: 'signed', column: 'Betrag' }, columns: { transactionDate: 'Datum', merchant: 3, description: 4 }, constants: { currency: 'EUR' } },
    ],
  ])('is guessed for %s', (_, table, expected) => {
    expect(read(table)).toEqual(expected);
  });

  it('says what is missing before anything is asked of the server', () => {
    const table = aTable(['x', 'y'], ['1', '2']);
    const draft = guessMapping(table);
    expect(gapsOf({ ...draft, currency: 'eur' })).toEqual(['source', 'transactionDate', 'amount', 'currency']);
    expect(mappingOf(draft, table)).toBeUndefined();
    expect(gapsOf({ ...draft, source: 'my-bank', amount: 0, amountStyle: 'debit-credit', columns: { transactionDate: 1 } })).toEqual(['credit']);
  });
});
