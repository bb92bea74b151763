import type { PreviewView, Selection, ValidationView } from '@kontor/api-contracts';
import type { ActivePlan } from '@kontor/exporter-engine';
import { ConnectionFinder, type Connection } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { IssueGroups } from './issue-groups';
import { PreviewWords } from './preview-words';
import type { Reader } from './reader';
import { SelectionPlanner } from './selection-planner';
import { SelectionReader } from './selection-reader';

interface Outlook {
  readonly plans: readonly { readonly transactionId: string; readonly plan: ActivePlan }[];
  readonly validation: ValidationView;
  readonly connection: Connection;
}

/** Shows what an export would do before anybody starts it. Nothing is written, neither here nor there. */
@Injectable()
export class ExportPreviewer {
  constructor(
    private readonly scope: TenantScope,
    private readonly selections: SelectionReader,
    private readonly planner: SelectionPlanner,
    private readonly finder: ConnectionFinder,
    private readonly words: PreviewWords,
  ) {}

  async validate(reader: Reader, connectionId: string, selection: Selection): Promise<ValidationView> {
    const { validation } = await this.outlook(reader, connectionId, selection);
    return validation;
  }

  async preview(reader: Reader, connectionId: string, selection: Selection, shownPlans: number): Promise<PreviewView> {
    const { plans, validation, connection } = await this.outlook(reader, connectionId, selection);
    return { ...validation, ...this.words.cost(connection, plans.map(({ plan }) => plan)), plans: plans.slice(0, shownPlans).map((planned) => this.words.plan(planned, reader.locale)) };
  }

  private async outlook(reader: Reader, connectionId: string, selection: Selection): Promise<Outlook> {
    const connection = await this.finder.get(reader.organizationId, connectionId);
    return this.scope.run(reader.organizationId, async (em) => {
      const groups = new IssueGroups();
      const plans: { transactionId: string; plan: ActivePlan }[] = [];
      const counts = { selected: 0, ready: 0, blocked: 0, nothingToDo: 0 };
      for await (const { transactionId, judgement } of this.planner.judge(em, connection, await this.selections.ids(em, selection))) {
        counts.selected += 1;
        if (judgement.outcome === 'ready') {
          counts.ready += 1;
          plans.push({ transactionId, plan: judgement.plan });
          continue;
        }
        counts[judgement.outcome === 'blocked' ? 'blocked' : 'nothingToDo'] += 1;
        groups.add(transactionId, judgement.issues);
      }
      return { plans, connection, validation: { ...counts, groups: this.words.groups(groups, reader.locale) } };
    });
  }
}
