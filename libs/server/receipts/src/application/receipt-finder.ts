import type { ReceiptFile } from '@kontor/exporter-contract';
import { keyset, type KeysetOrder, type KeysetPosition } from '@kontor/server-persistence';
import { platformProblem } from '@kontor/server-platform';
import { Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { receiptProblem } from '../domain/receipt-problems';
import { ReceiptLink } from '../persistence/receipt-link.entity';
import { Receipt } from '../persistence/receipt.entity';

export const newestFirst: KeysetOrder = { expression: 'r.uploaded_at', id: 'r.id', type: 'timestamptz(3)', direction: 'desc' };

const isLinked = 'exists (select from receipt_link l where l.receipt_id = r.id)';

/** A receipt and the transactions it is on, oldest link first. */
export interface PlacedReceipt {
  readonly receipt: Receipt;
  readonly transactionIds: readonly string[];
}

/** Finds receipts of the organization whose scope `em` is in. */
@Injectable()
export class ReceiptFinder {
  /** One row more than `limit`, to tell whether there is a next page. */
  async page(em: EntityManager, filter: { readonly unlinked?: boolean | undefined }, page: { readonly limit: number; readonly after?: KeysetPosition | undefined }): Promise<readonly PlacedReceipt[]> {
    const { where, params } = keyset(newestFirst, page.after);
    const found = em.createQueryBuilder(Receipt, 'r').where(where, [...params]).orderBy({ uploadedAt: 'desc', id: 'desc' }).limit(page.limit + 1);
    if (filter.unlinked !== undefined) void found.andWhere(filter.unlinked ? `not ${isLinked}` : isLinked);
    return this.placed(em, await found.getResultList());
  }

  async get(em: EntityManager, receiptId: string): Promise<PlacedReceipt> {
    const receipt = await em.findOne(Receipt, { id: receiptId });
    const [placed] = await this.placed(em, receipt ? [receipt] : []);
    if (!placed) throw receiptProblem('receipt-not-found');
    return placed;
  }

  async placed(em: EntityManager, receipts: readonly Receipt[]): Promise<readonly PlacedReceipt[]> {
    const links = await em.find(ReceiptLink, { receiptId: { $in: receipts.map(({ id }) => id) } }, { orderBy: { linkedAt: 'asc', id: 'asc' } });
    return receipts.map((receipt) => ({ receipt, transactionIds: links.filter(({ receiptId }) => receiptId === receipt.id).map(({ transactionId }) => transactionId) }));
  }

  /** A transaction with its receipts in their order. */
  async ofTransaction(em: EntityManager, transactionId: string): Promise<{ readonly transaction: Transaction; readonly receipts: readonly PlacedReceipt[] }> {
    const transaction = await em.findOne(Transaction, { id: transactionId });
    if (!transaction) throw platformProblem('not-found');
    const links = await em.find(ReceiptLink, { transactionId }, { orderBy: { position: 'asc', id: 'asc' } });
    const placed = await this.placed(em, await em.find(Receipt, { id: { $in: links.map(({ receiptId }) => receiptId) } }));
    return { transaction, receipts: links.flatMap(({ receiptId }) => placed.filter(({ receipt }) => receipt.id === receiptId)) };
  }

  /** The receipts of many transactions at once, each in their order; a transaction without any is absent. */
  async filesOf(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlyMap<string, readonly ReceiptFile[]>> {
    const readOnly = { disableIdentityMap: true } as const;
    const links = await em.find(ReceiptLink, { transactionId: { $in: [...transactionIds] } }, { ...readOnly, orderBy: { position: 'asc', id: 'asc' } });
    const receipts = await em.find(Receipt, { id: { $in: [...new Set(links.map(({ receiptId }) => receiptId))] } }, readOnly);
    const byId = new Map(receipts.map((receipt) => [receipt.id, receipt.toFile()]));
    const files = new Map<string, ReceiptFile[]>();
    for (const { transactionId, receiptId } of links) {
      const file = byId.get(receiptId);
      if (file) files.set(transactionId, [...(files.get(transactionId) ?? []), file]);
    }
    return files;
  }
}
