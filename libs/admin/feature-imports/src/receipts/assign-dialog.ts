import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReceiptView, TransactionView } from '@kontor/api-contracts';
import { attempt, ReceiptInboxStore, ReceiptsStore, Remote, type Failure } from '@kontor/admin-data-access';
import { DayPipe, MoneyPipe } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame } from '@kontor/admin-ui';

const pauseMilliseconds = 250;

/** Looks for the transaction a receipt belongs to. Closes with the one it was given to. */
@Component({
  selector: 'kontor-assign-dialog',
  imports: [DayPipe, FailureNotice, MatDialogModule, MoneyPipe, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assign-dialog.html',
  styleUrl: './assign-dialog.css',
})
export class AssignDialog {
  protected readonly receipt = inject<ReceiptView>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<AssignDialog, TransactionView>>(MatDialogRef);
  private readonly inbox = inject(ReceiptInboxStore);
  private readonly store = inject(ReceiptsStore);

  private readonly text = signal('');
  protected readonly found = new Remote<readonly TransactionView[]>(() => this.inbox.candidates(this.text()));
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    void this.found.load();
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected search(text: string): void {
    this.text.set(text.trim());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.found.load(), pauseMilliseconds);
  }

  protected async assign(transaction: TransactionView): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    const outcome = await attempt(this.store.link(transaction.id, this.receipt.id));
    this.isBusy.set(false);
    if (outcome.ok) return this.dialog.close(transaction);
    this.failure.set(outcome.failure);
  }
}
