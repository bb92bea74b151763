import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ParsedTransaction } from '../../domain/transaction';
import { insertTransactions } from '../../persistence/insert-transactions';
import { lockSource, pendingLike, storedWith } from '../../persistence/stored-transactions';
import { RoomPorts } from '../room-ports';
import { ChangeDesk } from './change-desk';
import type { RowPage, RowResult } from './row-page';
import { matchPending, mayTakeOver, sortByKey, type MatchedRows } from './sort-rows';

/**
 * Writes a page of rows: what is new is inserted with one statement, what is known is compared, what became booked is
 * recognised. Runs in the database transaction of `em`; nobody else writes to the source until that ends.
 */
@Injectable()
export class PageWriter {
  constructor(
    private readonly changes: ChangeDesk,
    private readonly ports: RoomPorts,
  ) {}

  /** One result per row, in no particular order. */
  async write(em: EntityManager, page: RowPage): Promise<readonly RowResult[]> {
    const { rows, source, watch } = page;
    if (rows.length === 0) return [];
    await lockSource(em, page.organizationId, source);
    const stored = await storedWith(em, source, rows.map(({ sourceId }) => sourceId));
    rows.filter(({ status, likeness }) => status === 'pending' && likeness !== undefined).forEach(({ sourceId }) => watch.list(sourceId));
    const { unchanged, candidates, fresh } = sortByKey(rows, stored, watch);
    const matched = await this.match(em, page, fresh);
    const amended = await this.changes.amend(em, [...candidates, ...matched.takeOvers], page.arrival.at);
    const written = await this.insert(em, page, matched.fresh);
    if (amended.amountChanged.length > 0) await this.ports.newTransactions.amountChanged(em, amended.amountChanged);
    return [...unchanged, ...amended.results, ...written];
  }

  private async match(em: EntityManager, { source, watch }: RowPage, fresh: readonly ParsedTransaction[]): Promise<MatchedRows> {
    const likenesses = fresh.flatMap((row) => (mayTakeOver(row) ? [row.likeness] : []));
    if (likenesses.length === 0) return { takeOvers: [], fresh };
    return matchPending(fresh, await pendingLike(em, source, [...new Set(likenesses)]), watch);
  }

  private async insert(em: EntityManager, page: RowPage, fresh: readonly ParsedTransaction[]): Promise<readonly RowResult[]> {
    if (fresh.length === 0) return [];
    const ids = await insertTransactions(em, page.organizationId, fresh, page.arrival);
    await this.ports.newTransactions.arrived(em, ids);
    return fresh.map((row, place) => ({ row, result: 'new', transactionId: ids[place] ?? '' }));
  }
}
