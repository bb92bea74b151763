import { transactionStatuses } from '@kontor/api-contracts';
import { transactionKinds } from '@kontor/exporter-contract';
import type { CsvProfile } from './statement-profile';

/**
 * Kontor's own format, for everything that can be taught to write it: comma, UTF-8, dot decimals, ISO dates, money out
 * negative. Only the first date, `amount`, `currency` and `merchant` must be filled; the other columns may be empty or
 * missing.
 */
export const kontor: CsvProfile = {
  id: 'kontor',
  name: { de: 'Kontor-CSV', en: 'Kontor CSV' },
  required: ['transaction_date', 'amount', 'currency', 'merchant'],
  mapping: {
    delimiter: ',',
    encoding: 'auto',
    decimal: 'dot',
    date: 'iso',
    header: 'find',
    amount: { style: 'signed', column: 'amount' },
    columns: {
      transactionDate: 'transaction_date',
      bookingDate: 'booking_date',
      settlementDate: 'settlement_date',
      currency: 'currency',
      originalAmount: 'original_amount',
      originalCurrency: 'original_currency',
      exchangeRate: 'exchange_rate',
      merchant: 'merchant',
      merchantCountry: 'merchant_country',
      mcc: 'mcc',
      card: 'card_last4',
      cardHolder: 'card_holder',
      description: 'description',
      purpose: 'purpose',
      note: 'note',
      reference: 'reference',
    },
    merchantNeeded: true,
    ownId: { column: 'id' },
    kinds: {
      rules: [
        ...transactionKinds.map((kind) => ({ column: 'kind', equals: [kind], then: kind })),
        { column: 'kind', equals: [''], direction: 'in', then: 'refund' },
        { column: 'kind', equals: [''], then: 'purchase' },
      ],
      otherwise: 'refuse',
    },
    statuses: {
      rules: [
        ...transactionStatuses.map((status) => ({ column: 'status', equals: [status], then: status })),
        { column: 'status', equals: [''], then: 'booked' },
      ],
      otherwise: 'refuse',
    },
  },
};
