import { readAll } from '../testing/read-all';

const header = 'transaction_date,amount,currency,merchant';
const row = (merchant: string, amount = '-1.00') => `2026-03-01,${amount},EUR,${merchant}`;
const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

const read = (text: string | Uint8Array) => readAll(text, { profile: 'kontor' });
const lines = async (text: string) => (await read(text)).transactions.map(({ line, merchant }) => [line, merchant.name]);

describe('a CSV statement', () => {
  it('counts lines as an editor does: through blank lines, line breaks in cells and mixed line ends', async () => {
    const text = `${header}\r\n${row('a')}\n\n${row('"b\nb"')}\r\n\r${row('"c\r\nc"')}\r${row('d')}`;
    expect(await lines(text)).toEqual([[2, 'a'], [4, 'b b'], [7, 'c c'], [9, 'd']]);
  });

  it('finds its header below whatever the bank writes above it', async () => {
    expect(await lines(file('Kontoauszug', '', '"Zeitraum, von";x', header, row('a')))).toEqual([[5, 'a']]);
  });

  it('takes columns in any order, case and spacing, and names that are special to no one', async () => {
    const text = file('__proto__,MERCHANT, Amount ,constructor,"transaction\u00a0_date",Transaction_Date,currency', 'x,Shop,-1.00,y,z,2026-03-01,EUR');
    const { transactions, errors } = await read(text);
    expect(errors).toEqual([]);
    expect(transactions).toMatchObject([{ merchant: { name: 'Shop' }, billing: { minor: -100 } }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('refuses a header with a mapped column twice, but not one with two others of a name', async () => {
    const twice = await read(file(`${header},amount`, `${row('a')},-2.00`));
    expect(twice.fileError).toMatchObject({ code: 'column-twice', line: 1, details: { column: 'amount' } });
    expect((await read(file(`${header},x,x`, `${row('a')},,`))).transactions).toHaveLength(1);
  });

  it.each([
    ['an empty file', '', 'empty-file', 1],
    ['a file of blank lines', '\n \n', 'empty-file', 1],
    ['a wrong delimiter', file(header.replaceAll(',', ';'), row('a').replaceAll(',', ';')), 'header-not-found', 2],
    ['another file', file('a,b', '1,2', '3,4'), 'header-not-found', 3],
    ['a header that does not come', file(...Array.from({ length: 60 }, () => 'x')), 'header-not-found', 50],
    ['a header of endless columns', file(`${header}${',x'.repeat(200)}`), 'too-many-columns', 1],
  ])('is refused for %s', async (_name, text, code, line) => {
    const { transactions, fileError } = await read(text);
    expect({ transactions, code: fileError?.code, line: fileError?.line }).toEqual({ transactions: [], code, line });
  });

  it('names what is missing and the delimiter it looked with', async () => {
    const { fileError } = await read(file('transaction_date,amount,currency', 'x'));
    expect(fileError?.sentence.en).toContain('not found: merchant');
    expect(fileError?.details).toEqual({ missing: 'merchant', delimiter: ',' });
  });

  it('keeps every row before a quote that is never closed', async () => {
    const { transactions, fileError } = await read(file(header, row('a'), row('b'), row('"c'), row('d')));
    expect(transactions).toHaveLength(2);
    expect(fileError).toMatchObject({ code: 'quote-not-closed', line: 4 });
  });

  it('keeps every row before one that never ends', async () => {
    const { transactions, fileError } = await read(file(header, row('a'), row(`"${'x'.repeat(1_100_000)}`), row('d')));
    expect(transactions).toHaveLength(1);
    expect(fileError).toMatchObject({ code: 'row-too-long', line: 3 });
  });

  it('keeps every whole row before bytes of another encoding, and not half of the next', async () => {
    const start = Buffer.from(file(header, row('ö'), row('b')) + '2026-03-01,-1');
    const { transactions, fileError } = await read(Buffer.concat([start, Buffer.from('.50,EUR,M\xfcller\n', 'latin1')]));
    expect(transactions.map(({ merchant }) => merchant.name)).toEqual(['ö', 'b']);
    expect(fileError).toMatchObject({ code: 'wrong-encoding', line: 4 });
  });

  it('leaves out single rows that are too much, and says so', async () => {
    const { transactions, errors } = await read(file(header, row('x'.repeat(10_001)), row('nul\0'), row('good')));
    expect(errors.map(({ line, code }) => [line, code])).toEqual([[2, 'cell-too-long'], [3, 'unreadable-text']]);
    expect(transactions).toHaveLength(1);
  });

  it('refuses ids no index could hold', async () => {
    const { errors } = await read(file(`${header},id`, `${row('a')},${'x'.repeat(256)}`, `${row('a')},${'x'.repeat(255)}`));
    expect(errors).toMatchObject([{ line: 2, code: 'id-too-long' }]);
  });

  it('imports a header without rows as nothing at all', async () => {
    expect(await read(file(header))).toEqual({ transactions: [], errors: [] });
  });
});
