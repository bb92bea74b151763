/** What Lexware founds every organization with; ids and texts are made up, the same everywhere. */
export const paymentConditions = [
  {
    id: '5d1b0a5e-7c1c-4f0e-9a34-6a2f0c9b1d01',
    organizationDefault: true,
    paymentTermLabelTemplate: 'Zahlbar sofort, rein netto',
    paymentTermDuration: 0,
  },
  {
    id: '5d1b0a5e-7c1c-4f0e-9a34-6a2f0c9b1d02',
    organizationDefault: false,
    paymentTermLabelTemplate: 'Zahlbar innerhalb von {paymentRange} Tagen ohne Abzug.',
    paymentTermDuration: 14,
  },
  {
    id: '5d1b0a5e-7c1c-4f0e-9a34-6a2f0c9b1d03',
    organizationDefault: false,
    paymentTermLabelTemplate: '{discountRange} Tage -{discount}, {paymentRange} Tage netto',
    paymentTermDuration: 30,
    paymentDiscountConditions: { discountPercentage: 2, discountRange: 10 },
  },
] as const;
