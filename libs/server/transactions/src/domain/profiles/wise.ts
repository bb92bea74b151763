import type { CsvProfile } from './statement-profile';

const details = 'Transaction Details Type';

/**
 * Wise balance statement. The amount is what the balance moved by, as the running balance shows; "Total fees" is either
 * part of it or a row of its own with an id that begins with FEE-, so it is kept as information and never added.
 * A conversion between two balances has one id on both sides: currency and direction complete it. It is money moved
 * between own pockets, not an expense. Wise pays interest and cashback under ids that begin with BALANCE_CASHBACK.
 */
export const wise: CsvProfile = {
  id: 'wise',
  name: { de: 'Wise', en: 'Wise' },
  required: ['TransferWise ID', 'Date', 'Amount', 'Currency', 'Description', 'Payment Reference', 'Total fees'],
  mapping: {
    delimiter: ',',
    encoding: 'auto',
    decimal: 'dot',
    date: 'dd-MM-yyyy',
    header: 'find',
    amount: { style: 'signed', column: 'Amount' },
    columns: {
      transactionDate: 'Date',
      currency: 'Currency',
      merchant: ['Merchant', 'Payee Name', 'Payer Name'],
      card: 'Card Last Four Digits',
      cardHolder: 'Card Holder Full Name',
      description: 'Description',
      purpose: 'Payment Reference',
      note: 'Note',
      originalAmount: 'Exchange To Amount',
      originalCurrency: 'Exchange To',
      exchangeRate: 'Exchange Rate',
    },
    ownId: { column: 'TransferWise ID', perLeg: true },
    fee: { style: 'included', column: 'Total fees' },
    kinds: {
      rules: [
        { column: 'TransferWise ID', startsWith: ['FEE-'], direction: 'in', then: 'refund' },
        { column: 'Description', startsWith: ['Wise Charges for'], direction: 'in', then: 'refund' },
        { column: 'TransferWise ID', startsWith: ['FEE-'], then: 'fee' },
        { column: 'Description', startsWith: ['Wise Charges for'], then: 'fee' },
        { column: 'TransferWise ID', startsWith: ['BALANCE_CASHBACK', 'BALANCE_INTEREST'], direction: 'in', then: 'cashback' },
        { column: details, equals: ['CONVERSION'], then: 'settlement' },
        { column: details, equals: ['CARD'], direction: 'in', then: 'refund' },
        { column: 'TransferWise ID', startsWith: ['CARD-'], direction: 'in', then: 'refund' },
        { direction: 'in', then: 'top-up' },
      ],
      otherwise: 'by-direction',
    },
    statuses: { rules: [], otherwise: 'booked' },
  },
};
