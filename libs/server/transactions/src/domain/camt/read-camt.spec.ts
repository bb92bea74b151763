import { readAll } from '../testing/read-all';

const camt = (entries: string, version = '08') =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt>${entries}</Stmt></BkToCstmrStmt></Document>`;
const entry = (amount: string, details = '', indicator = 'DBIT') =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${indicator}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-30</Dt></BookgDt>${details}</Ntry>`;
const batch = (...shares: readonly string[]) =>
  `<NtryDtls>${shares.map((share) => `<TxDtls><Amt Ccy="EUR">${share}</Amt><RmtInf><Ustrd>Teil ${share}</Ustrd></RmtInf></TxDtls>`).join('')}</NtryDtls>`;

const read = (text: string | Uint8Array) => readAll(text, { profile: 'camt.053' });
const amounts = async (text: string) => (await read(text)).transactions.map(({ billing }) => billing.minor);

describe('an entry of camt.053', () => {
  it('is taken apart when its shares are the entry to the cent', async () => {
    expect(await amounts(camt(entry('30.00', batch('10.00', '20.00'))))).toEqual([-1000, -2000]);
  });

  it('stays one row when they are not, with the words of all of them', async () => {
    const { transactions } = await read(camt(entry('30.00', batch('10.00', '20.01'))));
    expect(transactions).toMatchObject([{ billing: { minor: -3000 }, purpose: 'Teil 10.00 Teil 20.01' }]);
  });

  it('goes by its own amount when it has one transaction that says another', async () => {
    expect(await amounts(camt(entry('8.85', '<NtryDtls><TxDtls><Amt Ccy="SEK">0</Amt></TxDtls></NtryDtls>')))).toEqual([-885]);
  });

  it('keeps two equal-looking entries apart, and gives them the same keys again', async () => {
    const text = camt(entry('3.20') + entry('3.20'));
    const keys = async () => (await read(text)).transactions.map(({ sourceId }) => sourceId);
    expect(new Set(await keys()).size).toBe(2);
    expect(await keys()).toEqual(await keys());
  });

  it('is refused when a text never ends, and the next one is read', async () => {
    const { errors, transactions } = await read(camt(entry('1.00', `<AddtlNtryInf>${'x'.repeat(20_000)}</AddtlNtryInf>`) + entry('2.00')));
    expect(errors).toMatchObject([{ code: 'cell-too-long', details: { column: 'AddtlNtryInf' } }]);
    expect(transactions).toHaveLength(1);
  });
});

describe('a camt.053 file', () => {
  it('keeps every entry before the place where it breaks off', async () => {
    const text = camt(`${entry('1.00')}\n${entry('2.00')}\n${entry('3.00')}`);
    const { transactions, fileError } = await read(text.slice(0, text.indexOf('>3.00')));
    expect(transactions).toHaveLength(2);
    expect(fileError).toMatchObject({ code: 'broken-xml', line: 3 });
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['a CSV', 'Datum;Betrag\n01.01.2026;1,00\n', 'not-xml'],
    ['an intraday report', camt('').replaceAll('camt.053', 'camt.052'), 'not-camt'],
    ['a version nobody has tested', camt('', '13'), 'not-camt'],
    ['another XML', '<invoice><Ntry/></invoice>', 'not-camt'],
    ['no namespace', camt(entry('1.00')).replace(/ xmlns="[^"]*"/, ''), 'not-camt'],
    ['tags that do not match', camt(entry('1.00')).replace('</Ntry>', '</Entry>'), 'broken-xml'],
    ['an entity of its own', `<!DOCTYPE Document [<!ENTITY x "9">]>${camt(entry('&x;'))}`, 'unsafe-xml'],
    ['an entity from outside', `<!DOCTYPE Document SYSTEM "file:///etc/passwd">${camt('')}`, 'unsafe-xml'],
    ['an entity of HTML', camt(entry('1.00', '<AddtlNtryInf>&auml;</AddtlNtryInf>')), 'broken-xml'],
    ['an encoding nobody uses', `<?xml version="1.0" encoding="EBCDIC"?>${camt('')}`, 'wrong-encoding'],
    ['elements without end', camt(entry('1.00', '<X>'.repeat(60))), 'entry-too-large'],
  ])('is refused for %s', async (_name, text, code) => {
    const { transactions, fileError } = await read(text);
    expect({ transactions, code: fileError?.code }).toEqual({ transactions: [], code });
  });

  it('says which message it found instead', async () => {
    const { fileError } = await read(camt('', '13'));
    expect(fileError?.sentence.en).toContain('versions 02, 04, 08 but: urn:iso:std:iso:20022:tech:xsd:camt.053.001.13');
  });

  it('is read in UTF-16 and without a declaration', async () => {
    expect((await read(Buffer.from(`\ufeff${camt(entry('1.00'))}`, 'utf16le'))).transactions).toHaveLength(1);
  });
});
