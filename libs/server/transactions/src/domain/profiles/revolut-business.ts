import type { CsvProfile } from './statement-profile';

/**
 * Revolut Business transaction statement. Times are UTC. "Amount" leaves the fee out and "Total amount" has it, so the
 * fee becomes a row of its own. Exchanges and transfers between own accounts have one id on both sides; the account's
 * name could tell the sides apart but can be renamed, so currency and direction do.
 * "Payer" is the card's holder on card rows and somebody else on transfers.
 */
export const revolutBusiness: CsvProfile = {
  id: 'revolut-business',
  name: { de: 'Revolut Business', en: 'Revolut Business' },
  required: ['Date started (UTC)', 'ID', 'Type', 'Description', 'Payment currency', 'Amount', 'Fee'],
  mapping: {
    delimiter: ',',
    encoding: 'auto',
    decimal: 'dot',
    date: 'iso',
    zone: 'utc',
    header: 'find',
    amount: { style: 'signed', column: 'Amount' },
    columns: {
      transactionDate: 'Date started (UTC)',
      bookingDate: 'Date completed (UTC)',
      currency: 'Payment currency',
      merchant: 'Description',
      mcc: 'MCC',
      card: 'Card number',
      description: 'Description',
      purpose: 'Reference',
      cardHolder: 'Payer',
      originalAmount: 'Orig amount',
      originalCurrency: 'Orig currency',
      exchangeRate: 'Exchange rate',
    },
    holderNeedsCard: true,
    ownId: { column: 'ID', perLeg: true },
    fee: { style: 'beside', column: 'Fee', total: 'Total amount' },
    kinds: {
      rules: [
        { column: 'Type', equals: ['CARD_REFUND', 'REFUND', 'CARD_CHARGEBACK', 'CARD_CREDIT'], direction: 'out', then: 'purchase' },
        { column: 'Type', equals: ['CARD_REFUND', 'REFUND', 'CARD_CHARGEBACK', 'CARD_CREDIT'], then: 'refund' },
        { column: 'Type', equals: ['FEE', 'TAX'], direction: 'in', then: 'refund' },
        { column: 'Type', equals: ['FEE', 'TAX'], then: 'fee' },
        { column: 'Type', equals: ['TOPUP', 'TOPUP_RETURN'], then: 'top-up' },
        { column: 'Type', equals: ['EXCHANGE'], then: 'settlement' },
        { column: 'Type', equals: ['CASHBACK', 'REWARD', 'INTEREST'], direction: 'out', then: 'fee' },
        { column: 'Type', equals: ['CASHBACK', 'REWARD', 'INTEREST'], then: 'cashback' },
        { column: 'Type', equals: ['TRANSFER'], direction: 'in', then: 'top-up' },
      ],
      otherwise: 'by-direction',
    },
    statuses: {
      rules: [
        { column: 'State', equals: ['COMPLETED', ''], then: 'booked' },
        { column: 'State', equals: ['PENDING', 'CREATED'], then: 'pending' },
        { column: 'State', equals: ['DECLINED', 'FAILED', 'REVERTED', 'CANCELLED'], then: 'cancelled' },
      ],
      otherwise: 'refuse',
    },
  },
};
