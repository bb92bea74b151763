import type { CodingBatchView } from '@kontor/api-contracts';
import type { Actor } from '@kontor/server-platform';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { revert, type CodingDiff } from '../../domain/batches/coding-diff';
import { changesBetween, type Coding } from '../../domain/coding';
import { codingProblem } from '../../domain/problems';
import { changedBy, diffsOf } from '../../persistence/batch-entries';
import { CodingBatch } from '../../persistence/coding-batch.entity';
import { BatchWriter, type BatchVerdict } from './batch-writer';

/**
 * Takes a batch back. The undo is a batch itself and can be taken back in turn. Works in the caller's transaction.
 */
@Injectable()
export class BatchUndoer {
  constructor(private readonly writer: BatchWriter) {}

  /**
   * Restores each field that still is as the batch left it, with the reason it had. One that skipped transactions, such
   * as those in an export, may be asked for again later; else a second undo is the problem `coding-batch-undone`.
   */
  async undo(em: EntityManager, actor: Actor, batchId: string): Promise<CodingBatchView> {
    const batch = await em.findOne(CodingBatch, { id: batchId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!batch) throw codingProblem('coding-batch-not-found');
    await this.refuseTwice(em, batch);
    const decide = (ids: readonly string[]) => diffsOf(em, batchId, ids).then((diffs) => ({ id }: { readonly id: string }, coding: Coding) => takeBack(coding, diffs.get(id)));
    const undo = await this.writer.write(em, actor, { origin: 'undo', name: batch.name ?? undefined, undoes: batchId }, await changedBy(em, batchId), decide);
    batch.undoneBy = undo.id;
    await this.restoreUndone(em, batch);
    await em.flush();
    return undo.toView();
  }

  private async refuseTwice(em: EntityManager, { undoneBy }: CodingBatch): Promise<void> {
    if (undoneBy === null) return;
    const before = await em.findOneOrFail(CodingBatch, { id: undoneBy });
    if (Object.keys(before.skips).length === 0) throw codingProblem('coding-batch-undone');
  }

  /** Where an undo was taken back, what it had undone stands again and can be undone again. */
  private async restoreUndone(em: EntityManager, { undoes }: CodingBatch): Promise<void> {
    if (undoes !== null) (await em.findOneOrFail(CodingBatch, { id: undoes })).undoneBy = null;
  }
}

function takeBack(coding: Coding, diff: CodingDiff | undefined): BatchVerdict {
  if (!diff) return { outcome: 'unchanged' };
  const { coding: reverted, restored, kept } = revert(coding, diff);
  if (restored.length > 0) return { outcome: 'changed', coding: reverted, changes: changesBetween(coding, reverted), keptFields: kept.length };
  return kept.length > 0 ? { outcome: 'skipped', reason: 'changed-since' } : { outcome: 'unchanged' };
}
