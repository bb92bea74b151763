import type { AccountingExporter, Issue } from '@kontor/exporter-contract';
import { PlanChooser, type ActivePlan, type ExportSubject, type ItemRecord, type PlanningConnection, type StepRecord } from '@kontor/exporter-engine';
import { LaneLog } from '../lane/lane-log';
import type { Standing } from './generation-reader';

/** What would happen to one selected transaction. */
export type Judgement =
  /** `steps`: what an export that did not get to the end has begun; what is done of it is not written again. */
  | { readonly outcome: 'ready'; readonly plan: ActivePlan; readonly steps: readonly StepRecord[] }
  | { readonly outcome: 'blocked' | 'nothing-to-do'; readonly issues: readonly Issue[] };

const nothing = (code: string): Judgement => ({ outcome: 'nothing-to-do', issues: [{ code }] });

/** Judges transactions against one connection, by the same choice of a plan as the lane. */
export class SelectionJudge {
  private readonly chooser: PlanChooser;

  constructor(
    exporter: AccountingExporter,
    planning: PlanningConnection,
    private readonly connectionId: string,
  ) {
    this.chooser = new PlanChooser({ connection: { exporter, planning }, log: new LaneLog() });
  }

  judge(transactionId: string, standing: Standing, subject: ExportSubject | undefined, steps: readonly StepRecord[]): Judgement {
    if (!subject) return nothing('KON-not-found');
    if (subject.pending) return nothing('KON-pending');
    if (standing.living === 'exported') return nothing(standing.isElsewhere ? 'KON-exported-elsewhere' : 'KON-already-exported');
    if (standing.living) return nothing('KON-already-queued');
    return this.chosen(this.itemToBe(transactionId, standing), subject, steps);
  }

  /** What receipts that came after the export would add. */
  judgeLate(transactionId: string, standing: Standing, subject: ExportSubject | undefined, steps: readonly StepRecord[]): Judgement {
    if (!subject) return nothing('KON-not-found');
    if (standing.underWay) return nothing('KON-already-queued');
    if (standing.isElsewhere) return nothing('KON-exported-elsewhere');
    if (standing.living !== 'exported') return nothing('KON-not-exported');
    return this.chosen({ ...this.itemToBe(transactionId, standing), isLate: true }, subject, steps);
  }

  private chosen(item: ItemRecord, subject: ExportSubject, steps: readonly StepRecord[]): Judgement {
    const choice = this.chooser.choose(item, subject, steps);
    switch (choice.outcome) {
      case 'ready':
        return { outcome: 'ready', plan: choice.plan, steps };
      case 'blocked':
        return { outcome: 'blocked', issues: choice.issues };
      case 'nothing-to-do':
        return { outcome: 'nothing-to-do', issues: [choice.reason] };
    }
  }

  /** As it would stand in a run: fresh, without a plan of its own. */
  private itemToBe(transactionId: string, { generation }: Standing): ItemRecord {
    return { id: '', runId: '', connectionId: this.connectionId, transactionId, generation, state: 'queued', crashes: 0, attempts: 0 };
  }
}
