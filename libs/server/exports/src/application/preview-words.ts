import type { PlanView, PreviewView, ValidationView } from '@kontor/api-contracts';
import { estimate, fingerprintOf, type ActivePlan } from '@kontor/exporter-engine';
import type { Locale } from '@kontor/kernel';
import { ExporterShelf, MessageBook, type Connection } from '@kontor/server-connections';
import { Injectable } from '@nestjs/common';
import type { IssueGroups } from './issue-groups';

/** Puts a preview into words and figures. */
@Injectable()
export class PreviewWords {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly messages: MessageBook,
  ) {}

  groups(groups: IssueGroups, locale: Locale): ValidationView['groups'] {
    return groups.views(this.messages, locale);
  }

  cost(connection: Connection, plans: readonly ActivePlan[]): Pick<PreviewView, 'fingerprint' | 'requests' | 'estimatedSeconds'> {
    const { requests, seconds } = estimate(this.shelf.get(connection.exporterId), plans);
    return { fingerprint: fingerprintOf(plans.map((plan) => plan.fingerprint)), requests, estimatedSeconds: seconds };
  }

  plan({ transactionId, plan }: { readonly transactionId: string; readonly plan: ActivePlan }, locale: Locale): PlanView {
    const operations = plan.operations.map(({ id, step, explain, input }) => ({ id, step, explain: explain[locale], input }));
    return { transactionId, fingerprint: plan.fingerprint, operations };
  }
}
