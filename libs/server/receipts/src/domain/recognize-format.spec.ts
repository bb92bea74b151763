import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jpeg, pdf, pdfOf, png, xml, zipEnd } from '../testing/sample-files';
import { mostReceiptBytes } from './limits';
import type { Recognition } from './receipt-format';
import { recognizeFormat } from './recognize-format';

const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const receipts: readonly (readonly [what: string, bytes: Uint8Array, mimeType: string])[] = [
  ['a PDF', pdf(), 'application/pdf'],
  ['a PDF of exactly 5 MiB', pdfOf(mostReceiptBytes), 'application/pdf'],
  ['a JPEG', jpeg(), 'image/jpeg'],
  ['a PNG', png(), 'image/png'],
  ['an e-invoice', xml(), 'application/xml'],
  ['an e-invoice without declaration', Buffer.from('<Invoice><Total>1</Total></Invoice>'), 'application/xml'],
  ['an e-invoice behind a byte order mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), xml()]), 'application/xml'],
  ['an e-invoice in UTF-16', utf16('<?xml version="1.0" encoding="UTF-16"?><Invoice/>'), 'application/xml'],
  ['an e-invoice in ISO 8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><Rechnung>M\xfcller</Rechnung>', 'latin1'), 'application/xml'],
  ['a PDF that mentions the mark of an archive', pdf('PK\x05\x06 is how archives end'), 'application/pdf'],
];

const others: readonly (readonly [what: string, bytes: Uint8Array, refusal: string])[] = [
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a PDF of 5 MiB and one byte', pdfOf(mostReceiptBytes + 1), 'too-large'],
  ['a text', Buffer.from('Danke für Ihren Einkauf'), 'unknown-format'],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'unknown-format'],
  ['a ZIP', zipEnd(), 'unknown-format'],
  ['a program', Buffer.from('MZ\x90\x00'.padEnd(200, '\x00'), 'latin1'), 'unknown-format'],
  ['a PDF behind other bytes', Buffer.concat([Buffer.from('hello '), pdf()]), 'unknown-format'],
  ['an image that PDF readers open', jpeg(pdf()), 'two-formats'],
  ['an e-invoice that PDF readers open', xml('<!-- %PDF-1.4 --><Invoice/>'), 'two-formats'],
  ['a PDF that unpacks', Buffer.concat([pdf(), zipEnd()]), 'two-formats'],
  ['an image that unpacks, with a comment behind', png(zipEnd('hello')), 'two-formats'],
  ['XML that ends early', xml('<Invoice><Total>'), 'unreadable-xml'],
  ['XML with two roots', xml('<Invoice/><Invoice/>'), 'unreadable-xml'],
  ['XML without an element', xml('<!-- nothing -->'), 'unreadable-xml'],
  ['XML with an entity nobody declared', xml('<Invoice>&total;</Invoice>'), 'unreadable-xml'],
  ['XML that is not in its encoding', xml('<Invoice>\u00fc</Invoice>').subarray(0, -11), 'unreadable-xml'],
  ['XML in an encoding nobody knows', Buffer.from('<?xml version="1.0" encoding="EBCDIC-0"?><Invoice/>'), 'unreadable-xml'],
  ['XML that declares entities', xml('<!DOCTYPE i [<!ENTITY a "b">]><i>&a;</i>'), 'unsafe-xml'],
  ['XML that reads another file', xml('<!DOCTYPE i SYSTEM "file:///etc/passwd"><i/>'), 'unsafe-xml'],
  ['XML nested a hundred times', xml('<a>'.repeat(101) + '</a>'.repeat(101)), 'unsafe-xml'],
  ['a web page', Buffer.from('<html><body>Rechnung</body></html>'), 'active-xml'],
  ['a web page by its namespace', xml('<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'active-xml'],
  ['a drawing', xml('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'active-xml'],
  ['a script inside an invoice', xml('<Invoice><s:script xmlns:s="http://www.w3.org/1999/xhtml"/></Invoice>'), 'active-xml'],
  ['XML that brings a stylesheet', xml('<?xml-stylesheet href="https://example.com/x.xsl"?><Invoice/>'), 'active-xml'],
];

describe('a receipt', () => {
  it.each(receipts)('may be %s', async (_, bytes, mimeType) => {
    expect(await recognizeFormat(bytes)).toEqual<Recognition>({ mimeType } as Recognition);
  });

  it.each(others)('is not %s', async (_, bytes, refusal) => {
    expect(await recognizeFormat(bytes)).toEqual({ refusal });
  });
});

const samples = join(__dirname, '../../../../../../shared/samples/receipts');
const files = existsSync(samples) ? readdirSync(samples).filter((name) => /\.(pdf|xml)$/.test(name)) : [];

describe('receipts from the wild, where they are at hand', () => {
  it('are all taken', async () => {
    const refused: string[] = [];
    for (const file of files) if ('refusal' in (await recognizeFormat(readFileSync(join(samples, file))))) refused.push(file);
    expect(refused).toEqual([]);
  });
});
