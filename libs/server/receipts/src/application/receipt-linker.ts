import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import { TransactionDoorkeeper, type Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { mostReceiptsPerTransaction } from '../domain/limits';
import { placeAmong } from '../domain/place-among';
import { receiptProblem } from '../domain/receipt-problems';
import { ReceiptLink } from '../persistence/receipt-link.entity';
import { Receipt } from '../persistence/receipt.entity';

/** Says which receipts belong to a transaction and in which order. Works in the caller's transaction. */
@Injectable()
export class ReceiptLinker {
  constructor(
    private readonly doorkeeper: TransactionDoorkeeper,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts receipts on a transaction; a link that is there already stays, and moves where a position is named. */
  async link(em: EntityManager, actor: Actor, transactionId: string, receiptIds: readonly string[], position?: number): Promise<void> {
    const transaction = await this.doorkeeper.admit(em, transactionId);
    if ((await em.count(Receipt, { id: { $in: [...receiptIds] } })) < new Set(receiptIds).size) throw receiptProblem('receipt-not-found');
    const links = await this.linksOf(em, transactionId);
    const before = links.map(({ receiptId }) => receiptId);
    const after = receiptIds.reduce<readonly string[]>((order, id) => placeAmong(order, id, position), before);
    if (after.length > mostReceiptsPerTransaction) throw receiptProblem('too-many-receipts', { limit: mostReceiptsPerTransaction });
    await this.reorder(em, actor, { transaction, links, after });
  }

  /** Takes a receipt off a transaction; the receipt itself stays. Not once the transaction is exported: from then on receipts are only added. */
  async unlink(em: EntityManager, actor: Actor, transactionId: string, receiptId: string): Promise<void> {
    const transaction = await this.doorkeeper.admitRemoval(em, transactionId);
    const links = await this.linksOf(em, transactionId);
    const link = links.find((candidate) => candidate.receiptId === receiptId);
    if (!link) throw receiptProblem((await em.count(Receipt, { id: receiptId })) > 0 ? 'receipt-not-linked' : 'receipt-not-found');
    em.remove(link);
    await this.reorder(em, actor, { transaction, links, after: links.filter((other) => other !== link).map((other) => other.receiptId) });
  }

  private linksOf(em: EntityManager, transactionId: string): Promise<ReceiptLink[]> {
    return em.find(ReceiptLink, { transactionId }, { orderBy: { position: 'asc', id: 'asc' } });
  }

  private async reorder(em: EntityManager, actor: Actor, { transaction, links, after }: Reordering): Promise<void> {
    const before = links.map(({ receiptId }) => receiptId);
    if (before.join() === after.join()) return;
    const at = this.clock.now();
    after.forEach((receiptId, place) => {
      const link = links.find((candidate) => candidate.receiptId === receiptId);
      if (link) link.position = place;
      else em.persist(new ReceiptLink(actor.organizationId, transaction.id, receiptId, place, at));
    });
    transaction.touch(at);
    this.audit.record(em, actor, 'transaction.receipts-changed', { type: 'transaction', id: transaction.id }, { receipts: { from: before, to: after } });
    await em.flush();
  }
}

interface Reordering {
  readonly transaction: Transaction;
  readonly links: readonly ReceiptLink[];
  readonly after: readonly string[];
}
