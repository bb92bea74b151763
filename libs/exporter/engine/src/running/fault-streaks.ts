import type { Halt, Verdict } from './verdict';

/** Why the lane must stop, if it must; `away`: nobody seems to be there. */
export type StreakHalt = Halt | { readonly because: 'away'; readonly until: Date };

/** Defects in a row after which the plugin, not the data, is taken to be at fault. */
const defectsBeforePause = 3;
/** Calls in a row that found the remote unavailable, after which the others need not try. */
const absencesBeforeHalt = 2;

/** Sees what one verdict alone does not say: the same trouble again and again. Lives as long as the lane is held. */
export class FaultStreaks {
  private defects = 0;
  private absences = 0;

  /** Why the lane must stop after this, if it must. */
  count(verdict: Verdict | undefined): StreakHalt | undefined {
    this.defects = verdict?.defect ? this.defects + 1 : 0;
    this.absences = verdict?.unavailable ? this.absences + 1 : 0;
    return verdict?.halt ?? this.haltAfter(verdict);
  }

  private haltAfter(verdict: Verdict | undefined): StreakHalt | undefined {
    if (this.defects >= defectsBeforePause) return { because: 'connection-paused', fault: { kind: 'defect', code: 'KON-defect' } };
    if (this.absences < absencesBeforeHalt || !verdict || !('notBefore' in verdict.outcome)) return undefined;
    return { because: 'away', until: verdict.outcome.notBefore };
  }
}
