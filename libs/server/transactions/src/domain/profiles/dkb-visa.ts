import type { CsvProfile } from './statement-profile';

/**
 * DKB credit card, as the web banking of 2023 exports it. It names no booking day of its own: the Wertstellung, the day
 * from which the amount counts on the card account, stands in for it and is empty while a row is "Vorgemerkt".
 * "Ausgleich Kreditkarte" is the monthly direct debit that pays the card; so is every other "Lastschrift" on it.
 */
export const dkbVisa: CsvProfile = {
  id: 'dkb-visa',
  name: { de: 'DKB Visa-Kreditkarte', en: 'DKB Visa credit card' },
  required: ['Belegdatum', 'Wertstellung', 'Status', 'Beschreibung', 'Umsatztyp', ['Betrag (€)', 'Betrag (EUR)']],
  mapping: {
    delimiter: ';',
    encoding: 'auto',
    decimal: 'comma',
    date: 'dd.MM.yy',
    header: 'find',
    amount: { style: 'signed', column: ['Betrag (€)', 'Betrag (EUR)'] },
    columns: {
      transactionDate: 'Belegdatum',
      bookingDate: 'Wertstellung',
      merchant: 'Beschreibung',
      description: 'Beschreibung',
      originalAmount: 'Fremdwährungsbetrag',
    },
    constants: { currency: 'EUR' },
    preamble: [{ label: 'Karte', cell: 3, field: 'card' }],
    kinds: {
      rules: [
        { column: 'Beschreibung', startsWith: ['Ausgleich Kreditkarte'], then: 'settlement' },
        { column: 'Umsatztyp', equals: ['Lastschrift'], then: 'settlement' },
        { column: 'Beschreibung', startsWith: ['Einzahlung'], direction: 'in', then: 'top-up' },
        { column: 'Umsatztyp', equals: ['Entgelt', 'Gebühr', 'Sollzinsen'], direction: 'in', then: 'refund' },
        { column: 'Umsatztyp', equals: ['Entgelt', 'Gebühr', 'Sollzinsen'], then: 'fee' },
        { column: 'Umsatztyp', equals: ['Zinsen', 'Habenzinsen', 'Cashback'], direction: 'out', then: 'fee' },
        { column: 'Umsatztyp', equals: ['Zinsen', 'Habenzinsen', 'Cashback'], then: 'cashback' },
      ],
      otherwise: 'by-direction',
    },
    statuses: {
      rules: [
        { column: 'Status', equals: ['Gebucht'], then: 'booked' },
        { column: 'Status', equals: ['Vorgemerkt'], then: 'pending' },
      ],
      otherwise: 'refuse',
    },
  },
};
