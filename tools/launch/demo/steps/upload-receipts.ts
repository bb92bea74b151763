import type { CodingView, UploadView } from '@kontor/api-contracts';
import { RequestRefused } from '../kontor/answer';
import type { KontorClient } from '../kontor/kontor-client';
import type { ReceiptOffer } from './receipt-offer';

export interface Uploaded {
  readonly fileName: string;
  /** Set when the upload was refused. */
  readonly refusal: string | undefined;
  readonly transactionId: string | undefined;
  /** Why it belongs to no transaction, where it does not. */
  readonly why: string | undefined;
}

async function upload(client: KontorClient, { fileName, content, transaction }: ReceiptOffer): Promise<string | undefined> {
  if ('unreadable' in content) return content.unreadable;
  const form = new FormData();
  if (transaction) form.set('transactionId', transaction.id);
  form.set('files', new Blob([content.bytes]), fileName);
  const { files } = await client.upload<UploadView>('/receipts', form);
  return files[0]?.problem?.detail;
}

/** A file that is no receipt is told and passed over; whatever else goes wrong ends the demo. */
function refusalOf(error: unknown): string {
  const [sentence] = error instanceof RequestRefused ? error.fields : [];
  if (sentence === undefined) throw error;
  return sentence;
}

/** Uploads receipts, links them, and writes number and date of each into the coding of its transaction. */
export async function uploadReceipts(client: KontorClient, offers: readonly ReceiptOffer[]): Promise<readonly Uploaded[]> {
  const uploaded: Uploaded[] = [];
  for (const offer of offers) {
    const { fileName, transaction, number, date, why } = offer;
    const refusal = await upload(client, offer).catch(refusalOf);
    if (refusal === undefined && transaction && number !== undefined) {
      await client.patch<CodingView>(`/transactions/${transaction.id}/coding`, { receiptNumber: number, ...(date === undefined ? {} : { receiptDate: date }) });
    }
    uploaded.push({ fileName, refusal, transactionId: transaction?.id, why });
  }
  return uploaded;
}
