import { receiptMimeTypes, type ReceiptMimeType } from '@kontor/api-contracts';

export type { ReceiptMimeType };

/** Why bytes are no receipt. */
export const refusals = ['empty', 'too-large', 'unknown-format', 'two-formats', 'unreadable-xml', 'unsafe-xml', 'active-xml'] as const;
export type Refusal = (typeof refusals)[number];

/** What the bytes themselves say, whatever the file is called. */
export type Recognition = { readonly mimeType: ReceiptMimeType } | { readonly refusal: Refusal };

export const fileEndings: Readonly<Record<ReceiptMimeType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'application/xml': ['.xml'],
};

export const isReceiptMimeType = (type: string): type is ReceiptMimeType => receiptMimeTypes.some((known) => known === type);
