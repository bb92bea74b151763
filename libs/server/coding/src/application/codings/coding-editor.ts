import type { CodingChange } from '@kontor/api-contracts';
import { isoDate, type Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import { TransactionDoorkeeper, type Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { blankCoding, divideCoding, editCoding, type Coding, type CodingEdit, type WantedPart, type Wishes } from '../../domain/coding';
import { diffOf } from '../../domain/batches/coding-diff';
import { codingProblem } from '../../domain/problems';
import type { Provenance } from '../../domain/provenance';
import type { HeaderField, LineField } from '../../domain/sheet';
import { addEntries } from '../../persistence/batch-entries';
import { CodingBatch } from '../../persistence/coding-batch.entity';
import { loadCodings, saveCoding } from '../../persistence/stored-codings';
import { headWishes, lineWishes } from './wishes';
import { WishCheck } from './wish-check';

/** A transaction that may be changed, as it is coded now. */
export interface OpenCoding {
  readonly transaction: Transaction;
  readonly coding: Coding;
}

/**
 * Changes how a transaction is coded, on behalf of a person. Works in the caller's transaction. Each edit is a batch of
 * one, so that it is undone the way many are; the answer is its id, `null` where nothing was new.
 */
@Injectable()
export class CodingEditor {
  constructor(
    private readonly doorkeeper: TransactionDoorkeeper,
    private readonly check: WishCheck,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Locks the transaction; the problems are those of its doorkeeper. */
  async open(em: EntityManager, transactionId: string, revision?: number): Promise<OpenCoding> {
    const transaction = await this.doorkeeper.admit(em, transactionId, revision);
    return { transaction, coding: (await loadCodings(em, [transactionId])).get(transactionId) ?? blankCoding };
  }

  async change(em: EntityManager, actor: Actor, transactionId: string, { revision, ...change }: CodingChange): Promise<string | null> {
    const open = await this.open(em, transactionId, revision);
    const [head, line]: [Wishes<HeaderField>, Wishes<LineField>] = [headWishes(change), lineWishes(change)];
    if (line.size > 0 && open.coding.parts.length > 1) throw codingProblem('transaction-is-split', { lines: open.coding.parts.length });
    const edit = editCoding(open.coding, head, line, this.byHand(actor));
    await this.check.check(em, { before: open.coding, after: edit.coding, transactionDate: isoDate(open.transaction.transactionDate) });
    return this.keep(em, actor, open, edit);
  }

  /** Replaces the lines of an open coding by others, whose amounts are checked. */
  async divide(em: EntityManager, actor: Actor, open: OpenCoding, wanted: readonly WantedPart[]): Promise<string | null> {
    const edit = divideCoding(open.coding, wanted, this.byHand(actor));
    await this.check.check(em, { before: open.coding, after: edit.coding, transactionDate: isoDate(open.transaction.transactionDate) });
    return this.keep(em, actor, open, edit);
  }

  private byHand({ id }: Actor): Provenance {
    return { source: 'manual', by: id, at: this.clock.now().toISOString() };
  }

  private async keep(em: EntityManager, actor: Actor, { transaction, coding: before }: OpenCoding, { coding, changes, touched }: CodingEdit): Promise<string | null> {
    if (!touched) return null;
    const batch = new CodingBatch(actor, { origin: 'single' }, this.clock.now());
    batch.count({ selected: 1, changed: 1, unchanged: 0, skips: {}, keptFields: 0 });
    em.persist(batch);
    transaction.touch(this.clock.now());
    this.audit.record(em, actor, 'transaction.coded', { type: 'transaction', id: transaction.id }, changes);
    await saveCoding(em, actor.organizationId, transaction.id, coding);
    await addEntries(em, batch, [{ transactionId: transaction.id, diff: diffOf(before, coding) }]);
    return batch.id;
  }
}
