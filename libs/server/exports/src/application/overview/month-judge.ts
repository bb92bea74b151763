import { gridOutlooks, type GridOutlook, type MonthShare } from '@kontor/api-contracts';
import { money } from '@kontor/kernel';
import type { Connection } from '@kontor/server-connections';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { MonthDays } from '../../domain/overview/month';
import type { ShareSum } from '../../domain/overview/month-equation';
import { GridFinder } from '../grid/grid-finder';
import { RowJudge, type Outlook } from '../grid/row-judge';
import type { IssueGroups } from '../issue-groups';

/** Looked at for one answer; the rest of a month with more open transactions is told as not examined. */
const mostLookedAt = 1000;

const shares: Readonly<Record<GridOutlook, MonthShare>> = { ready: 'ready', blocked: 'blocked', 'nothing-to-do': 'nothingToDo' };

/** Looks at the open transactions of a month, the newest first: whether they could be exported, and why not. */
@Injectable()
export class MonthJudge {
  constructor(
    private readonly finder: GridFinder,
    private readonly judge: RowJudge,
  ) {}

  /** What blocks is added to the groups. */
  async sums(em: EntityManager, connection: Connection | null, { from, to }: MonthDays, groups: IssueGroups): Promise<readonly ShareSum[]> {
    const question = { filter: { lane: 'open', from, to }, connectionId: connection?.id ?? null, sort: 'date', direction: 'desc' } as const;
    const ids = await this.finder.ids(em, question, { offset: 0, limit: mostLookedAt });
    const outlooks = await this.judge.outlooks(em, connection, ids);
    outlooks.forEach(({ outcome, issues }, id) => outcome === 'blocked' && groups.add(id, issues));
    const found: ShareSum[] = [];
    for (const outcome of gridOutlooks) found.push(...(await this.sumsOf(em, idsWith(outcome, outlooks), shares[outcome])));
    return found;
  }

  private async sumsOf(em: EntityManager, ids: readonly string[], share: MonthShare): Promise<readonly ShareSum[]> {
    if (ids.length === 0) return [];
    const rows = await this.finder.sumsOf(em, null, ids);
    return rows.map(({ currency, count, minor }) => ({ share, count: Number(count), sum: money(Number(minor), currency) }));
  }
}

const idsWith = (outcome: GridOutlook, outlooks: ReadonlyMap<string, Outlook>): readonly string[] => [...outlooks].filter(([, outlook]) => outlook.outcome === outcome).map(([id]) => id);
