import { date, decimal, text } from './column';

export const receiptColumns = {
  receiptNumber: text('Belegnummer', 'Receipt number', ({ transaction }) => transaction.receiptNumber),
  receiptDate: date('Belegdatum', 'Receipt date', ({ transaction }) => transaction.receiptDate),
  serviceDate: date('Leistungsdatum', 'Service date', ({ transaction }) => transaction.serviceDate),
  receiptCount: decimal('Anzahl Belege', 'Number of receipts', ({ transaction }) => String(transaction.receipts.length)),
  receiptFiles: text('Belegdateien', 'Receipt files', ({ receiptNames }) => receiptNames.join(' | ')),
} as const;
