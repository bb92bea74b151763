/** A column by its header, or by its number counted from 1. */
export type ColumnName = string | number;

/** Several names mean: the first of these columns that exists and is not blank. */
export type ColumnRef = ColumnName | readonly ColumnName[];

export const dateFields = ['transactionDate', 'bookingDate', 'settlementDate'] as const;
export type DateField = (typeof dateFields)[number];

/** Fields that may also come from a constant or from the lines above the header. */
export const textFields = [
  'currency',
  'merchant',
  'merchantCountry',
  'mcc',
  'card',
  'cardHolder',
  'account',
  'description',
  'purpose',
  'note',
  'reference',
] as const;
export type TextField = (typeof textFields)[number];

export const numberFields = ['originalAmount', 'originalCurrency', 'exchangeRate'] as const;

export const columnFields = [...dateFields, ...textFields, ...numberFields] as const;
export type ColumnField = (typeof columnFields)[number];

export const namesOf = (ref: ColumnRef): readonly ColumnName[] => (typeof ref === 'object' ? ref : [ref]);

/** How messages call a column: its first name. */
export const labelOf = (ref: ColumnRef): string => String(namesOf(ref)[0] ?? '');
