import type { CodedTransaction, ReceiptFile } from '@kontor/exporter-contract';
import { absoluteMoney, toDecimal } from '@kontor/kernel';
import type { CsvSettings } from './settings';
import { decimalText } from './writing/cell-text';
import { safeName } from './writing/safe-name';

/** A receipt and what it is called beside the CSV file. */
export type NamedReceipt = {
  readonly receiptId: string;
  readonly name: string;
};

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/xml': 'xml',
  'text/xml': 'xml',
};

/**
 * Names that sort by date and say what they are. The export key makes them unique in every file, the number within
 * the transaction; the ending follows the type of the receipt and not the name it came with.
 */
export function nameReceipts(transaction: CodedTransaction, exportKey: string, decimals: CsvSettings['decimals']): readonly NamedReceipt[] {
  const merchant = safeName(transaction.merchant.name) || 'card';
  const amount = decimalText(toDecimal(absoluteMoney(transaction.billing)), decimals);
  const stem = `${transaction.transactionDate}_${merchant}_${amount}_${exportKey}`;
  return transaction.receipts.map((receipt, index) => ({ receiptId: receipt.id, name: `${stem}_${index + 1}.${endingOf(receipt)}` }));
}

const endingOf = ({ mimeType }: ReceiptFile): string => endings[mimeType] ?? 'bin';
