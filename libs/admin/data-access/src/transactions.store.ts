import { inject, Injectable } from '@angular/core';
import type { HistoryEntry, Page, TaxRateView, TransactionExportView, TransactionView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { taxRateList, transactionRead, transactionTraceExports, transactionTraceHistory } from './client/functions';

/** What is known of single transactions, beside how they are coded. */
@Injectable({ providedIn: 'root' })
export class TransactionsStore {
  private readonly api = inject(Api);

  read(transactionId: string): Promise<TransactionView> {
    return this.api.invoke(transactionRead, { id: transactionId });
  }

  /** The newest first; `cursor` is the `nextCursor` of the page before. */
  history(transactionId: string, cursor?: string): Promise<Page<HistoryEntry>> {
    return this.api.invoke(transactionTraceHistory, { id: transactionId, ...(cursor !== undefined && { cursor }) });
  }

  /** How it stands with each connection. */
  exports(transactionId: string): Promise<readonly TransactionExportView[]> {
    return this.api.invoke(transactionTraceExports, { id: transactionId });
  }

  /** The active tax rates that are law on a day, `yyyy-MM-dd`, with their percentages. */
  taxRates(on: string): Promise<readonly TaxRateView[]> {
    return this.api.invoke(taxRateList, { active: true, on });
  }
}
