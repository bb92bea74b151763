/** Begins in a way that spreadsheets take for a formula. */
const formula = /^[=+\-@\t\r]/;
const needsQuotes = /[";,\r\n]/;

/** What a spreadsheet would run is shown as text instead: cells come from files of strangers. */
function cellOf(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180) with a byte order mark, without which spreadsheets take umlauts for something else. */
export const csvText = (rows: readonly (readonly string[])[], delimiter: ',' | ';'): string => `\uFEFF${rows.map((cells) => `${cells.map(cellOf).join(delimiter)}\r\n`).join('')}`;
