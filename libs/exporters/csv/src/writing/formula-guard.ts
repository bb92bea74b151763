/** The signs a formula can start with, and the full-width, small, raised and lowered shapes some programs fold into them. */
const starter = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u207C\\u207A\\u207B\\u208C\\u208A\\u208B\\u2212]';

/** What programs skip before they look whether a cell is a formula: blanks, invisible characters, quotes. */
const skipped = '[\\s\\p{Cc}\\p{Cf}"\'\\u2018\\u2019\\u201C\\u201D\\u201E]*';

const dangerousStart = new RegExp(`^(?:[\\t\\r\\n\\0]|${skipped}${starter})`, 'u');

/** A program set to another delimiter, or one that ignores quotes, would begin a cell inside the text. */
const dangerousInside = new RegExp(`([;,\\t\\r\\n]["']*)(?=${starter})`, 'gu');

/** Puts an apostrophe before everything a spreadsheet could take for a formula. For texts only: numbers keep their sign. */
export function guardFormulas(text: string): string {
  const guarded = text.replace(dangerousInside, "$1'");
  return dangerousStart.test(text) ? `'${guarded}` : guarded;
}
