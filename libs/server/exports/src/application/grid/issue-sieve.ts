import type { GridExamination, GridFilter } from '@kontor/api-contracts';
import type { Connection } from '@kontor/server-connections';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { GridFinder, type OrderedQuestion } from './grid-finder';
import { RowJudge, type Outlook } from './row-judge';

export interface Sifted {
  /** In the order of the question. */
  readonly ids: readonly string[];
  readonly examined: GridExamination;
}

export interface SieveLimits {
  /** How many rows to look at. */
  readonly most: number;
  /** Stop once so many are found. */
  readonly wanted: number;
}

/** Looked at in one go. */
const chunk = 500;

/**
 * Finds rows by what an export of them would come to. No index can know that: it depends on settings, references and
 * rules of the accounting system, so rows are judged in their order, as many as are allowed.
 */
@Injectable()
export class IssueSieve {
  constructor(
    private readonly finder: GridFinder,
    private readonly judge: RowJudge,
  ) {}

  async sift(em: EntityManager, connection: Connection | null, question: OrderedQuestion, { most, wanted }: SieveLimits): Promise<Sifted> {
    const candidates = await this.finder.ids(em, question, { offset: 0, limit: most + 1 });
    const ids: string[] = [];
    let rows = 0;
    while (rows < Math.min(candidates.length, most) && ids.length < wanted) {
      const page = candidates.slice(rows, Math.min(rows + chunk, most));
      const outlooks = await this.judge.outlooks(em, connection, page);
      ids.push(...page.filter((id) => passes(question.filter, outlooks.get(id))));
      rows += page.length;
    }
    return { ids, examined: { rows, complete: rows === candidates.length } };
  }
}

function passes({ outlook, issue }: GridFilter, found: Outlook | undefined): boolean {
  if (!found) return false;
  return (outlook === undefined || found.outcome === outlook) && (issue === undefined || found.issues.some(({ code }) => code === issue));
}

