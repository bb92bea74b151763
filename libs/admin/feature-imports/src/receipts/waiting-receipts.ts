import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReceiptMimeType, ReceiptView, TransactionView } from '@kontor/api-contracts';
import { attempt, ReceiptsStore, type Failure, type Paged } from '@kontor/admin-data-access';
import { CountPipe, InstantPipe } from '@kontor/admin-language';
import { Downloads, EmptyState, FailureNotice, RemoteFrame, UndoStack } from '@kontor/admin-ui';
import { firstValueFrom } from 'rxjs';
import { AssignDialog } from './assign-dialog';

const kilobyte = 1024;
const formats: Readonly<Record<ReceiptMimeType, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'application/xml': 'XML' };

/** Receipts of no transaction: each can be looked at and given to one. */
@Component({
  selector: 'kontor-waiting-receipts',
  imports: [CountPipe, EmptyState, FailureNotice, InstantPipe, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './waiting-receipts.html',
  styleUrl: './waiting-receipts.css',
})
export class WaitingReceipts {
  private readonly store = inject(ReceiptsStore);
  private readonly dialog = inject(MatDialog);
  private readonly downloads = inject(Downloads);
  private readonly transloco = inject(TranslocoService);
  private readonly undo = inject(UndoStack);

  readonly receipts = input.required<Paged<ReceiptView>>();
  readonly mayAssign = input(false);

  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly formats = formats;
  protected kilobytes = ({ bytes }: ReceiptView): number => Math.max(1, Math.round(bytes / kilobyte));

  protected async save({ id, fileName }: ReceiptView): Promise<void> {
    const outcome = await attempt(this.store.content(id));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.downloads.give(fileName, outcome.value);
  }

  protected async assign(receipt: ReceiptView): Promise<void> {
    const asked = this.dialog.open<AssignDialog, ReceiptView, TransactionView>(AssignDialog, { data: receipt, width: '44rem', maxWidth: '95vw' });
    const transaction = await firstValueFrom(asked.afterClosed());
    if (!transaction) return;
    this.receipts().change((each) => (each.id === receipt.id ? undefined : each));
    const text = this.transloco.translate<string>('imports.assign.done', { file: receipt.fileName, merchant: transaction.merchant.name });
    this.undo.push({ text, undo: () => this.takeBack(receipt, transaction) });
  }

  private async takeBack(receipt: ReceiptView, { id }: TransactionView): Promise<string | void> {
    const outcome = await attempt(this.store.unlink(id, receipt.id));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    await this.receipts().load();
    if (!outcome.ok) return this.transloco.translate<string>('imports.assign.stays');
  }
}
