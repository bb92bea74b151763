import type { StatementTable } from '@kontor/api-contracts';
import type { DecimalStyle, DraftField, MappingDraft } from './mapping-draft';

/** Words in headers, German and English, most telling first. A guess only: a person sees it, and the rows it gives. */
const words: Readonly<Record<DraftField | 'amount' | 'debit' | 'credit' | 'ownId', RegExp>> = {
  transactionDate: /^(transaktions|umsatz|beleg|kauf)?(datum|tag)\b|^(transaction |purchase )?(date|day)\b|^datum/i,
  bookingDate: /buchung(stag|sdatum)?$|wertstellung|valuta|^(booking|value|posted|posting) ?date/i,
  merchant: /h(ä|ae)ndler|empf(ä|ae)nger|merchant|payee|partner|counterparty|verk(ä|ae)ufer|beg(ü|ue)nstigter|wo\b/i,
  currency: /^w(ä|ae)hrung$|^currency$|^w(ä|ae)hrung|billing currency/i,
  card: /kartennummer|karten?-?nr|^karte$|^card( number| last)?/i,
  cardHolder: /karteninhaber|card ?holder|inhaber|mitarbeiter|employee/i,
  originalAmount: /(fremd|original|ursprungs)(w(ä|ae)hrungs)?-?betrag|original amount|foreign amount/i,
  originalCurrency: /(fremd|original|ursprungs)-?w(ä|ae)hrung|original currency|foreign currency/i,
  description: /beschreibung|buchungstext|description|^text$|details/i,
  purpose: /verwendungszweck|purpose|remittance|payment reference/i,
  reference: /referenz|reference/i,
  note: /notiz|bemerkung|kommentar|note|comment|memo/i,
  amount: /^(abrechnungs|buchungs|umsatz|billing )?(betrag|amount)\b|^(betrag|amount|summe|wert|total)\b/i,
  debit: /^(soll|belastung|ausgabe|debit|paid out|withdrawal)/i,
  credit: /^(haben|gutschrift|eingang|einnahme|credit|paid in|deposit)/i,
  ownId: /^(id|(transaction|transaktions|umsatz)[- ]?(id|nummer|nr\.?)|uuid)$/i,
};

const dateForms: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'yyyy-MM-dd HH:mm:ss'],
  [/^\d{4}-\d{2}-\d{2}/, 'iso'],
  [/^\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}$/, 'dd.MM.yyyy HH:mm'],
  [/^\d{2}\.\d{2}\.\d{4}$/, 'dd.MM.yyyy'],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$/, 'd.M.yyyy'],
  [/^\d{2}\.\d{2}\.\d{2}$/, 'dd.MM.yy'],
  [/^\d{4}\/\d{2}\/\d{2}$/, 'yyyy/MM/dd'],
];
/** Both ways of writing the day first; a middle above twelve can only be a day. */
const slashes = /^\d{2}\/(\d{2})\/\d{4}$/;

const cellsOf = ({ rows }: StatementTable, index: number | null): readonly string[] => (index === null ? [] : rows.map((row) => row[index] ?? '').filter((cell) => cell !== ''));

function dateStyleOf(cells: readonly string[]): string {
  const found = dateForms.find(([form]) => cells.length > 0 && cells.every((cell) => form.test(cell)));
  if (found) return found[1];
  const middles = cells.flatMap((cell) => slashes.exec(cell)?.[1] ?? []);
  return middles.length === 0 ? 'iso' : middles.some((middle) => Number(middle) > 12) ? 'MM/dd/yyyy' : 'dd/MM/yyyy';
}

const decimalOf = (cells: readonly string[]): DecimalStyle => (cells.some((cell) => /,\d{1,2}\D*$/.test(cell)) ? 'comma' : 'dot');

/** What the columns seem to be, by their names and by how the first rows are written. The source has to be named by a person: it must be the same next month. */
export function guessMapping(table: StatementTable): MappingDraft {
  const taken = new Set<number>();
  const find = (form: RegExp): number | null => {
    const index = table.columns.findIndex((name, place) => !taken.has(place) && form.test(name.trim()));
    if (index < 0) return null;
    taken.add(index);
    return index;
  };
  const [originalAmount, originalCurrency, bookingDate] = [find(words.originalAmount), find(words.originalCurrency), find(words.bookingDate)];
  const transactionDate = find(words.transactionDate) ?? bookingDate;
  const [amount, ownId] = [find(words.amount), find(words.ownId)];
  const [debit, credit] = amount === null ? [find(words.debit), find(words.credit)] : [null, null];
  const merchant = find(words.merchant) ?? find(words.description);
  const rest = { currency: find(words.currency), cardHolder: find(words.cardHolder), card: find(words.card), purpose: find(words.purpose), description: find(words.description), reference: find(words.reference), note: find(words.note) };
  const isTwofold = amount === null && debit !== null && credit !== null;
  return {
    ...{ source: '', ownId, credit, currency: 'EUR', amount: amount ?? debit, amountStyle: isTwofold ? 'debit-credit' : 'signed' },
    date: dateStyleOf(cellsOf(table, transactionDate)),
    decimal: decimalOf([...cellsOf(table, amount ?? debit), ...cellsOf(table, credit)]),
    columns: { ...rest, transactionDate, bookingDate: bookingDate === transactionDate ? null : bookingDate, merchant, originalAmount, originalCurrency },
  };
}
