import type { CodingBatchDetail, CodingBatchView, Page } from '@kontor/api-contracts';
import { keyset, keysetPosition, type KeysetOrder } from '@kontor/server-persistence';
import { pageOf, readCursor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { codingProblem } from '../../domain/problems';
import { skippedBy } from '../../persistence/batch-entries';
import { CodingBatch } from '../../persistence/coding-batch.entity';

const newestFirst: KeysetOrder = { expression: 'b.created_at', id: 'b.id', type: 'timestamptz(3)', direction: 'desc' };
const mostSkipped = 200;

interface BatchQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly single?: boolean | undefined;
}

/** Shows what was coded together. */
@Injectable()
export class BatchReader {
  async page(em: EntityManager, { limit, cursor, single }: BatchQuery): Promise<Page<CodingBatchView>> {
    const { where, params } = keyset(newestFirst, cursor === undefined ? undefined : readCursor(cursor, newestFirst));
    const found = em.createQueryBuilder(CodingBatch, 'b').where(where, [...params]).orderBy({ createdAt: 'desc', id: 'desc' }).limit(limit + 1);
    if (single !== true) void found.andWhere({ origin: { $ne: 'single' } });
    return pageOf(await found.getResultList(), limit, (batch) => batch.toView(), (batch) => keysetPosition(batch.createdAt, batch.id));
  }

  async get(em: EntityManager, id: string): Promise<CodingBatchDetail> {
    const batch = await em.findOne(CodingBatch, { id });
    if (!batch) throw codingProblem('coding-batch-not-found');
    return { ...batch.toView(), skippedTransactions: await skippedBy(em, id, mostSkipped) };
  }
}
