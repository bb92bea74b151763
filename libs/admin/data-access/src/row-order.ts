import { Injectable, signal } from '@angular/core';

/** The order in which the grid shows its transactions, for whoever goes from one to the next beside it. */
@Injectable({ providedIn: 'root' })
export class RowOrder {
  private readonly ids = signal<readonly string[]>([]);

  /** The rows the grid has loaded, from the top. */
  set(transactionIds: readonly string[]): void {
    this.ids.set(transactionIds);
  }

  /** `1` below, `-1` above; nothing at the ends, or for a transaction the grid does not show. */
  beside(transactionId: string, step: 1 | -1): string | undefined {
    const place = this.ids().indexOf(transactionId);
    return place < 0 ? undefined : this.ids()[place + step];
  }
}
