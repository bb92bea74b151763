import type { PreviewView, Selection, ValidationView } from '@kontor/api-contracts';
import { ConnectionFinder, type Connection } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { IssueGroups } from './issue-groups';
import { PreviewWords, writtenIn, type PlannedTransaction } from './preview-words';
import type { Reader } from './reader';
import { SelectionPlanner } from './selection-planner';
import { SelectionReader } from './selection-reader';

interface Outlook {
  readonly plans: readonly PlannedTransaction[];
  readonly validation: ValidationView;
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
    const connection = await this.finder.get(reader.organizationId, connectionId);
    return this.scope.run(reader.organizationId, async (em) => (await this.outlook(em, reader, connection, selection)).validation);
  }

  async preview(reader: Reader, connectionId: string, selection: Selection, shownPlans: number, isLate = false): Promise<PreviewView> {
    const connection = await this.finder.get(reader.organizationId, connectionId);
    if (isLate) this.words.assertTakesLate(connection);
    return this.scope.run(reader.organizationId, async (em) => {
      const { plans, validation } = await this.outlook(em, reader, connection, selection, isLate);
      const shown = await this.words.plans(em, connection, plans.slice(0, shownPlans), reader.locale);
      return { ...validation, ...this.words.cost(connection, plans), anew: plans.filter(({ generation }) => generation > 1).length, plans: shown };
    });
  }

  private async outlook(em: EntityManager, reader: Reader, connection: Connection, selection: Selection, isLate = false): Promise<Outlook> {
    const groups = new IssueGroups();
    const plans: PlannedTransaction[] = [];
    const counts = { selected: 0, ready: 0, blocked: 0, nothingToDo: 0 };
    for await (const { transactionId, generation, judgement } of this.planner.judge(em, connection, await this.selections.ids(em, connection, selection), isLate)) {
      counts.selected += 1;
      if (judgement.outcome === 'ready') {
        counts.ready += 1;
        plans.push({ transactionId, generation, plan: judgement.plan, written: writtenIn(judgement) });
        continue;
      }
      counts[judgement.outcome === 'blocked' ? 'blocked' : 'nothingToDo'] += 1;
      groups.add(transactionId, judgement.issues);
    }
    return { plans, validation: { ...counts, groups: this.words.groups(groups, reader.locale) } };
  }
}
