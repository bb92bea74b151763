import type { EntityManager } from '@mikro-orm/postgresql';

export type BoundValue = string | number | readonly string[];

/**
 * Runs a statement with its parameters bound, inside the transaction of `em`. `em.execute` writes them into the text:
 * for a page of a thousand rows that costs more than the rest, and it takes lists apart.
 */
export async function boundRows<Row>(em: EntityManager, sql: string, params: readonly BoundValue[]): Promise<readonly Row[]> {
  const query = em.getKnex().raw<{ readonly rows: readonly Row[] }>(sql, params.map((param) => (typeof param === 'object' ? [...param] : param)));
  const transaction = em.getTransactionContext<Parameters<typeof query.transacting>[0]>();
  if (!transaction) throw new TypeError('A statement of transactions runs only inside a scope');
  return (await query.transacting(transaction)).rows;
}
