import type { AnewView, PlanView, PreviewView, RemoteView, ValidationView } from '@kontor/api-contracts';
import type { ExternalRef, Operation } from '@kontor/exporter-contract';
import { estimate, fingerprintOf, type ActivePlan, type StepRecord } from '@kontor/exporter-engine';
import type { Locale } from '@kontor/kernel';
import { ExporterShelf, MessageBook, type Connection } from '@kontor/server-connections';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AnewReader } from './anew-reader';
import { assertTakesLate } from './assert-takes-late';
import type { IssueGroups } from './issue-groups';
import { transactionBriefs } from './transaction-briefs';

export interface PlannedTransaction {
  readonly transactionId: string;
  readonly generation: number;
  readonly plan: ActivePlan;
  /** By operation: what of the plan stands there already. */
  readonly written: ReadonlyMap<string, ExternalRef>;
}

/** What of a plan is written: an earlier item has begun it and did not get to the end. */
export function writtenIn({ plan, steps }: { readonly plan: ActivePlan; readonly steps: readonly StepRecord[] }): PlannedTransaction['written'] {
  const done = new Map(steps.flatMap(({ state, ref, operation }) => (state === 'done' && ref ? [[operation, ref] as const] : [])));
  return new Map(plan.operations.flatMap(({ id }) => [done.get(id)].flatMap((ref) => (ref ? [[id, ref] as const] : []))));
}

/** Puts a preview into words and figures. */
@Injectable()
export class PreviewWords {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly messages: MessageBook,
    private readonly anew: AnewReader,
  ) {}

  groups(groups: IssueGroups, locale: Locale): ValidationView['groups'] {
    return groups.views(this.messages, locale);
  }

  /** Throws the problem that says so where the exporter offers nothing of the kind. */
  assertTakesLate(connection: Connection): void {
    assertTakesLate(this.shelf.get(connection.exporterId));
  }

  cost(connection: Connection, planned: readonly PlannedTransaction[]): Pick<PreviewView, 'fingerprint' | 'requests' | 'estimatedSeconds'> {
    const plans = planned.map((one) => ({ operations: toDo(one) }));
    const { requests, seconds } = estimate(this.shelf.get(connection.exporterId), plans);
    return { fingerprint: previewFingerprint(planned), requests, estimatedSeconds: seconds };
  }

  async plans(em: EntityManager, { id }: Connection, planned: readonly PlannedTransaction[], locale: Locale): Promise<readonly PlanView[]> {
    const again = planned.filter(({ generation }) => generation > 1).map(({ transactionId }) => transactionId);
    const anew = await this.anew.views(em, id, again);
    const briefs = await transactionBriefs(em, planned.map(({ transactionId }) => transactionId));
    return planned.flatMap((one) => {
      const transaction = briefs.get(one.transactionId);
      return transaction ? [{ transaction, ...toView(one, anew.get(one.transactionId) ?? null, locale) }] : [];
    });
  }
}

const toDo = ({ plan, written }: PlannedTransaction): readonly Operation[] => plan.operations.filter(({ id }) => !written.has(id));

/** Equal plans of which not the same is left to write are not equal. */
const fingerprintOfRest = ({ plan, written }: PlannedTransaction): string => (written.size === 0 ? plan.fingerprint : fingerprintOf([plan.fingerprint, ...written.keys()]));

/** Of everything an export of these would write. */
export const previewFingerprint = (planned: readonly PlannedTransaction[]): string => fingerprintOf(planned.map(fingerprintOfRest));

const toRemote = ({ kind, id, url }: ExternalRef): RemoteView => ({ kind, id, url: url ?? null });

function toView({ transactionId, plan, written }: PlannedTransaction, anew: AnewView | null, locale: Locale): Omit<PlanView, 'transaction'> {
  const operations = plan.operations.map(({ id, step, explain, input }) => {
    const ref = written.get(id);
    return { id, step, explain: explain[locale], input, written: ref ? toRemote(ref) : null };
  });
  return { transactionId, fingerprint: plan.fingerprint, operations, anew };
}
