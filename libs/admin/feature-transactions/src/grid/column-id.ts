import type { GridSort } from '@kontor/api-contracts';
import type { ChoiceFieldName } from '@kontor/admin-data-access';

/** The columns in the order they usually stand in. Saved views name them: an id that is given away is never used again. */
export const columnIds = [
  'state', 'date', 'merchant', 'amount', 'glAccount', 'taxRate', 'supplier', 'receiptNumber', 'receipts', 'costCenter', 'costUnit', 'receiptDate', 'note',
  'cardholder', 'card', 'transactionDate', 'settlementDate', 'original', 'purpose',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Columns that are there to be chosen, and not shown until somebody does. */
export const usuallyHidden: readonly ColumnId[] = ['cardholder', 'card', 'transactionDate', 'settlementDate', 'original', 'purpose'];

/** In pixels. */
export const usualWidths: Readonly<Record<ColumnId, number>> = {
  state: 250, date: 150, merchant: 200, amount: 125, glAccount: 200, taxRate: 190, supplier: 160, receiptNumber: 150, receipts: 90, costCenter: 140, costUnit: 140,
  receiptDate: 130, note: 180, cardholder: 150, card: 90, transactionDate: 135, settlementDate: 160, original: 130, purpose: 200,
};

export type TextFieldName = 'receiptNumber' | 'receiptDate' | 'note';
export const textFields: readonly TextFieldName[] = ['receiptNumber', 'receiptDate', 'note'];

/** By which of the server's orders a column is sorted; the others cannot be. */
export const sortOf: { readonly [Id in ColumnId]?: GridSort } = {
  date: 'date', merchant: 'merchant', amount: 'amount', glAccount: 'glAccount', taxRate: 'taxRate', supplier: 'supplier', receiptNumber: 'receiptNumber', costCenter: 'costCenter',
  costUnit: 'costUnit', receiptDate: 'receiptDate', cardholder: 'cardholder', card: 'card', transactionDate: 'transactionDate', settlementDate: 'settlementDate',
};

/** The column a field of an issue is mended in. */
export const columnOf = (field: string | null): ColumnId | undefined => (field === 'receipt' ? 'receipts' : columnIds.find((id) => id === field));

/** Fields of the lines: those of a split transaction are mended in its panel. */
export const isOfLines = (field: ChoiceFieldName | TextFieldName): boolean => ['glAccount', 'taxRate', 'costCenter', 'costUnit'].includes(field);
