import { RemoteReader, type ExternalRef, type StepContext } from '@kontor/exporter-contract';
import type { LedgerSettings, ReceiptInput } from './inputs';

type Context = StepContext<LedgerSettings>;

/** Attaching the same receipt again would show it twice: it is looked up by its checksum. */
export const attachReceipt = {
  requests: 1,
  async run({ entryId, receiptId }: ReceiptInput, ctx: Context): Promise<ExternalRef> {
    const { fileName, mimeType, bytes } = await ctx.openReceipt(receiptId);
    const answer = await ctx.remote.send({ method: 'POST', path: `/entries/${entryId}/receipts`, files: [{ name: 'file', fileName, mimeType, bytes }] });
    return { kind: 'receipt', id: RemoteReader.of(answer.json()).text('id') };
  },
  async find({ entryId, sha256 }: ReceiptInput, ctx: Context): Promise<ExternalRef | undefined> {
    const answer = await ctx.remote.send({ method: 'GET', path: `/entries/${entryId}` });
    const same = RemoteReader.of(answer.json()).objects('receipts').find((receipt) => receipt.text('sha256') === sha256);
    return same && { kind: 'receipt', id: same.text('id') };
  },
};
