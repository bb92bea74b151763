import type { Selection } from '@kontor/api-contracts';
import type { Connection } from '@kontor/server-connections';
import { TransactionFinder } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { GridIndex } from './grid/grid-index';

/** More than this in one run would keep a lane busy for weeks at the usual limits. */
const largestSelection = 20_000;

/** Turns a selection into transaction ids, oldest booking first: the order they are exported in. */
@Injectable()
export class SelectionReader {
  constructor(
    private readonly finder: TransactionFinder,
    private readonly index: GridIndex,
  ) {}

  /** A filter means what the grid shows for it over the same connection, or without one. */
  async ids(em: EntityManager, connection: Connection | null, selection: Selection, largest = largestSelection): Promise<readonly string[]> {
    const { ids, complete } = selection.filter ? await this.index.all(em, connection, selection.filter, largest) : await this.named(em, selection.transactionIds ?? [], largest);
    if (!complete) throw exportProblem('selection-too-large', { limit: largest });
    if (ids.length === 0) throw exportProblem('selection-empty');
    return ids;
  }

  private async named(em: EntityManager, transactionIds: readonly string[], largest: number): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> {
    const ids = await this.finder.idsAmong(em, transactionIds);
    return { ids, complete: ids.length <= largest };
  }
}
