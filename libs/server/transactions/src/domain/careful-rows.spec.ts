import { readAll } from './testing/read-all';

const head = 'transaction_date,booking_date,amount,currency,merchant';
const codes = async (...rows: readonly string[]): Promise<readonly (readonly [number, string])[]> =>
  (await readAll([head, ...rows].join('\n'), { profile: 'kontor' })).errors.map(({ line, code }) => [line, code]);

describe('an amount with three digits after the separator', () => {
  it.each([
    ['-1.000', 'EUR', 'ambiguous-amount'],
    ['-12.500', 'EUR', 'ambiguous-amount'],
    ['-999.990', 'EUR', 'ambiguous-amount'],
    ['-1.000', 'JPY', 'ambiguous-amount'],
    ['-1.234', 'EUR', 'too-many-decimals'],
    ['-1.000', 'KWD', undefined],
    ['-0.500', 'EUR', undefined],
    ['-1000.000', 'EUR', undefined],
    ['"-1,000.000"', 'EUR', undefined],
    ['"-1,000"', 'EUR', undefined],
    ['-1.00', 'EUR', undefined],
  ])('%s %s may be a thousand where nothing says otherwise', async (amount, currency, code) => {
    expect(await codes(`2026-03-01,,${amount},${currency},A`)).toEqual(code === undefined ? [] : [[2, code]]);
  });

  it('is told with both ways to write it', async () => {
    const { errors } = await readAll(`${head}\n2026-03-01,,-1.000,EUR,A`, { profile: 'kontor' });
    expect(errors[0]?.sentence.en).toBe('"-1.000" in "amount" can mean -1.00 or a thousand times as much: three digits after the separator usually are thousands. Write -1.00, or choose the other decimal style.');
  });
});

describe('a day of another century', () => {
  it.each(['0001-01-01', '1899-12-31', '2100-01-01', '9999-12-31'])('is an error: %s', async (day) => {
    expect(await codes(`${day},,-1.00,EUR,A`, `2026-03-01,${day},-1.00,EUR,A`)).toEqual([[2, 'implausible-date'], [3, 'implausible-date']]);
  });

  it('is told apart from days that can be', async () => {
    expect(await codes('1900-01-01,,-1.00,EUR,A', '2099-12-31,2099-12-31,-1.00,EUR,A')).toEqual([]);
  });
});

describe('a row without a merchant', () => {
  it('is an error in the own format, also where only spaces stand', async () => {
    const { errors } = await readAll(`${head}\n2026-03-01,,-1.00,EUR,\n2026-03-01,,-1.00,EUR,"  "\n`, { profile: 'kontor' });
    expect(errors).toMatchObject([{ line: 2, code: 'missing-value', details: { column: 'merchant' } }, { line: 3, code: 'missing-value' }]);
  });

  it('is none where a bank names nobody', async () => {
    const { transactions, errors } = await readAll('Belegdatum;Wertstellung;Status;Beschreibung;Umsatztyp;Betrag (€)\n01.03.26;01.03.26;Gebucht;;Im Geschäft;-1,00', { profile: 'dkb-visa' });
    expect([transactions.length, errors]).toEqual([1, []]);
  });
});

it('a character that no database keeps is an error of its row, in XML as in CSV', async () => {
  const entry = (text: string) => `<Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-01</Dt></BookgDt><AddtlNtryInf>${text}</AddtlNtryInf></Ntry>`;
  const text = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${entry('a\u0000b')}${entry('fine')}</Stmt></BkToCstmrStmt></Document>`;
  const { transactions, errors } = await readAll(text, { profile: 'camt.053' });
  expect(transactions).toMatchObject([{ description: 'fine' }]);
  expect(errors.map(({ code }) => code)).toEqual(['unreadable-text']);
});
