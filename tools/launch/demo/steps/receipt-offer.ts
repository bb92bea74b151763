import type { TransactionView } from '@kontor/api-contracts';
import { toDecimal } from '@kontor/kernel';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { demoReceipts } from '../../demo-data/demo-receipts';
import { printReceipt } from '../../demo-data/print-receipt';
import { reasonOf } from '../../terminal/refusal';

/** A receipt to be uploaded, and what its sender knows about it. */
export interface ReceiptOffer {
  readonly fileName: string;
  /** Why it cannot be read, where it cannot. */
  readonly content: { readonly bytes: Uint8Array } | { readonly unreadable: string };
  readonly transaction: TransactionView | undefined;
  /** Why it is given to no transaction; for people. */
  readonly why?: string;
  readonly number: string | undefined;
  readonly date: string | undefined;
}

/** The receipts of the demo month, printed freshly. */
export async function demoOffers(transactions: readonly TransactionView[]): Promise<readonly ReceiptOffer[]> {
  const bySource = new Map(transactions.map((transaction) => [transaction.sourceId, transaction]));
  return Promise.all(
    demoReceipts().map(async (receipt) => ({
      fileName: `${receipt.transaction}.pdf`,
      content: { bytes: await printReceipt(receipt) },
      transaction: bySource.get(receipt.transaction),
      number: receipt.number,
      date: receipt.date,
    })),
  );
}

/**
 * The files of a folder. A name says which transaction a file belongs to, `2026-03-04_119.00__RE-4711.pdf`: day and
 * amount, or the source's own id, then two underscores and the receipt number. Files with other names are uploaded and
 * stay without a transaction, and so do those that could belong to several.
 */
export function folderOffers(folder: string, transactions: readonly TransactionView[]): readonly ReceiptOffer[] {
  const names = readdirSync(folder).sort().filter((name) => !isFolder(join(folder, name)));
  return names.map((fileName) => {
    const [place = '', number] = fileName.slice(0, -extname(fileName).length || undefined).split('__');
    return { fileName, content: contentOf(join(folder, fileName)), ...belonging(place.replace(',', '.'), transactions), number, date: undefined };
  });
}

/** A link that leads nowhere is no folder: it is told like every other file that cannot be read. */
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function contentOf(path: string): ReceiptOffer['content'] {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    // somebody else's file, or a link that leads nowhere
    return { unreadable: `cannot be read (${reasonOf(error)})` };
  }
}

function belonging(place: string, transactions: readonly TransactionView[]): Pick<ReceiptOffer, 'transaction' | 'why'> {
  const own = transactions.filter(({ sourceId }) => sourceId === place);
  const [transaction, ...others] = own.length > 0 ? own : transactions.filter((candidate) => marksOf(candidate).includes(place));
  if (!transaction) return { transaction: undefined, why: 'no transaction found by its name' };
  if (others.length === 0) return { transaction };
  return { transaction: undefined, why: `${others.length + 1} transactions have this day and amount; begin its name with the id of one of them` };
}

const marksOf = ({ transactionDate, billing }: TransactionView): readonly string[] => [
  `${transactionDate}_${toDecimal(billing)}`,
  `${transactionDate}_${toDecimal({ ...billing, minor: Math.abs(billing.minor) })}`,
];
