import type { CodingSkipReason, SkippedTransaction } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodingDiff } from '../domain/batches/coding-diff';
import type { CodingBatch } from './coding-batch.entity';

/** What a batch did with a transaction: one of the two. */
export type BatchEntry =
  | { readonly transactionId: string; readonly diff: CodingDiff }
  | { readonly transactionId: string; readonly skipped: CodingSkipReason };

const insert = `
  insert into coding_batch_entry (id, organization_id, batch_id, transaction_id, skipped, diff)
  select x.id, ?, ?, x.transaction_id, x.skipped, x.diff
  from jsonb_to_recordset(?::jsonb) as x(id uuid, transaction_id uuid, skipped text, diff jsonb)`;

/** Entries of transactions that exist. */
export async function addEntries(em: EntityManager, { id, organizationId }: CodingBatch, entries: readonly BatchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await boundRows(em, insert, [organizationId, id, JSON.stringify(entries.map((entry) => ({ id: newId(), transaction_id: entry.transactionId, ...('diff' in entry ? { diff: entry.diff } : { skipped: entry.skipped }) })))]);
}

/** Ids of the transactions a batch changed. */
export async function changedBy(em: EntityManager, batchId: string): Promise<readonly string[]> {
  const rows = await boundRows<{ transaction_id: string }>(em, 'select transaction_id from coding_batch_entry where batch_id = ? and diff is not null', [batchId]);
  return rows.map(({ transaction_id }) => transaction_id);
}

export async function diffsOf(em: EntityManager, batchId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, CodingDiff>> {
  const sql = 'select transaction_id, diff from coding_batch_entry where batch_id = ? and transaction_id = any(?::uuid[]) and diff is not null';
  const rows = await boundRows<{ transaction_id: string; diff: CodingDiff }>(em, sql, [batchId, [...transactionIds]]);
  return new Map(rows.map(({ transaction_id, diff }) => [transaction_id, diff]));
}

export async function skippedBy(em: EntityManager, batchId: string, limit: number): Promise<readonly SkippedTransaction[]> {
  const sql = 'select transaction_id, skipped from coding_batch_entry where batch_id = ? and skipped is not null order by transaction_id limit ?';
  const rows = await boundRows<{ transaction_id: string; skipped: CodingSkipReason }>(em, sql, [batchId, limit]);
  return rows.map(({ transaction_id, skipped }) => ({ transactionId: transaction_id, reason: skipped }));
}
