import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReceiptView } from '@kontor/api-contracts';
import { Paged, Permissions, ReceiptInboxStore } from '@kontor/admin-data-access';
import { DropZone } from '@kontor/admin-ui';
import { UploadList } from './upload-list';
import { UploadQueue } from './upload-queue';
import { WaitingReceipts } from './waiting-receipts';

/** Receipts come in here in any number, and wait here for their transaction. */
@Component({
  selector: 'kontor-receipts-page',
  imports: [DropZone, TranslocoPipe, UploadList, WaitingReceipts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayUpload()) {
      <kontor-drop-zone [hint]="'imports.receipts.drop' | transloco" [button]="'imports.receipts.choose' | transloco" accept=".pdf,.jpg,.jpeg,.png,.xml" [multiple]="true" (files)="queue.add($event)" />
      <kontor-upload-list />
    }
    <kontor-waiting-receipts [receipts]="waiting" [mayAssign]="mayUpload()" />
  `,
})
export class ReceiptsPage {
  protected readonly queue = inject(UploadQueue);
  private readonly store = inject(ReceiptInboxStore);
  private readonly permissions = inject(Permissions);

  protected readonly mayUpload = computed(() => this.permissions.atLeast('accountant'));
  protected readonly waiting = new Paged<ReceiptView>((cursor) => this.store.waiting(cursor === undefined ? {} : { cursor }));

  constructor() {
    void this.waiting.load();
    effect(() => {
      const arrivals = this.queue.arrivals();
      untracked(() => this.add(arrivals));
    });
  }

  /** The newest stand first. */
  private add(arrivals: readonly ReceiptView[]): void {
    const shown = this.waiting.remote.value();
    const fresh = arrivals.filter(({ id }) => shown?.items.every((receipt) => receipt.id !== id));
    if (shown && fresh.length > 0) void this.waiting.load();
  }
}
