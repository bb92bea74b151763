import { csvText } from './csv-text';

describe('a table as CSV', () => {
  it.each([
    ['plain cells', ['a', 'b c'], 'a;b c'],
    ['quotes, delimiters and line breaks', ['say "x"', 'a;b', 'two\nlines'], '"say ""x""";"a;b";"two\nlines"'],
    ['what a spreadsheet would run', ['=1+1', '@SUM(A1)', '-5', '+49', '\tx'], `"'=1+1";"'@SUM(A1)";"'-5";"'+49";"'\tx"`],
  ])('holds %s', (_, cells, line) => {
    expect(csvText([cells], ';')).toBe(`\uFEFF${line}\r\n`);
  });
});
