import { createHash } from 'node:crypto';
import { RemoteReader, StepFailure, type ExternalRef, type Step } from '@kontor/exporter-contract';
import { voucherLink } from '../deep-links';
import { fault } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import { acceptableFileName } from './file-name';
import { ifThere } from './if-there';
import type { LexofficeContext } from './lexoffice-context';
import { readVoucher } from './remote-voucher';

export type ReceiptInput = { readonly voucherId: string; readonly receiptId: string; readonly fileName: string; readonly mimeType: string; readonly sha256: string };

/**
 * One file on the voucher, with its original bytes. Lexware ignores the same bytes on the same voucher, so repeating
 * is harmless; looking first spares the upload.
 */
export const attachReceipt: Step<ReceiptInput, LexofficeSettings> = {
  requests: 1,
  repeatable: true,

  async run(input, ctx) {
    const content = await ctx.openReceipt(input.receiptId);
    if (content.sha256 !== input.sha256) throw new StepFailure(fault('invalid-data', 'LEX-receipt-replaced'));
    const file = { name: 'file', fileName: acceptableFileName(input.fileName, input.mimeType), mimeType: input.mimeType, bytes: content.bytes };
    const response = await ctx.remote.send({ method: 'POST', path: `/v1/vouchers/${encodeURIComponent(input.voucherId)}/files`, files: [file] });
    return fileRef(RemoteReader.of(response.json(), 'file').text('id'), input, ctx);
  },

  /** The voucher names its files; only their bytes say which receipt they are. One that cannot be opened (yet) says nothing. */
  async find(input, ctx) {
    const { files } = await readVoucher(ctx.remote, input.voucherId);
    for (const id of files) if ((await ifThere(sha256Of(id, ctx))) === input.sha256) return fileRef(id, input, ctx);
    return undefined;
  },

  async adopt(id, input, ctx) {
    const voucher = await ifThere(readVoucher(ctx.remote, input.voucherId));
    return voucher?.files.includes(id) ? fileRef(id, input, ctx) : undefined;
  },
};

async function sha256Of(fileId: string, { remote }: LexofficeContext): Promise<string> {
  const response = await remote.send({ method: 'GET', path: `/v1/files/${encodeURIComponent(fileId)}`, accept: '*/*' });
  return createHash('sha256').update(response.bytes()).digest('hex');
}

const fileRef = (id: string, { voucherId, sha256 }: ReceiptInput, { hosts }: LexofficeContext): ExternalRef => ({
  kind: 'file',
  id,
  url: voucherLink(hosts, voucherId),
  echo: { voucherId, sha256 },
});
