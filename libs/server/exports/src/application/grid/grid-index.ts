import type { GridExamination, GridFilter } from '@kontor/api-contracts';
import type { Connection } from '@kontor/server-connections';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { needsSieve } from './grid-clauses';
import { GridFinder, type OrderedQuestion, type SumRow, type Window } from './grid-finder';
import { IssueSieve, type Sifted } from './issue-sieve';

/** What somebody asks the grid; the connection is asked beside it. */
export type GridWish = Omit<OrderedQuestion, 'connectionId'>;

export interface FoundWindow {
  readonly ids: readonly string[];
  readonly end: number | null;
  readonly examined: GridExamination | null;
}

/** Rows a filter by outlook or issue looks at for the screen: some seconds at most. */
const mostLookedAt = 10_000;
const everything = Number.MAX_SAFE_INTEGER;

const exportOrder = { sort: 'date', direction: 'asc' } as const;

/** Knows which rows the grid has, in which order, and what they come to; from the database where it can tell, else row by row. */
@Injectable()
export class GridIndex {
  constructor(
    private readonly finder: GridFinder,
    private readonly sieve: IssueSieve,
  ) {}

  async window(em: EntityManager, connection: Connection | null, wish: GridWish, window: Window): Promise<FoundWindow> {
    const [question, reach] = [asked(connection, wish), window.offset + window.limit];
    if (needsSieve(wish.filter)) {
      const { ids, examined } = await this.sieve.sift(em, connection, question, { most: mostLookedAt, wanted: reach + 1 });
      return { ids: ids.slice(window.offset, reach), end: ids.length > reach ? null : ids.length, examined };
    }
    const ids = await this.finder.ids(em, question, { ...window, limit: window.limit + 1 });
    if (ids.length > window.limit) return { ids: ids.slice(0, window.limit), end: null, examined: null };
    const isBeyond = ids.length === 0 && window.offset > 0;
    return { ids, end: isBeyond ? await this.count(em, question) : window.offset + ids.length, examined: null };
  }

  /** By lane and currency; of a filter by outlook or issue what was found among the rows that were looked at. */
  async sums(em: EntityManager, connection: Connection | null, filter: GridFilter): Promise<{ readonly sums: readonly SumRow[]; readonly examined: GridExamination | null }> {
    const question = asked(connection, { filter, ...exportOrder });
    if (!needsSieve(filter)) return { sums: await this.finder.sums(em, question), examined: null };
    const { ids, examined } = await this.sieve.sift(em, connection, question, { most: mostLookedAt, wanted: everything });
    return { sums: await this.finder.sumsOf(em, question.connectionId, ids), examined };
  }

  /** All rows in the order they are exported in; not complete where there would be more than `most` to find or to look at. */
  async all(em: EntityManager, connection: Connection | null, filter: GridFilter, most: number): Promise<Pick<Sifted, 'ids'> & { readonly complete: boolean }> {
    const question = asked(connection, { filter, ...exportOrder });
    if (needsSieve(filter)) {
      const { ids, examined } = await this.sieve.sift(em, connection, question, { most, wanted: everything });
      return { ids, complete: examined.complete };
    }
    const ids = await this.finder.ids(em, question, { offset: 0, limit: most + 1 });
    return { ids, complete: ids.length <= most };
  }

  private async count(em: EntityManager, question: OrderedQuestion): Promise<number> {
    return (await this.finder.sums(em, question)).reduce((sum, { count }) => sum + Number(count), 0);
  }
}

const asked = (connection: Connection | null, wish: GridWish): OrderedQuestion => ({ ...wish, connectionId: connection?.id ?? null });
