import { inject, Injectable } from '@angular/core';
import type { EInvoiceView, TransactionReceiptsView, UploadView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { eInvoiceRead, receiptContentDownload, receiptUpload, transactionReceiptLink, transactionReceiptList, transactionReceiptUnlink } from './client/functions';
import { readableBytes } from './readable-bytes';
import { CodingsStore } from './codings.store';

/** The receipts of transactions: which ones they are, and their bytes. */
@Injectable({ providedIn: 'root' })
export class ReceiptsStore {
  private readonly api = inject(Api);
  private readonly codings = inject(CodingsStore);

  of(transactionId: string): Promise<TransactionReceiptsView> {
    return this.api.invoke(transactionReceiptList, { id: transactionId });
  }

  /** Uploads one file onto a transaction; what was uploaded before is linked. */
  async upload(transactionId: string, file: File): Promise<UploadView> {
    const taken = await this.api.invoke(receiptUpload, { body: { files: [file], transactionId } });
    this.codings.tell([transactionId]);
    return taken;
  }

  /** `position` is counted from 0; at the end when left out. */
  async link(transactionId: string, receiptId: string, position?: number): Promise<TransactionReceiptsView> {
    const linked = await this.api.invoke(transactionReceiptLink, { id: transactionId, receiptId, body: position === undefined ? {} : { position } });
    this.codings.tell([transactionId]);
    return linked;
  }

  /** Takes it off the transaction; the receipt itself is kept. */
  async unlink(transactionId: string, receiptId: string): Promise<TransactionReceiptsView> {
    const left = await this.api.invoke(transactionReceiptUnlink, { id: transactionId, receiptId });
    this.codings.tell([transactionId]);
    return left;
  }

  /** The bytes as they were uploaded. */
  content(receiptId: string): Promise<Blob> {
    return readableBytes(this.api.invoke(receiptContentDownload, { id: receiptId }));
  }

  /** What its machine-readable part says; `receipt-not-e-invoice` where it has none. */
  eInvoice(receiptId: string): Promise<EInvoiceView> {
    return this.api.invoke(eInvoiceRead, { id: receiptId });
  }
}
