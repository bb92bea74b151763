import { exportProblem } from '../domain/export-problems';
import { previewFingerprint, writtenIn, type PlannedTransaction } from './preview-words';
import type { JudgedTransaction } from './selection-planner';

/** Makes sure that a run writes what somebody has seen in its preview, and nothing else. */
export class PreviewSeal {
  private readonly planned: PlannedTransaction[] = [];

  /** Without a fingerprint nobody has seen a preview, and anything holds. */
  constructor(private readonly previewed: string | undefined) {}

  /** Lets everything pass and remembers what would be written. */
  async *watch(judged: AsyncIterable<JudgedTransaction>): AsyncIterable<JudgedTransaction> {
    for await (const one of judged) {
      if (this.previewed !== undefined) this.remember(one);
      yield one;
    }
  }

  /** Throws the problem that says so, before anything is committed. */
  assertUnbroken(): void {
    if (this.previewed !== undefined && previewFingerprint(this.planned) !== this.previewed) throw exportProblem('preview-stale');
  }

  private remember({ transactionId, generation, judgement }: JudgedTransaction): void {
    if (judgement.outcome === 'ready') this.planned.push({ transactionId, generation, plan: judgement.plan, written: writtenIn(judgement) });
  }
}
