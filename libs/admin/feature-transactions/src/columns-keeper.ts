import { inject, Injectable, signal } from '@angular/core';
import { BrowserMemory } from '@kontor/admin-browser';
import type { ViewColumn } from '@kontor/api-contracts';
import { usualColumns } from './grid/column-layout';

const key = 'kontor.grid.columns';

const isColumn = (value: unknown): value is ViewColumn =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'hidden' in value && typeof value.hidden === 'boolean' && 'width' in value && (value.width === null || typeof value.width === 'number');

/** How this person's columns stand, remembered in this browser. */
@Injectable()
export class ColumnsKeeper {
  private readonly memory = inject(BrowserMemory);
  private readonly current = signal(this.stored());
  readonly columns = this.current.asReadonly();

  keep(columns: readonly ViewColumn[]): void {
    this.current.set(columns);
    this.memory.write(key, JSON.stringify(columns));
  }

  private stored(): readonly ViewColumn[] {
    const stored = this.memory.readJson(key);
    return Array.isArray(stored) && stored.length > 0 && stored.every(isColumn) ? stored : usualColumns;
  }
}
