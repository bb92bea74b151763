import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { money, toDecimal } from '@kontor/kernel';
import { PdfAttachmentReader } from '../../application/pdf-attachment-reader';
import { ciiInvoice, pdfWith, ublCreditNote } from '../../testing/e-invoices';
import { pdf, xml } from '../../testing/sample-files';
import { mostElements } from '../limits';
import type { EInvoice } from './e-invoice';
import { readEInvoice } from './read-e-invoice';

function invoiceIn(bytes: Uint8Array): EInvoice {
  const read = readEInvoice(bytes);
  if (read.outcome !== 'read') throw new Error(`expected an invoice, not ${JSON.stringify(read)}`);
  return read.invoice;
}

const eur = (minor: number) => money(minor, 'EUR');
const usd = (minor: number) => money(minor, 'USD');

describe('an e-invoice in CII', () => {
  it('is read whole, to the cent', () => {
    expect(invoiceIn(ciiInvoice())).toEqual({
      syntax: 'cii', profile: 'urn:cen.eu:en16931:2017', kind: 'invoice', typeCode: '380', number: 'R-2026-7', currency: 'EUR',
      issueDate: '2026-03-01', dueDate: null, deliveryDate: '2026-02-27', periodStart: null, periodEnd: null,
      seller: { name: 'Buchladen GmbH', vatId: 'DE123456789', taxNumber: '27/123/45678', address: ['Hofweg 1', '10115 Berlin'], countryCode: 'DE' },
      buyer: { name: 'Muster AG', vatId: 'DE987654321', taxNumber: '27/123/45678', address: ['Hofweg 1', '10115 Berlin'], countryCode: 'DE' },
      buyerReference: 'K-11', orderReference: null, paymentReference: 'R-2026-7', paymentTerms: null, iban: null, notes: ['Danke für\nIhren Einkauf'],
      lines: [{ id: '1', name: 'Fachbuch & Beilage', description: null, quantity: '2', unit: 'H87', price: '50', net: eur(10_000), taxCategory: 'S', taxPercent: '7' }],
      taxes: [{ category: 'S', percent: '7', net: eur(10_000), tax: eur(700), exemption: null }],
      totals: { lines: eur(10_000), allowances: null, charges: null, net: eur(10_000), tax: eur(700), gross: eur(10_700), prepaid: null, due: eur(10_700) },
      unreadable: [],
    });
  });

  it.each([
    [{ grossText: '107,00' }, 'totals.gross'],
    [{ grossText: '107.005' }, 'totals.gross'],
    [{ issueDate: '20260231' }, 'issueDate'],
  ])('with %j has that field named and empty instead of guessed', (spoilt, field) => {
    const invoice = invoiceIn(ciiInvoice(spoilt));
    expect(invoice.unreadable).toEqual([field]);
    expect(field === 'issueDate' ? invoice.issueDate : invoice.totals.gross).toBeNull();
  });
});

describe('an e-invoice in UBL', () => {
  it('is read as the credit note it is, its taxes in its own currency', () => {
    const { kind, number, seller, lines, taxes, totals, unreadable } = invoiceIn(ublCreditNote());
    expect({ kind, number, unreadable }).toEqual({ kind: 'credit-note', number: 'G-9', unreadable: [] });
    expect(seller).toEqual({ name: 'Cloud GmbH', vatId: 'DE111111111', taxNumber: null, address: ['Hafen 2', '20457 Hamburg'], countryCode: 'DE' });
    expect(lines).toEqual([{ id: '1', name: 'Support', description: null, quantity: '0.25', unit: 'HUR', price: '40', net: usd(1_000), taxCategory: 'S', taxPercent: '19' }]);
    expect(taxes).toEqual([{ category: 'S', percent: '19', net: usd(1_000), tax: usd(190), exemption: null }]);
    expect([totals.tax, totals.gross, totals.due]).toEqual([usd(190), usd(1_190), usd(1_190)]);
  });
});

const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
const foreign = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';

describe('hostile or foreign XML', () => {
  it.each([
    ['entities that grow', bomb + ublCreditNote().toString().slice(39).replace('G-9', '&b;'), 'unsafe-xml'],
    ['an entity out of a file', foreign + ublCreditNote().toString().slice(39).replace('G-9', '&file;'), 'unsafe-xml'],
    ['an end that is missing', ublCreditNote().toString().slice(0, -5), 'unreadable-xml'],
    ['more elements than an invoice has', `<a>${'<b/>'.repeat(mostElements)}</a>`, 'unsafe-xml'],
    ['a tower of elements', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, 'unsafe-xml'],
  ])('with %s is refused', (_, text, refusal) => {
    expect(readEInvoice(Buffer.from(text))).toEqual({ outcome: 'refused', refusal });
  });

  it('that is sound but no invoice is none', () => {
    expect(readEInvoice(xml('<catalog xmlns="urn:books"/>'))).toEqual({ outcome: 'none' });
  });
});

describe('files inside a PDF', () => {
  const reader = new PdfAttachmentReader();

  it('are found when they are XML', async () => {
    const read = await reader.read(await pdfWith({ 'factur-x.xml': ciiInvoice(), 'notes.txt': Buffer.from('hello') }));
    const attachments = read.outcome === 'read' ? read.attachments : [];
    expect(attachments.map(({ fileName }) => fileName)).toEqual(['factur-x.xml']);
    expect(attachments.map(({ bytes }) => invoiceIn(bytes).number)).toEqual(['R-2026-7']);
  });

  it('are none in a plain one, and unreadable in a damaged one', async () => {
    expect(await reader.read(await pdfWith({}))).toEqual({ outcome: 'read', attachments: [] });
    expect(await reader.read(pdf().subarray(0, 20))).toEqual({ outcome: 'unreadable' });
  });
});

const samples = join(__dirname, '../../../../../../../shared/samples/receipts');
const isThere = existsSync(join(samples, 'INDEX.tsv'));

/** What others wrote and others read; only where that folder is there. */
describe('invoices of others', () => {
  const rows = isThere ? readFileSync(join(samples, 'INDEX.tsv'), 'utf8').trim().split('\n').slice(1).map((row) => row.split('\t')) : [];
  const told = rows.filter(([file]) => file !== undefined && !file.startsWith('bad/'));

  (isThere ? it : it.skip)('say what their truth says', async () => {
    const reader = new PdfAttachmentReader();
    for (const [file = '', , , , , number, date = '', typeCode, currency, net, tax = '', gross, , , seller] of told) {
      const bytes = readFileSync(join(samples, file));
      const read = file.endsWith('.pdf') ? await reader.read(bytes) : undefined;
      const invoice = invoiceIn((read?.outcome === 'read' ? read.attachments[0]?.bytes : undefined) ?? bytes);
      const { totals } = invoice;
      const amounts = [totals.net, totals.tax, totals.gross].map((amount) => amount && toDecimal(amount));
      const decimal = (text = ''): string => (text.includes('.') ? text : `${text}.00`);
      expect([file, invoice.number, invoice.issueDate?.replaceAll('-', ''), invoice.typeCode, invoice.currency, invoice.seller.name, ...amounts]).toEqual([
        file, number, date.replaceAll('-', ''), typeCode, currency, seller, decimal(net), decimal(tax.split(' ')[0]), decimal(gross),
      ]);
      expect(invoice.unreadable).toEqual([]);
      expect(invoice.lines.length).toBeGreaterThan(0);
    }
  });
});
