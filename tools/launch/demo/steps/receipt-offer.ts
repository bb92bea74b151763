import type { TransactionView } from '@kontor/api-contracts';
import { toDecimal } from '@kontor/kernel';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { demoReceipts } from '../../demo-data/demo-receipts';
import { printReceipt } from '../../demo-data/print-receipt';

/** A receipt to be uploaded, and what its sender knows about it. */
export interface ReceiptOffer {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly transaction: TransactionView | undefined;
  readonly number: string | undefined;
  readonly date: string | undefined;
}

/** The receipts of the demo month, printed freshly. */
export async function demoOffers(transactions: readonly TransactionView[]): Promise<readonly ReceiptOffer[]> {
  const bySource = new Map(transactions.map((transaction) => [transaction.sourceId, transaction]));
  return Promise.all(
    demoReceipts().map(async (receipt) => ({
      fileName: `${receipt.transaction}.pdf`,
      bytes: await printReceipt(receipt),
      transaction: bySource.get(receipt.transaction),
      number: receipt.number,
      date: receipt.date,
    })),
  );
}

/**
 * The files of a folder. A name says which transaction a file belongs to, `2026-03-04_119.00__RE-4711.pdf`: day and
 * amount, or the source's own id, then two underscores and the receipt number. Files with other names are uploaded and
 * stay without a transaction.
 */
export function folderOffers(folder: string, transactions: readonly TransactionView[]): readonly ReceiptOffer[] {
  const names = readdirSync(folder).sort().filter((name) => statSync(join(folder, name)).isFile());
  return names.map((fileName) => {
    const [place = '', number] = fileName.slice(0, -extname(fileName).length || undefined).split('__');
    const transaction = transactions.find((candidate) => marksOf(candidate).includes(place.replace(',', '.')));
    return { fileName, bytes: readFileSync(join(folder, fileName)), transaction, number, date: undefined };
  });
}

const marksOf = ({ sourceId, transactionDate, billing }: TransactionView): readonly string[] => [
  sourceId,
  `${transactionDate}_${toDecimal(billing)}`,
  `${transactionDate}_${toDecimal({ ...billing, minor: Math.abs(billing.minor) })}`,
];
