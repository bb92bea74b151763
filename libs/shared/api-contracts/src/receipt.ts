import type { PageRequest } from './page';

/** What a receipt may be; the bytes decide, not the name. */
export const receiptMimeTypes = ['application/pdf', 'image/jpeg', 'image/png', 'application/xml'] as const;
export type ReceiptMimeType = (typeof receiptMimeTypes)[number];

/** A receipt as it was uploaded. Its bytes never change. */
export interface ReceiptView {
  readonly id: string;
  readonly fileName: string;
  readonly mimeType: ReceiptMimeType;
  readonly bytes: number;
  /** Lower-case hexadecimal digest of the original bytes. */
  readonly sha256: string;
  /** UTC instant. */
  readonly uploadedAt: string;
  /** The transactions it belongs to, oldest link first. */
  readonly transactionIds: readonly string[];
}

/**
 * What became of one uploaded file. `known`: the same bytes were uploaded before, and that receipt is the answer.
 * `refused`: nothing was kept, `problem` says why and what to do.
 */
export interface UploadedFileView {
  /** As the sender called it. */
  readonly fileName: string;
  readonly outcome: 'stored' | 'known' | 'refused';
  readonly receipt: ReceiptView | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

/** Answer of `POST /api/v1/receipts`: one entry per file, in their order. */
export interface UploadView {
  readonly files: readonly UploadedFileView[];
}

/** Query of `GET /api/v1/receipts`, newest first. */
export interface ReceiptFilter extends PageRequest {
  /** `true`: only receipts of no transaction; `false`: only linked ones. */
  readonly unlinked?: boolean;
}

/** Body of `PUT /api/v1/transactions/{id}/receipts/{receiptId}`; may be left out. */
export interface ReceiptPlace {
  /** Counted from 0; at the end when left out, or unchanged where the link exists. */
  readonly position?: number;
}

/** The receipts of one transaction, in their order. */
export interface TransactionReceiptsView {
  readonly transactionId: string;
  /** Rises with every change of the transaction, its coding or its receipts. */
  readonly revision: number;
  readonly receipts: readonly ReceiptView[];
}
