import type { Issue, Operation } from '@kontor/exporter-contract';
import type { ActivePlan, ItemRecord, StepRecord } from '../journal/records';
import { naturalKeyOf } from '../planning/natural-key';
import { assertSoundPlan } from '../planning/plan-inspection';
import { PlanMaker, type Prepared } from '../planning/plan-maker';
import { hasSameEffect } from '../planning/same-effect';
import type { EngineLog, ExportSubject, OpenConnection } from './ports';

/**
 * The plan an item follows, or why it follows none. `changed`: it is not the one that was stored with the item.
 * Blocked because of its `data`, because of a `defect` of the plugin, or because of a `doubt` only a person can clear up.
 */
export type Choice =
  | { readonly outcome: 'ready'; readonly plan: ActivePlan; readonly changed: boolean }
  | Extract<Prepared, { readonly outcome: 'nothing-to-do' }>
  | { readonly outcome: 'blocked'; readonly issues: readonly Issue[]; readonly because: 'data' | 'defect' | 'doubt' };

/** Crashes of a worker on one item after which the item, not the worker, is taken to be at fault. */
export const crashesBeforeQuarantine = 3;

/** What choosing needs of a lane; a preview has it as well. */
export interface ChoosingGround {
  readonly connection: Pick<OpenConnection, 'exporter' | 'planning'>;
  readonly log: EngineLog;
}

/**
 * Decides which plan an item follows. A plan runs only if its fingerprint equals a fresh plan's; otherwise it is
 * replaced and that is noted. Once an operation was begun under the stored plan, that plan is finished: half of one
 * plan and half of another would be a document nobody ever saw in a preview.
 */
export class PlanChooser {
  private readonly maker = new PlanMaker();

  constructor(private readonly lane: ChoosingGround) {}

  choose(item: ItemRecord, subject: ExportSubject | undefined, steps: readonly StepRecord[]): Choice {
    try {
      return this.decide(item, subject, steps);
    } catch (error) {
      // The plugin threw, or planned what cannot be carried out. No call has been made for this plan.
      this.lane.log.defect('plan-threw', error, { connectionId: item.connectionId, itemId: item.id });
      return blocked({ code: 'KON-defect' }, 'defect');
    }
  }

  private decide(item: ItemRecord, subject: ExportSubject | undefined, steps: readonly StepRecord[]): Choice {
    if (item.crashes >= crashesBeforeQuarantine) return blocked({ code: 'KON-crashed' }, steps.some(isOpen) ? 'doubt' : 'data');
    if (item.plan && steps.some((step) => step.itemId === item.id)) return this.goOnWith(item.plan);
    if (!subject) return blocked({ code: 'KON-not-found' });
    if (subject.pending) return { outcome: 'nothing-to-do', reason: { code: 'KON-pending' } };
    const fresh = this.prepare(item, subject, steps);
    if (fresh.outcome === 'nothing-to-do') return fresh;
    if (fresh.outcome === 'blocked') return { ...fresh, because: 'data' };
    const conflict = fresh.plan.operations.find((operation) => this.differs(operation, steps));
    if (conflict) return blocked({ code: 'KON-written-differently', params: { operation: conflict.id } });
    return { ...fresh, changed: item.plan !== undefined && item.plan.fingerprint !== fresh.plan.fingerprint };
  }

  /** The plugin may have been replaced by a newer one meanwhile: what was planned must still be possible. */
  private goOnWith(plan: ActivePlan): Choice {
    assertSoundPlan(this.lane.connection.exporter, plan.operations);
    return { outcome: 'ready', plan, changed: false };
  }

  /** An earlier item wrote this operation, or may have, to another effect. */
  private differs(operation: Operation, steps: readonly StepRecord[]): boolean {
    const written = steps.find((step) => step.operation === operation.id && step.state !== 'failed');
    return written !== undefined && !hasSameEffect(this.lane.connection.exporter, operation, written, steps);
  }

  private prepare(item: ItemRecord, { transaction }: ExportSubject, steps: readonly StepRecord[]): Prepared {
    const written = steps.flatMap(({ settled, ref, operation }) => (settled && ref ? [{ operation, ref }] : []));
    const { exporter, planning } = this.lane.connection;
    const subject = { transaction, naturalKey: naturalKeyOf(item), written };
    return item.isLate ? this.maker.prepareLate(exporter, planning, subject) : this.maker.prepare(exporter, planning, subject);
  }
}

const blocked = (issue: Issue, because: 'data' | 'defect' | 'doubt' = 'data') => ({ outcome: 'blocked', issues: [issue], because }) as const;

const isOpen = ({ state }: StepRecord): boolean => state === 'intended' || state === 'in-doubt';
