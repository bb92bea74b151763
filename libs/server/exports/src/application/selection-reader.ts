import type { Selection } from '@kontor/api-contracts';
import { TransactionFinder } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';

/** More than this in one run would keep a lane busy for weeks at the usual limits. */
const largestSelection = 20_000;

/** Turns a selection into transaction ids, oldest booking first: the order they are exported in. */
@Injectable()
export class SelectionReader {
  constructor(private readonly finder: TransactionFinder) {}

  async ids(em: EntityManager, selection: Selection): Promise<readonly string[]> {
    const ids = selection.filter
      ? await this.finder.idsMatching(em, selection.filter, largestSelection + 1)
      : await this.finder.idsAmong(em, selection.transactionIds ?? []);
    if (ids.length === 0) throw exportProblem('selection-empty');
    if (ids.length > largestSelection) throw exportProblem('selection-too-large', { limit: largestSelection });
    return ids;
  }
}
