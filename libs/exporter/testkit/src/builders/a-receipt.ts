import { createHash } from 'node:crypto';
import type { ReceiptContent, ReceiptFile } from '@kontor/exporter-contract';

/** Stands in every demo receipt. It must turn up nowhere but in the remote system. */
export const receiptText = 'Quittung streng vertraulich 4711';

/** The bytes of a demo receipt: a one-page PDF that says its id, the same for ever. */
export const receiptBytes = (receiptId: string): Uint8Array =>
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
      `% ${receiptText} ${receiptId}`,
      'trailer<</Root 1 0 R>>',
      '%%EOF',
      '',
    ].join('\n'),
  );

/** A demo receipt as a transaction lists it; `part` replaces what a test is about. */
export function aReceipt(receiptId: string, part: Partial<ReceiptFile> = {}): ReceiptFile {
  const bytes = receiptBytes(receiptId);
  return {
    id: receiptId,
    fileName: `Beleg ${receiptId}.pdf`,
    mimeType: 'application/pdf',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...part,
  };
}

/** Opens a demo receipt by its id. */
export async function openDemoReceipt(receiptId: string): Promise<ReceiptContent> {
  const { fileName, mimeType, sha256 } = aReceipt(receiptId);
  return { fileName, mimeType, sha256, bytes: receiptBytes(receiptId) };
}
