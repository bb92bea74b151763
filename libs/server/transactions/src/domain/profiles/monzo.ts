import type { CsvProfile } from './statement-profile';

/** Monzo, the layout with instants: they become the calendar day in the organization's time zone. Booked rows only. */
export const monzo: CsvProfile = {
  id: 'monzo',
  name: { de: 'Monzo', en: 'Monzo' },
  required: ['id', 'created', 'amount', 'currency', 'local_amount', 'local_currency', 'description'],
  mapping: {
    delimiter: ',',
    encoding: 'auto',
    decimal: 'dot',
    date: 'iso',
    header: 'find',
    amount: { style: 'signed', column: 'amount' },
    columns: {
      transactionDate: 'created',
      currency: 'currency',
      merchant: 'description',
      description: 'description',
      note: 'notes',
      originalAmount: 'local_amount',
      originalCurrency: 'local_currency',
    },
    ownId: { column: 'id' },
    kinds: { rules: [{ column: 'category', equals: ['transfers', 'income'], direction: 'in', then: 'top-up' }], otherwise: 'by-direction' },
    statuses: { rules: [], otherwise: 'booked' },
  },
};
