import { csvProfiles } from './profiles/statement-profiles';
import { recognizeStatement } from './statement-recognizer';

const propose = (text: string, encoding: BufferEncoding = 'utf8') => recognizeStatement(Buffer.from(text, encoding));
const camt = (uri: string, prefix = '') => `<?xml version="1.0"?>\n<${prefix}Document xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${uri}">`;
const uri = (message: string) => `urn:iso:std:iso:20022:tech:xsd:${message}`;

describe('the recognition of a statement', () => {
  it.each(['02', '04', '08'])('proposes camt.053 for version %s, with and without a prefix', async (version) => {
    const found = { outcome: 'recognized', profile: 'camt.053' };
    expect(await propose(camt(uri(`camt.053.001.${version}`)))).toEqual(found);
    expect(await propose(camt(uri(`camt.053.001.${version}`), 'ns2:'))).toEqual(found);
    expect(await propose(`\ufeff${camt(uri(`camt.053.001.${version}`))}`, 'utf16le')).toEqual(found);
  });

  it.each(Object.values(csvProfiles).map((profile) => [profile.id, profile] as const))('proposes %s for its columns in any order and case', async (id, { mapping, required }) => {
    const names = required.map((ref) => String([ref].flat()[0])).reverse();
    const header = names.map((name) => ` ${name.toUpperCase()} `).join(mapping.delimiter);
    expect(await propose(`Some bank\n\n${header}\n`)).toEqual({ outcome: 'recognized', profile: id });
  });

  it.each([
    ['another CSV', 'Datum;Text;Betrag\n01.03.2026;x;1,00\n'],
    ['a header with one column missing', 'transaction_date,amount,currency\n'],
    ['the wrong delimiter', 'transaction_date;amount;currency;merchant\n'],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'],
    ['an endless quote', `"${'x'.repeat(70_000)}`],
  ])('says for %s what it knows and that there is the generic profile', async (_name, text) => {
    const recognition = await propose(text, 'latin1');
    expect(recognition).toMatchObject({ outcome: 'unknown' });
    if (recognition.outcome !== 'unknown') return;
    for (const sentence of Object.values(recognition.sentence)) {
      expect(sentence).toMatch(/Wise.*Revolut Business.*camt\.053.*generic/);
    }
  });

  it.each([
    ['an intraday report', camt(uri('camt.052.001.08')), 'camt.052.001.08'],
    ['a booking notice', camt(uri('camt.054.001.08'), 'ns2:'), 'camt.054.001.08'],
    ['a version nobody has tested', camt(uri('camt.053.001.09')), 'camt.053.001.09'],
    ['another XML', '<invoice/>', 'invoice'],
    ['a file with a document type', '<!DOCTYPE html><html>', 'DTD'],
    ['an empty file', '', 'is empty'],
    ['a file of blank lines', '\n \r\n', 'is empty'],
  ])('refuses %s by what it is, and promises no mapping', async (_name, text, words) => {
    const recognition = await propose(text);
    expect(recognition).toMatchObject({ outcome: 'unreadable', sentence: { en: expect.stringContaining(words) as string } });
    expect(JSON.stringify(recognition)).not.toContain('generic');
  });

  it('proposes camt.053 also where the file is damaged further down: the import says on which line', async () => {
    expect(await propose(`${camt(uri('camt.053.001.08'))}<BkToCstmrStmt><Stmt><Ntry></Stmt>`)).toEqual({ outcome: 'recognized', profile: 'camt.053' });
  });
});
