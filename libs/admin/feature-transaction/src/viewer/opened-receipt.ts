import type { EInvoiceView, ReceiptView } from '@kontor/api-contracts';
import { attempt, isProblemWith, Remote, type Failure, type ReceiptsStore } from '@kontor/admin-data-access';

/** The bytes of a receipt in the forms they are drawn from. */
export interface Bytes {
  readonly blob: Blob;
  readonly buffer: ArrayBuffer;
}

/** What a receipt says as an e-invoice: `none` for the many that are none. */
export type Readable = { readonly kind: 'none' } | { readonly kind: 'refused'; readonly failure: Failure } | { readonly kind: 'invoice'; readonly view: EInvoiceView };

/** The formats an e-invoice comes in. */
export const mayBeInvoice: readonly string[] = ['application/pdf', 'application/xml'];

/** One receipt on the screen, its bytes and what they say. */
export class OpenedReceipt {
  readonly content: Remote<Bytes>;
  readonly invoice: Remote<Readable>;

  constructor(
    readonly receipt: ReceiptView,
    private readonly store: ReceiptsStore,
  ) {
    this.content = new Remote(() => this.bytes());
    this.invoice = new Remote(() => this.read());
  }

  async load(): Promise<void> {
    await Promise.all([this.content.load(), this.invoice.load()]);
  }

  private async bytes(): Promise<Bytes> {
    const blob = new Blob([await this.store.content(this.receipt.id)], { type: this.receipt.mimeType });
    return { blob, buffer: await blob.arrayBuffer() };
  }

  private async read(): Promise<Readable> {
    if (!mayBeInvoice.includes(this.receipt.mimeType)) return { kind: 'none' };
    const outcome = await attempt(this.store.eInvoice(this.receipt.id));
    if (outcome.ok) return { kind: 'invoice', view: outcome.value };
    return isProblemWith(outcome.failure, 'receipt-not-e-invoice') ? { kind: 'none' } : { kind: 'refused', failure: outcome.failure };
  }
}
