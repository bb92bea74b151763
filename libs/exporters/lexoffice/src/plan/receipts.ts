import type { Linked, Operation, ReceiptFile } from '@kontor/exporter-contract';
import type { ReceiptInput } from '../steps/attach-receipt';
import { fileExplained } from './explain';

/** One file per receipt, in the order they were linked. */
export const receiptOperations = (receipts: readonly ReceiptFile[], voucherId: Linked<string>): readonly Operation<'attachReceipt', Linked<ReceiptInput>>[] =>
  receipts.map(({ id, fileName, mimeType, sha256 }) => ({
    id: `file:${id}`,
    step: 'attachReceipt',
    input: { voucherId, receiptId: id, fileName, mimeType, sha256 },
    explain: fileExplained(fileName),
  }));
