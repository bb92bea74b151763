/** The accounting fields a person, a rule or a receipt can fill, and an exporter can require. */
export const accountingFields = [
  'glAccount',
  'taxRate',
  'supplier',
  'costCenter',
  'costUnit',
  'receiptNumber',
  'receiptDate',
  'serviceDate',
  'note',
  'receipt',
] as const;
export type AccountingField = (typeof accountingFields)[number];
