import type { TransactionBrief } from '@kontor/api-contracts';
import { money } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

interface BriefRow {
  readonly id: string;
  readonly merchant_name: string;
  readonly transaction_date: string;
  readonly billing_minor: string | number;
  readonly billing_currency: string;
}

const sql = 'select t.id, t.merchant_name, t.transaction_date::text, t.billing_minor, t.billing_currency from transaction t where t.id = any(?::uuid[])';

/** What people recognise these transactions by. */
export async function transactionBriefs(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, TransactionBrief>> {
  const rows = ids.length === 0 ? [] : await boundRows<BriefRow>(em, sql, [ids]);
  return new Map(
    rows.map(({ id, merchant_name, transaction_date, billing_minor, billing_currency }) => [
      id,
      { merchant: merchant_name, transactionDate: transaction_date, billing: money(Number(billing_minor), billing_currency) },
    ]),
  );
}
