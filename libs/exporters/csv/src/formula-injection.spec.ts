import { parse } from 'csv-parse/sync';
import { columnIds, columns } from './columns/columns';
import type { CsvSettings } from './settings';
import { exportText } from './testing/export-file';
import { filledColumns, filledWith, harmlessTexts, hostileTexts } from './testing/formula-corpus';
import { guardFormulas } from './writing/formula-guard';

const signs = '=+-@\u2212';

/** What a generous spreadsheet would take for a formula, told in other words than the guard's. */
function isFormula(cell: string): boolean {
  if (/^[\t\r\n\0]/.test(cell)) return true;
  const [first = ''] = Array.from(cell.replace(/^[\s\p{C}"'“”„‘’]+/u, '').normalize('NFKC'));
  return !cell.startsWith("'") && first !== '' && signs.includes(first);
}

const characterOf = { ';': ';', ',': ',', tab: '\t' } as const;
const delimiters = Object.keys(characterOf) as readonly CsvSettings['delimiter'][];
const isNumber = (cell: string): boolean => /^-?\d+([.,]\d+)*$/.test(cell);
const withoutApostrophes = (text: string): string => text.replaceAll("'", '');

const exportAll = (texts: readonly string[], delimiter: CsvSettings['delimiter']): Promise<string> =>
  exportText(texts.map(filledWith), { delimiter, columns: columnIds, language: 'en' });

const readBack = (csv: string, delimiter: CsvSettings['delimiter']): Record<string, string>[] =>
  parse(csv, { delimiter: characterOf[delimiter], record_delimiter: '\r\n', columns: [...columnIds], from_line: 2, skip_empty_lines: false });

describe('a text that a spreadsheet would run', () => {
  it('is tried with at least forty different ones, in every column of text people can fill', () => {
    expect(new Set(hostileTexts).size).toBe(hostileTexts.length);
    expect(hostileTexts.length).toBeGreaterThanOrEqual(40);
    // These hold words and keys of Kontor's own, or a currency code.
    const own = ['exportKey', 'kind', 'currency', 'taxTreatment', 'originalCurrency'];
    expect([...filledColumns, ...own].sort()).toEqual(columnIds.filter((id) => columns[id].kind === 'text').sort());
  });

  it.each(delimiters)('is no formula in any column of a file divided by %s, and is otherwise complete', async (delimiter) => {
    const rows = readBack(await exportAll(hostileTexts, delimiter), delimiter);
    expect(rows).toHaveLength(hostileTexts.length);
    rows.forEach((row, index) => {
      const live = columnIds.filter((id) => columns[id].kind === 'text' && isFormula(row[id] ?? ''));
      const changed = filledColumns.filter((id) => withoutApostrophes(row[id] ?? '') !== withoutApostrophes(hostileTexts[index] ?? ''));
      expect([hostileTexts[index], live, changed]).toEqual([hostileTexts[index], [], []]);
    });
  });

  it.each(delimiters.flatMap((made) => delimiters.filter((read) => read !== made).map((read) => [made, read] as const)))(
    'is no formula when a file divided by %s is opened as if by %s',
    async (made, read) => {
      const csv = await exportAll(hostileTexts, made);
      // Such a reader finds quotes in the wrong places: it may keep them or drop them.
      const records: readonly (readonly string[])[] = parse(csv, { delimiter: characterOf[read], quote: false, relax_column_count: true, skip_empty_lines: true });
      // A blank after the wrong delimiter makes it text in the programs we know, so only the bare sign counts here.
      const live = records.flat().map((cell) => cell.replace(/^"+|"+$/g, '')).filter((cell) => !isNumber(cell) && /^[=+\-@＝＋－＠]/.test(cell));
      expect(live).toEqual([]);
    },
  );

  it('never touches a number: a negative amount keeps its bare sign', async () => {
    const rows = readBack(await exportAll(hostileTexts, ';'), ';');
    expect(new Set(rows.map((row) => row['gross']))).toEqual(new Set(['-12,50']));
    expect(new Set(rows.map((row) => row['net']))).toEqual(new Set(['-10,50']));
  });
});

describe('a harmless text', () => {
  it.each(harmlessTexts)('stays as it is: %j', (text) => {
    expect(guardFormulas(text)).toBe(text);
  });

  it('comes back unchanged from every column', async () => {
    const rows = readBack(await exportAll(harmlessTexts, ','), ',');
    rows.forEach((row, index) => expect(filledColumns.map((id) => row[id])).toEqual(filledColumns.map(() => harmlessTexts[index])));
  });
});
