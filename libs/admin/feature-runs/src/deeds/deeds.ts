import type { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { ItemTimeline } from '@kontor/api-contracts';
import { firstValueFrom } from 'rxjs';
import { Decision } from './decision';
import { ElsewhereNote } from './elsewhere-note';
import { LateReceipts } from './late-receipts';
import { TakeBack } from './take-back';

/** Which transactions, over which connection. */
export interface Chosen {
  readonly connectionId: string;
  readonly transactionIds: readonly string[];
}

/** What is done about transactions after an export; each in a dialog that tells the consequences first. True once it is done. */
@Injectable({ providedIn: 'root' })
export class Deeds {
  private readonly dialog = inject(MatDialog);
  private readonly elsewhere = inject(ElsewhereNote);

  takeBack(connectionId: string, transactionIds: readonly string[]): Promise<boolean> {
    return this.open<TakeBack, Chosen>(TakeBack, { connectionId, transactionIds });
  }

  lateReceipts(connectionId: string, transactionIds: readonly string[]): Promise<boolean> {
    return this.open<LateReceipts, Chosen>(LateReceipts, { connectionId, transactionIds });
  }

  markElsewhere(connectionId: string, transactionIds: readonly string[]): Promise<boolean> {
    return this.elsewhere.ask({ connectionId, transactionIds });
  }

  decide(item: ItemTimeline): Promise<boolean> {
    return this.open<Decision, ItemTimeline>(Decision, item);
  }

  private async open<Dialog, Data>(dialog: ComponentType<Dialog>, data: Data): Promise<boolean> {
    const opened = this.dialog.open<Dialog, Data, boolean>(dialog, { data, maxWidth: '44rem', autoFocus: 'first-heading' });
    return (await firstValueFrom(opened.afterClosed())) === true;
  }
}
