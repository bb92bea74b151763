import { inject, Injectable, signal } from '@angular/core';
import type { OverviewView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { overviewShow } from './client/functions';
import { Remote } from './remote';

/** What needs somebody now, and how complete a month is. */
@Injectable({ providedIn: 'root' })
export class OverviewStore {
  private readonly api = inject(Api);
  private readonly wished = signal<string | undefined>(undefined);

  readonly overview = new Remote<OverviewView>(() => {
    const month = this.wished();
    return this.api.invoke(overviewShow, month === undefined ? {} : { month });
  });

  /** `yyyy-MM`; the last one with a transaction where it is left out. */
  show(month?: string): Promise<void> {
    this.wished.set(month);
    return this.overview.load();
  }
}
