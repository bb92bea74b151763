import { inject, Injectable } from '@angular/core';
import type { Page, PageRequest, ReceiptView, TransactionView, UploadedFileView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { receiptList, receiptUpload, transactionList } from './client/functions';

/** Receipts that wait for their transaction. */
@Injectable({ providedIn: 'root' })
export class ReceiptInboxStore {
  private readonly api = inject(Api);

  /** What became of one file; nothing where the server has said nothing of it. */
  async upload(file: File): Promise<UploadedFileView | undefined> {
    return (await this.api.invoke(receiptUpload, { body: { files: [file] } })).files[0];
  }

  /** Receipts of no transaction, newest first. */
  waiting(request: PageRequest): Promise<Page<ReceiptView>> {
    return this.api.invoke(receiptList, { ...request, unlinked: true });
  }

  /** Transactions a receipt may belong to, newest first. */
  async candidates(text: string): Promise<readonly TransactionView[]> {
    const found = await this.api.invoke(transactionList, { limit: 20, ...(text !== '' && { text }) });
    return found.items;
  }
}
