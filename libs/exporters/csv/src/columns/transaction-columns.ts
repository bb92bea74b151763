import { date, text } from './column';
import { kindWords } from './words';

export const transactionColumns = {
  transactionId: text('Transaktions-ID', 'Transaction ID', ({ transaction }) => transaction.id),
  exportKey: text('Exportkennung', 'Export key', ({ exportKey }) => exportKey),
  kind: text('Art', 'Kind', ({ transaction, language }) => kindWords[transaction.kind][language]),
  transactionDate: date('Transaktionsdatum', 'Transaction date', ({ transaction }) => transaction.transactionDate),
  bookingDate: date('Buchungsdatum', 'Booking date', ({ transaction }) => transaction.bookingDate),
  settlementDate: date('Abrechnungsdatum', 'Settlement date', ({ transaction }) => transaction.settlementDate),
  merchant: text('Händler', 'Merchant', ({ transaction }) => transaction.merchant.name),
  merchantCountry: text('Land', 'Country', ({ transaction }) => transaction.merchant.countryCode),
  merchantCategory: text('Branchencode (MCC)', 'Merchant category (MCC)', ({ transaction }) => transaction.merchant.mcc),
  cardLast4: text('Karte (letzte 4)', 'Card (last 4)', ({ transaction }) => transaction.card.last4),
  cardholder: text('Karteninhaber', 'Cardholder', ({ transaction }) => transaction.card.holder),
  note: text('Notiz', 'Note', ({ transaction }) => transaction.note),
} as const;
