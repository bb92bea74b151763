import { inject, Injectable } from '@angular/core';
import type { ElsewhereWish, RunHead, TakeBackAnswer, TakeBackPreview, TakeBackWish } from '@kontor/api-contracts';
import { Api } from './client/api';
import { lateAdd, lateMark, takeBackPreview, takeBackTakeBack } from './client/functions';

/** What moves transactions between the lanes other than an export. */
@Injectable({ providedIn: 'root' })
export class LaneMovesStore {
  private readonly api = inject(Api);

  /** They are in the books already, by other means; nothing is sent. */
  markElsewhere(connectionId: string, wish: ElsewhereWish): Promise<RunHead> {
    return this.api.invoke(lateMark, { id: connectionId, body: wish });
  }

  /** What taking back would do, in words; nothing changes. */
  previewTakeBack(connectionId: string, transactionIds: readonly string[]): Promise<TakeBackPreview> {
    return this.api.invoke(takeBackPreview, { id: connectionId, body: { transactionIds } });
  }

  takeBack(connectionId: string, wish: TakeBackWish): Promise<TakeBackAnswer> {
    return this.api.invoke(takeBackTakeBack, { id: connectionId, body: wish });
  }

  /** Receipts that came after the export are added to what stands there. */
  appendLateReceipts(connectionId: string, transactionIds: readonly string[]): Promise<RunHead> {
    return this.api.invoke(lateAdd, { id: connectionId, body: { transactionIds } });
  }
}
