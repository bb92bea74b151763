import type { CodingSkipReason } from '@kontor/api-contracts';

type Counted = { readonly outcome: 'changed'; readonly keptFields?: number } | { readonly outcome: 'unchanged' } | { readonly outcome: 'skipped'; readonly reason: CodingSkipReason };

/** Counts what became of the transactions of a batch: each of them once. */
export class BatchTally {
  private changed = 0;
  private unchanged = 0;
  private keptFields = 0;
  private readonly skips = new Map<CodingSkipReason, number>();

  add(verdict: Counted): void {
    if (verdict.outcome === 'skipped') this.skip(verdict.reason);
    else if (verdict.outcome === 'unchanged') this.unchanged += 1;
    else {
      this.changed += 1;
      this.keptFields += verdict.keptFields ?? 0;
    }
  }

  skip(reason: CodingSkipReason): void {
    this.skips.set(reason, (this.skips.get(reason) ?? 0) + 1);
  }

  /** Throws where the equation does not hold: a transaction would be lost, or counted twice. */
  count(selected: number) {
    const { changed, unchanged, keptFields } = this;
    const skipped = [...this.skips.values()].reduce((sum, count) => sum + count, 0);
    if (changed + unchanged + skipped !== selected) throw new Error('A batch has lost count of its transactions');
    return { selected, changed, unchanged, skips: Object.fromEntries(this.skips), keptFields };
  }
}
