import type { CodedLine, CodedTransaction, ReceiptFile, ReferenceValue, TaxRate } from '@kontor/exporter-contract';
import { isoDate, money, moneyFromDecimal } from '@kontor/kernel';

export const reference = (name: string, number?: string): ReferenceValue => ({
  id: `ref-${name}`, name, active: true, attributes: {}, ...(number === undefined ? {} : { number }),
});

export const rates = {
  full: { id: 'r19', name: 'USt. 19 %', basisPoints: 1900, treatment: 'included' },
  reduced: { id: 'r7', name: 'USt. 7 %', basisPoints: 700, treatment: 'included' },
  reverse: { id: 'rc', name: '§ 13b 19 %', basisPoints: 1900, treatment: 'reverse-charge' },
  none: { id: 'r0', name: 'steuerfrei', basisPoints: 0, treatment: 'none' },
} as const satisfies Readonly<Record<string, TaxRate>>;

export const receipt = (id: string, fileName: string, mimeType = 'application/pdf'): ReceiptFile => ({ id, fileName, mimeType, bytes: 3, sha256: 'ab'.repeat(32) });

export const line = (decimal: string, part: Partial<CodedLine> = {}): CodedLine => ({ gross: moneyFromDecimal(decimal, 'EUR'), ...part });

/** A purchase whose billing amount is the sum of its lines. */
export function transaction(part: Partial<CodedTransaction> = {}): CodedTransaction {
  const lines = part.lines ?? [line('-119.00', { taxRate: rates.full, glAccount: reference('Software', '4940') })];
  return {
    id: '0199a000-0000-7000-8000-000000000001',
    revision: 1,
    kind: 'purchase',
    transactionDate: isoDate('2026-03-05'),
    bookingDate: isoDate('2026-03-06'),
    billing: money(lines.reduce((sum, { gross }) => sum + gross.minor, 0), lines[0]?.gross.currency ?? 'EUR'),
    merchant: { name: 'Adobe Systems', countryCode: 'IE', mcc: '5734' },
    card: { last4: '0042', holder: 'Erika Muster' },
    receipts: [],
    ...part,
    lines,
  };
}

const hotel = transaction({
  id: 'tx-hotel',
  merchant: { name: 'Gasthof "Zur Post", München', countryCode: 'DE', mcc: '7011' },
  settlementDate: isoDate('2026-03-31'),
  supplier: reference('Gasthof Post GmbH', '70012'),
  receiptNumber: 'RE-2026/0815',
  receiptDate: isoDate('2026-03-04'),
  serviceDate: isoDate('2026-03-03'),
  note: 'Messe; zwei Nächte\nmit Frühstück',
  receipts: [receipt('rc-1', 'Rechnung.pdf'), receipt('rc-2', 'IMG_0001.JPG', 'image/jpeg')],
  lines: [
    line('-214.00', { taxRate: rates.reduced, glAccount: reference('Reisekosten Übernachtung', '4666'), costCenter: reference('Vertrieb', '100'), text: 'Übernachtung' }),
    line('-35.70', { taxRate: rates.full, glAccount: reference('Bewirtung', '0650'), costUnit: reference('Messe 2026', 'M26'), text: 'Frühstück' }),
  ],
});

const abroad = transaction({
  id: 'tx-abroad',
  merchant: { name: 'GitHub, Inc.', countryCode: 'US' },
  original: money(-2100, 'USD'),
  exchangeRate: '0.921905',
  lines: [line('-19.36', { taxRate: rates.reverse, glAccount: reference('Fremdleistungen § 13b', '3125') })],
});

const refund = transaction({ id: 'tx-refund', kind: 'refund', lines: [line('12.50', { taxRate: rates.full, glAccount: reference('Software', '4940') })], note: '=HYPERLINK("http://x.example","Gutschrift")' });
const uncoded = transaction({ id: 'tx-uncoded', card: {}, merchant: { name: 'Bäckerei' }, lines: [line('-4.80')] });
const settlement = transaction({ id: 'tx-settlement', kind: 'settlement', card: {}, merchant: { name: 'Kartenabrechnung März' }, lines: [line('371.36', { taxRate: rates.none })] });

/** One of each kind people meet in a month. */
export const month: readonly CodedTransaction[] = [hotel, abroad, refund, uncoded, settlement];
