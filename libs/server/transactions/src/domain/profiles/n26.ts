import type { CsvProfile } from './statement-profile';

const amount = ['Amount (EUR)', 'Betrag (EUR)'] as const;
const type = ['Type', 'Transaction type', 'Transaktionstyp'] as const;

/**
 * N26, in the layout until 2024 (one date) and the one since (booking and value date, the latter being the day of the
 * purchase), in English or German. An account and a card in one: money in is a refund only on card rows, else a top-up.
 * The export holds booked rows only and gives no ids.
 */
export const n26: CsvProfile = {
  id: 'n26',
  name: { de: 'N26', en: 'N26' },
  required: [['Date', 'Booking Date', 'Datum'], ['Payee', 'Partner Name', 'Empfänger'], ['Payment reference', 'Verwendungszweck'], type, amount],
  mapping: {
    delimiter: ',',
    encoding: 'auto',
    decimal: 'dot',
    date: 'iso',
    header: 'find',
    amount: { style: 'signed', column: amount },
    columns: {
      transactionDate: ['Value Date', 'Date', 'Datum', 'Booking Date'],
      bookingDate: 'Booking Date',
      merchant: ['Payee', 'Partner Name', 'Empfänger'],
      purpose: ['Payment reference', 'Verwendungszweck'],
      description: type,
      originalAmount: ['Amount (Foreign Currency)', 'Original Amount', 'Betrag (Fremdwährung)'],
      originalCurrency: ['Type Foreign Currency', 'Original Currency', 'Fremdwährung'],
      exchangeRate: ['Exchange Rate', 'Wechselkurs'],
    },
    constants: { currency: 'EUR' },
    kinds: {
      rules: [
        { column: type, equals: ['Fee', 'Gebühr', 'Membership fee'], direction: 'in', then: 'refund' },
        { column: type, equals: ['Fee', 'Gebühr', 'Membership fee'], then: 'fee' },
        { column: type, equals: ['Cashback', 'Interest', 'Zinsen'], direction: 'in', then: 'cashback' },
        { column: type, equals: ['Presentment', 'Card Payment', 'MasterCard Payment', 'MasterCard Zahlung'], direction: 'in', then: 'refund' },
        { column: type, contains: ['Refund', 'Erstattung'], direction: 'in', then: 'refund' },
        { column: ['Payment reference', 'Verwendungszweck'], startsWith: ['MasterCard Payment'], direction: 'in', then: 'refund' },
        { direction: 'in', then: 'top-up' },
      ],
      otherwise: 'by-direction',
    },
    statuses: { rules: [], otherwise: 'booked' },
  },
};
