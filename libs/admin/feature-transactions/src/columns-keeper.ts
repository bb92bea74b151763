import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { ViewColumn } from '@kontor/api-contracts';
import { usualColumns } from './grid/column-layout';

const key = 'kontor.grid.columns';

const isColumn = (value: unknown): value is ViewColumn =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'hidden' in value && typeof value.hidden === 'boolean' && 'width' in value && (value.width === null || typeof value.width === 'number');

/** How this person's columns stand, remembered in this browser. */
@Injectable()
export class ColumnsKeeper {
  private readonly storage = inject(DOCUMENT).defaultView;
  private readonly current = signal(this.stored());
  readonly columns = this.current.asReadonly();

  keep(columns: readonly ViewColumn[]): void {
    this.current.set(columns);
    try {
      this.storage?.localStorage.setItem(key, JSON.stringify(columns));
    } catch {
      // SecurityError or QuotaExceededError: this browser keeps nothing, so the arrangement lasts until the page is closed
    }
  }

  private stored(): readonly ViewColumn[] {
    try {
      const stored: unknown = JSON.parse(this.storage?.localStorage.getItem(key) ?? 'null');
      return Array.isArray(stored) && stored.length > 0 && stored.every(isColumn) ? stored : usualColumns;
    } catch {
      return usualColumns; // SecurityError, or SyntaxError where somebody else wrote there
    }
  }
}
