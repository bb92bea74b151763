import type { ChoiceSetting, FlagSetting, ListSetting, SettingsOf, SettingsSchema, TextSetting, TransactionKind } from '@kontor/exporter-contract';
import { transactionKinds } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';
import { columnIds, columns, usualColumns, type ColumnId } from './columns/columns';
import { kindWords } from './columns/words';

const both = (de: string, en: string): LocalizedText => ({ de, en });
const same = (text: string): LocalizedText => both(text, text);

const name: TextSetting = {
  kind: 'text', default: 'CSV', minLength: 1, maxLength: 60,
  label: both('Name', 'Name'),
  help: both(
    'Steht im Dateinamen und unterscheidet mehrere CSV-Exporte. Ein anderer Name ist ein anderer Export mit eigener Historie.',
    'Stands in the file name and tells several CSV exports apart. Another name is another export with a history of its own.',
  ),
};

const chosenColumns: ListSetting<ColumnId> = {
  kind: 'list', default: usualColumns,
  options: columnIds.map((id) => ({ value: id, label: columns[id].label })),
  label: both('Spalten', 'Columns'),
  help: both('Welche Spalten die Datei hat, in dieser Reihenfolge.', 'Which columns the file has, in this order.'),
};

const kinds: ListSetting<TransactionKind> = {
  kind: 'list', default: transactionKinds,
  options: transactionKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
  label: both('Arten', 'Kinds'),
  help: both('Welche Kartenbewegungen in die Datei kommen.', 'Which card movements go into the file.'),
};

const delimiter: ChoiceSetting<';' | ',' | 'tab'> = {
  kind: 'choice', default: ';',
  options: [
    { value: ';', label: both('Semikolon', 'Semicolon') },
    { value: ',', label: both('Komma', 'Comma') },
    { value: 'tab', label: both('Tabulator', 'Tab') },
  ],
  label: both('Trennzeichen', 'Delimiter'),
  help: both('Ein deutsches Excel erwartet das Semikolon, ein englisches das Komma.', 'A German Excel expects the semicolon, an English one the comma.'),
};

const decimals: ChoiceSetting<'comma' | 'dot'> = {
  kind: 'choice', default: 'comma',
  options: [
    { value: 'comma', label: same('1234,56') },
    { value: 'dot', label: same('1234.56') },
  ],
  label: both('Dezimalzeichen', 'Decimal sign'),
  help: both('Beträge haben nie ein Tausendertrennzeichen.', 'Amounts never have a thousands separator.'),
};

const dates: ChoiceSetting<'dd.MM.yyyy' | 'yyyy-MM-dd' | 'dd/MM/yyyy'> = {
  kind: 'choice', default: 'dd.MM.yyyy',
  options: [
    { value: 'dd.MM.yyyy', label: same('31.12.2026') },
    { value: 'yyyy-MM-dd', label: same('2026-12-31') },
    { value: 'dd/MM/yyyy', label: same('31/12/2026') },
  ],
  label: both('Datum', 'Date'),
  help: both('Wie ein Datum geschrieben wird.', 'How a date is written.'),
};

const sign: ChoiceSetting<'statement' | 'expense'> = {
  kind: 'choice', default: 'statement',
  options: [
    { value: 'statement', label: both('Wie auf dem Kontoauszug: Ausgaben negativ', 'As on the statement: money out is negative') },
    { value: 'expense', label: both('Als Aufwand: Ausgaben positiv, Erstattungen negativ', 'As expenses: money out is positive, refunds are negative') },
  ],
  label: both('Vorzeichen', 'Sign'),
  help: both('Gilt für alle Beträge der Datei.', 'Holds for all amounts of the file.'),
};

const language: ChoiceSetting<'de' | 'en'> = {
  kind: 'choice', default: 'de',
  options: [
    { value: 'de', label: same('Deutsch') },
    { value: 'en', label: same('English') },
  ],
  label: both('Sprache', 'Language'),
  help: both('Sprache der Überschriften und der festen Begriffe.', 'Language of the headings and of the fixed words.'),
};

const encoding: ChoiceSetting<'utf-8-bom' | 'utf-8' | 'windows-1252'> = {
  kind: 'choice', default: 'utf-8-bom',
  options: [
    { value: 'utf-8-bom', label: both('UTF-8 mit BOM (Excel)', 'UTF-8 with BOM (Excel)') },
    { value: 'utf-8', label: same('UTF-8') },
    { value: 'windows-1252', label: both('Windows-1252 (ältere Programme)', 'Windows-1252 (older programs)') },
  ],
  label: both('Zeichensatz', 'Encoding'),
  help: both('Was Windows-1252 nicht schreiben kann, wird vor dem Export gemeldet.', 'What Windows-1252 cannot write is reported before the export.'),
};

const receipts: FlagSetting = {
  kind: 'flag', default: true,
  label: both('Belege beilegen', 'Add receipts'),
  help: both('Legt eine ZIP-Datei mit allen Belegen neben die CSV-Datei.', 'Puts a ZIP file with all receipts beside the CSV file.'),
};

export const csvSettings = { name, columns: chosenColumns, kinds, delimiter, decimals, dates, sign, language, encoding, receipts } as const satisfies SettingsSchema;

export type CsvSettings = SettingsOf<typeof csvSettings>;
