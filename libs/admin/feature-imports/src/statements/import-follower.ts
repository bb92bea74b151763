import { inject, Injectable, signal } from '@angular/core';
import type { StatementCounts } from '@kontor/api-contracts';
import { attempt, StatementsStore } from '@kontor/admin-data-access';

const everyMilliseconds = 1_500;

/** Says how far an import is while its own request waits for the end: the history counts with every thousand rows. */
@Injectable({ providedIn: 'root' })
export class ImportFollower {
  private readonly store = inject(StatementsStore);
  private readonly last = signal<StatementCounts | undefined>(undefined);

  readonly counts = this.last.asReadonly();

  /** Gives the way to stop. */
  follow(fileName: string): () => void {
    this.last.set(undefined);
    let isOver = false;
    const look = async (): Promise<void> => {
      const found = await attempt(this.store.page({ limit: 5 }));
      if (isOver || !found.ok) return;
      this.last.set(found.value.items.find((each) => each.fileName === fileName && each.finishedAt === null)?.counts);
    };
    const timer = setInterval(() => void look(), everyMilliseconds);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }
}
