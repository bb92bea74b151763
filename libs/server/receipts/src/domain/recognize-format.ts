import { fileTypeFromBuffer } from 'file-type/core';
import { refusalOfXml } from './check-xml';
import { mostReceiptBytes } from './limits';
import { isReceiptMimeType, type ReceiptMimeType, type Recognition } from './receipt-format';
import { hasSecondFormat } from './second-format';

const xml: ReceiptMimeType = 'application/xml';

/** XML needs no declaration; without one there is no mark to recognise it by but its first character. */
const mayBeXml = (bytes: Uint8Array): boolean => /^\uFEFF?\s*</.test(Buffer.from(bytes.subarray(0, 256)).toString('utf8'));

async function formatOf(bytes: Uint8Array): Promise<ReceiptMimeType | undefined> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === undefined) return mayBeXml(bytes) ? xml : undefined;
  return isReceiptMimeType(found) ? found : undefined;
}

/** Decides by the bytes alone whether they are a receipt, and in which format. */
export async function recognizeFormat(bytes: Uint8Array): Promise<Recognition> {
  if (bytes.byteLength === 0) return { refusal: 'empty' };
  if (bytes.byteLength > mostReceiptBytes) return { refusal: 'too-large' };
  const mimeType = await formatOf(bytes);
  if (mimeType === undefined) return { refusal: 'unknown-format' };
  if (hasSecondFormat(bytes, mimeType)) return { refusal: 'two-formats' };
  const refusal = mimeType === xml ? refusalOfXml(bytes) : undefined;
  return refusal ? { refusal } : { mimeType };
}
