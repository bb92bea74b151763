import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocalFormats } from '@kontor/admin-language';
import { FailureNotice, Icon, RemoteFrame } from '@kontor/admin-ui';
import { mdiChevronLeft, mdiChevronRight, mdiFitToPageOutline, mdiMagnifyMinusOutline, mdiMagnifyPlusOutline, mdiRotateRight } from '@mdi/js';
import { EInvoiceView } from './e-invoice-view';
import { ImageView } from './image-view';
import type { OpenedReceipt } from './opened-receipt';
import { PdfView } from './pdf-view';
import { closer, farther, firstSight, fitted, leafed, turned, type Sight } from './sight';

/** One receipt with the tools to look at it; what it can be done with besides is the content. */
@Component({
  selector: 'kontor-receipt-view',
  imports: [EInvoiceView, FailureNotice, Icon, ImageView, PdfView, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './viewer.css',
  templateUrl: './receipt-view.html',
})
export class ReceiptView {
  readonly receipt = input.required<OpenedReceipt>();

  private readonly formats = inject(LocalFormats);
  protected readonly icons = { farther: mdiMagnifyMinusOutline, closer: mdiMagnifyPlusOutline, fit: mdiFitToPageOutline, turn: mdiRotateRight, back: mdiChevronLeft, forth: mdiChevronRight };
  protected readonly closer = closer;
  protected readonly farther = farther;
  protected readonly fitted = fitted;
  protected readonly turned = turned;

  protected readonly sight = linkedSignal<OpenedReceipt, Sight>({ source: this.receipt, computation: () => firstSight });
  protected readonly pages = signal(1);
  protected readonly wantsInvoice = linkedSignal({ source: this.receipt, computation: () => false });
  private readonly readable = computed(() => this.receipt().invoice.value());
  protected readonly hasInvoice = computed(() => this.readable()?.kind === 'invoice');
  protected readonly isNoInvoice = computed(() => this.readable()?.kind === 'none');
  /** The e-invoice while it is what is looked at; XML has no other face. */
  protected readonly invoice = computed(() => {
    const readable = this.readable();
    const isWanted = this.wantsInvoice() || this.receipt().receipt.mimeType === 'application/xml';
    return isWanted && readable?.kind === 'invoice' ? readable.view : undefined;
  });
  protected readonly refusal = computed(() => {
    const readable = this.readable();
    return readable?.kind === 'refused' ? readable.failure : undefined;
  });
  protected readonly percent = computed(() => this.formats.percent(this.sight().zoom * 10_000));

  constructor() {
    effect(() => void this.receipt().load());
  }

  protected look(change: (sight: Sight) => Sight): void {
    this.sight.update(change);
  }

  protected leaf(step: 1 | -1): void {
    this.sight.update((sight) => leafed(sight, step, this.pages()));
  }
}
