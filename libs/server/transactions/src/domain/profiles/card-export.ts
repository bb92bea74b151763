import type { CsvProfile } from './statement-profile';

/**
 * The transaction list of a card platform: three dates, billing and transaction amount apart, a type and a status in
 * words. An FX fee is not part of it: such platforms charge it by a monthly invoice.
 */
export const cardExport: CsvProfile = {
  id: 'card-export',
  name: { de: 'Kartenplattform (CSV-Export)', en: 'Card platform (CSV export)' },
  required: ['Transaction ID', 'Transaction Date', 'Billing Amount', 'Billing Currency', 'Merchant', 'Type', 'Status'],
  mapping: {
    delimiter: ';',
    encoding: 'auto',
    decimal: 'dot',
    date: 'iso',
    header: 'find',
    amount: { style: 'signed', column: 'Billing Amount' },
    columns: {
      transactionDate: 'Transaction Date',
      bookingDate: 'Booking Date',
      settlementDate: 'Settlement Date',
      currency: 'Billing Currency',
      originalAmount: 'Transaction Amount',
      originalCurrency: 'Transaction Currency',
      exchangeRate: 'Exchange Rate',
      merchant: 'Merchant',
      merchantCountry: 'Merchant Country',
      mcc: 'MCC',
      card: 'Card Last 4',
      cardHolder: 'Cardholder',
      note: 'Note',
    },
    ownId: { column: 'Transaction ID' },
    kinds: {
      rules: [
        { column: 'Type', equals: ['Purchase', 'Card Payment', 'ATM Withdrawal'], then: 'purchase' },
        { column: 'Type', equals: ['Refund', 'Chargeback', 'Reversal'], then: 'refund' },
        { column: 'Type', equals: ['Fee', 'FX Fee', 'Interest'], then: 'fee' },
        { column: 'Type', equals: ['Top-up', 'Account Load'], then: 'top-up' },
        { column: 'Type', equals: ['Settlement', 'Repayment', 'Statement Payment'], then: 'settlement' },
        { column: 'Type', equals: ['Cashback'], then: 'cashback' },
      ],
      otherwise: 'refuse',
    },
    statuses: {
      rules: [
        { column: 'Status', equals: ['Booked', 'Confirmed', 'Settled'], then: 'booked' },
        { column: 'Status', equals: ['Pending', 'Authorized'], then: 'pending' },
        { column: 'Status', equals: ['Declined', 'Cancelled', 'Expired', 'Reversed'], then: 'cancelled' },
      ],
      otherwise: 'refuse',
    },
  },
};
