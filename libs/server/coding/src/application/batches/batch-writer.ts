import type { CodingBatchView, CodingSkipReason } from '@kontor/api-contracts';
import type { Clock, JsonObject } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import { TransactionDoorkeeper, type Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { BatchTally } from '../../domain/batches/batch-tally';
import { diffOf } from '../../domain/batches/coding-diff';
import { blankCoding, type Coding } from '../../domain/coding';
import type { Differences } from '../../domain/differences';
import { addEntries, type BatchEntry } from '../../persistence/batch-entries';
import { CodingBatch, skipView, type BatchOrder } from '../../persistence/coding-batch.entity';
import { loadCodings } from '../../persistence/stored-codings';
import { writeCodings } from '../../persistence/write-codings';

/** What is to become of one transaction. */
export type BatchVerdict =
  | { readonly outcome: 'changed'; readonly coding: Coding; readonly changes: Differences; readonly keptFields?: number }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'skipped'; readonly reason: CodingSkipReason };

/** Decides on one transaction that may be changed. */
export type BatchDecision = (transaction: Transaction, coding: Coding) => BatchVerdict;

const chunkSize = 500;

export const inChunks = <Item>(items: readonly Item[], size = chunkSize): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Writes what was decided for many transactions as one batch that can be taken back. Works in the caller's transaction. */
@Injectable()
export class BatchWriter {
  constructor(
    private readonly doorkeeper: TransactionDoorkeeper,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `decideOn` is asked once per chunk, for what the chunk needs to be read together. */
  async write(em: EntityManager, actor: Actor, order: BatchOrder, transactionIds: readonly string[], decideOn: (ids: readonly string[]) => Promise<BatchDecision>): Promise<CodingBatch> {
    const batch = new CodingBatch(actor, order, this.clock.now());
    // Everybody who locks many transactions does it in the order of their ids.
    const ids = [...new Set(transactionIds)].sort();
    const tally = new BatchTally();
    await em.persist(batch).flush();
    for (const chunk of inChunks(ids)) {
      const { admitted, held } = await this.doorkeeper.admitEach(em, chunk);
      held.forEach((reason) => tally.skip(reason));
      const decide = await decideOn(admitted.map(({ id }) => id));
      const entries = await this.writeChunk(em, actor, batch, { admitted, decide, tally });
      await addEntries(em, batch, [...entries, ...[...held].flatMap(([transactionId, skipped]) => (skipped === 'not-found' ? [] : [{ transactionId, skipped }]))]);
    }
    batch.count(tally.count(ids.length));
    this.audit.record(em, actor, order.origin === 'undo' ? 'coding-batch.undone' : 'coding-batch.made', { type: 'coding-batch', id: order.undoes ?? batch.id }, { batch: batch.id, ...tally.count(ids.length) });
    await em.flush();
    return batch;
  }

  /** What `write` would count, and how many transactions would get another value in each field. Nothing is written. */
  async foresee(em: EntityManager, transactionIds: readonly string[], decide: BatchDecision): Promise<Foreseen> {
    const [tally, fields] = [new BatchTally(), new Map<string, number>()];
    for (const chunk of inChunks([...new Set(transactionIds)].sort())) {
      const { admitted, held } = await this.doorkeeper.admitEach(em, chunk);
      held.forEach((reason) => tally.skip(reason));
      const codings = await loadCodings(em, admitted.map(({ id }) => id));
      for (const transaction of admitted) {
        const verdict = decide(transaction, codings.get(transaction.id) ?? blankCoding);
        tally.add(verdict);
        if (verdict.outcome === 'changed') for (const field of Object.keys(verdict.changes)) fields.set(field, (fields.get(field) ?? 0) + 1);
      }
    }
    const { skips, keptFields: _none, ...count } = tally.count(new Set(transactionIds).size);
    return { ...count, ...skipView(skips), fields };
  }

  private async writeChunk(em: EntityManager, actor: Actor, batch: CodingBatch, { admitted, decide, tally }: Chunk): Promise<readonly BatchEntry[]> {
    const codings = await loadCodings(em, admitted.map(({ id }) => id));
    const [changed, changes] = [new Map<string, Coding>(), new Map<string, JsonObject>()];
    const entries = admitted.flatMap((transaction): readonly BatchEntry[] => {
      const before = codings.get(transaction.id) ?? blankCoding;
      const verdict = decide(transaction, before);
      tally.add(verdict);
      if (verdict.outcome === 'unchanged') return [];
      if (verdict.outcome === 'skipped') return [{ transactionId: transaction.id, skipped: verdict.reason }];
      changed.set(transaction.id, verdict.coding);
      changes.set(transaction.id, { ...verdict.changes, batch: batch.id });
      return [{ transactionId: transaction.id, diff: diffOf(before, verdict.coding) }];
    });
    await this.doorkeeper.touchEach(em, [...changed.keys()], this.clock.now());
    await writeCodings(em, actor.organizationId, changed);
    await this.audit.recordEach(em, actor, 'transaction.coded', 'transaction', changes);
    return entries;
  }
}

/** What a batch would do. */
export interface Foreseen extends Pick<CodingBatchView, 'selected' | 'changed' | 'unchanged' | 'skipped' | 'skips'> {
  readonly fields: ReadonlyMap<string, number>;
}

interface Chunk {
  readonly admitted: readonly Transaction[];
  readonly decide: BatchDecision;
  readonly tally: BatchTally;
}
