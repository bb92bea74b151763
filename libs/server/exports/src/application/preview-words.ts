import type { AnewView, PlanView, PreviewView, ValidationView } from '@kontor/api-contracts';
import { estimate, fingerprintOf, type ActivePlan } from '@kontor/exporter-engine';
import type { Locale } from '@kontor/kernel';
import { ExporterShelf, MessageBook, type Connection } from '@kontor/server-connections';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AnewReader } from './anew-reader';
import type { IssueGroups } from './issue-groups';

export interface PlannedTransaction {
  readonly transactionId: string;
  readonly generation: number;
  readonly plan: ActivePlan;
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

  cost(connection: Connection, planned: readonly PlannedTransaction[]): Pick<PreviewView, 'fingerprint' | 'requests' | 'estimatedSeconds'> {
    const plans = planned.map(({ plan }) => plan);
    const { requests, seconds } = estimate(this.shelf.get(connection.exporterId), plans);
    return { fingerprint: fingerprintOf(plans.map((plan) => plan.fingerprint)), requests, estimatedSeconds: seconds };
  }

  async plans(em: EntityManager, { id }: Connection, planned: readonly PlannedTransaction[], locale: Locale): Promise<readonly PlanView[]> {
    const again = planned.filter(({ generation }) => generation > 1).map(({ transactionId }) => transactionId);
    const anew = await this.anew.views(em, id, again);
    return planned.map((one) => toView(one, anew.get(one.transactionId) ?? null, locale));
  }
}

function toView({ transactionId, plan }: PlannedTransaction, anew: AnewView | null, locale: Locale): PlanView {
  const operations = plan.operations.map(({ id, step, explain, input }) => ({ id, step, explain: explain[locale], input }));
  return { transactionId, fingerprint: plan.fingerprint, operations, anew };
}
