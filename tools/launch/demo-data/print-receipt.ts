import { moneyFromDecimal, sumMoney, toDecimal } from '@kontor/kernel';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { DemoReceipt, DemoReceiptLine } from './demo-receipts';

const german = (decimal: string): string => `${decimal.replace('.', ',')} EUR`;

const totalOf = (lines: readonly DemoReceiptLine[]): string =>
  german(toDecimal(sumMoney(lines.map(({ gross }) => moneyFromDecimal(gross, 'EUR')), 'EUR')));

/** Prints a receipt as a one-page PDF. The date in it comes from the receipt, so that the same receipt is the same bytes. */
export async function printReceipt(receipt: DemoReceipt): Promise<Uint8Array> {
  const printed = new Date(`${receipt.date}T12:00:00Z`);
  const page = new PDFDocument({ size: 'A5', margin: 40, info: { Title: receipt.number, Creator: 'Kontor demo', CreationDate: printed, ModDate: printed } });
  const bytes = buffer(page);
  page.fontSize(16).text(receipt.seller).moveDown();
  page.fontSize(10).text(`Rechnung ${receipt.number}`).text(`Datum ${receipt.date}`).text('an Nordlicht Handels GmbH, Hafenweg 7, 24103 Kiel').moveDown();
  for (const { text, gross, rate } of receipt.lines) page.text(`${text}, ${rate} % USt`, { continued: true }).text(german(gross), { align: 'right' });
  page.moveDown().fontSize(12).text('Gesamt brutto', { continued: true }).text(totalOf(receipt.lines), { align: 'right' });
  page.end();
  return bytes;
}
