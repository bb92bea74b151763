import { ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, signal, viewChildren, type ElementRef } from '@angular/core';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReceiptsStore } from '@kontor/admin-data-access';
import { Downloads, EmptyState, FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { PanelDesk } from '../panel-desk';
import { OpenedReceipt } from './opened-receipt';
import { ReceiptView } from './receipt-view';
import { Uploading } from './uploading';

const filesOf = (list: FileList | null | undefined): readonly File[] => [...(list ?? [])];

/** The receipts of the open transaction; files may be dropped on it. */
@Component({
  selector: 'kontor-receipts-pane',
  imports: [EmptyState, FailureNotice, MatProgressBarModule, ReceiptView, RemoteFrame, TranslocoPipe],
  providers: [Uploading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './receipts-pane.css',
  templateUrl: './receipts-pane.html',
})
export class ReceiptsPane {
  protected readonly desk = inject(PanelDesk);
  protected readonly uploading = inject(Uploading);
  private readonly store = inject(ReceiptsStore);
  private readonly downloads = inject(Downloads);
  private readonly tabs = viewChildren<ElementRef<HTMLElement>>('tab');

  protected readonly isOver = signal(false);
  private readonly linked = computed(() => this.desk.open().receipts.value()?.receipts ?? [], { equal: (left, right) => left.map(({ id }) => id).join() === right.map(({ id }) => id).join() });
  /** The one that came last is the one somebody wants to see. */
  protected readonly chosen = linkedSignal<readonly { readonly id: string }[], number>({
    source: this.linked,
    computation: (now, before) => (before && now.length > before.source.length ? now.length - 1 : Math.min(before?.value ?? 0, Math.max(now.length - 1, 0))),
  });
  protected readonly opened = computed(() => {
    const receipt = this.linked()[this.chosen()];
    return receipt && new OpenedReceipt(receipt, this.store);
  });

  constructor() {
    effect(() => {
      if (this.desk.open()) this.uploading.forget();
    });
  }

  protected hover(event: DragEvent): void {
    if (!this.desk.canEdit() || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    this.isOver.set(false);
    if (!this.desk.canEdit()) return;
    event.preventDefault();
    void this.take(filesOf(event.dataTransfer?.files));
  }

  protected choose(box: HTMLInputElement): void {
    const files = filesOf(box.files);
    box.value = ''; // the same file may be chosen again after a refusal
    void this.take(files);
  }

  protected download(opened: OpenedReceipt): void {
    const bytes = opened.content.value();
    if (bytes) this.downloads.give(opened.receipt.fileName, bytes.blob);
  }

  protected unlink(): void {
    const receipt = this.opened()?.receipt;
    if (receipt) void this.desk.unlink(receipt.id, receipt.fileName);
  }

  /** Arrows go from tab to tab, as tabs do everywhere. */
  protected step(event: KeyboardEvent, count: number): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (this.chosen() + by + count) % count;
    this.chosen.set(next);
    this.tabs()[next]?.nativeElement.focus();
  }

  private take(files: readonly File[]): Promise<void> {
    return this.uploading.take(this.desk.open().id, files);
  }
}
