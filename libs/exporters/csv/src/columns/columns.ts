import { amountColumns } from './amount-columns';
import { codingColumns } from './coding-columns';
import type { Column } from './column';
import { receiptColumns } from './receipt-columns';
import { transactionColumns } from './transaction-columns';

const all = { ...transactionColumns, ...amountColumns, ...codingColumns, ...receiptColumns };

export type ColumnId = keyof typeof all;

/** Every column there is, by the name it carries in the settings. */
export const columns: Readonly<Record<ColumnId, Column>> = all;

/** All of them, in the order they are offered. */
export const columnIds = Object.keys(all) as readonly ColumnId[];

export const isColumnId = (text: string): text is ColumnId => Object.hasOwn(all, text);

/** What most bookkeepers ask for. */
export const usualColumns: readonly ColumnId[] = [
  'transactionId', 'transactionDate', 'bookingDate', 'kind', 'merchant', 'cardholder', 'cardLast4',
  'gross', 'currency', 'net', 'tax', 'taxRate', 'taxTreatment',
  'glAccountNumber', 'glAccountName', 'supplier', 'costCenter', 'costUnit', 'lineText',
  'receiptNumber', 'receiptDate', 'receiptFiles', 'note',
  'originalAmount', 'originalCurrency', 'exchangeRate', 'splitNumber',
];
