import type { AccountingExporter, Issue } from '@kontor/exporter-contract';
import { naturalKeyOf, PlanMaker, type ActivePlan, type ExportSubject, type PlanningConnection } from '@kontor/exporter-engine';
import type { Standing } from './generation-reader';

/** What would happen to one selected transaction. */
export type Judgement =
  | { readonly outcome: 'ready'; readonly plan: ActivePlan }
  | { readonly outcome: 'blocked' | 'nothing-to-do'; readonly issues: readonly Issue[] };

const nothing = (code: string): Judgement => ({ outcome: 'nothing-to-do', issues: [{ code }] });

/** Judges transactions against one connection, by the same planning the lane uses. */
export class SelectionJudge {
  private readonly maker = new PlanMaker();

  constructor(
    private readonly exporter: AccountingExporter,
    private readonly planning: PlanningConnection,
    private readonly connectionId: string,
  ) {}

  judge(transactionId: string, standing: Standing, subject: ExportSubject | undefined): Judgement {
    if (!subject) return nothing('KON-not-found');
    if (subject.pending) return nothing('KON-pending');
    if (standing.living === 'exported') return nothing('KON-already-exported');
    if (standing.living) return nothing('KON-already-queued');
    const naturalKey = naturalKeyOf({ connectionId: this.connectionId, transactionId, generation: standing.generation });
    const prepared = this.maker.prepare(this.exporter, this.planning, { transaction: subject.transaction, naturalKey, written: [] });
    switch (prepared.outcome) {
      case 'ready':
        return prepared;
      case 'blocked':
        return prepared;
      case 'nothing-to-do':
        return { outcome: 'nothing-to-do', issues: [prepared.reason] };
    }
  }
}
