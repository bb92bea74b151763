import type { EntityManager } from '@mikro-orm/postgresql';

export type BoundValue = string | number | boolean | Date | null | readonly string[];

/** A defect: a statement outside a scope has no transaction to run in. */
export class UnboundStatementError extends Error {
  constructor() {
    super('A statement runs only inside TenantScope');
    this.name = 'UnboundStatementError';
  }
}

/**
 * Runs a statement with its parameters bound, inside the transaction of `em`. `em.execute` writes them into the text
 * instead: that takes lists apart, and for a page of a thousand rows it costs more than the rest.
 */
export async function boundRows<Row>(em: EntityManager, sql: string, params: readonly BoundValue[] = []): Promise<readonly Row[]> {
  const query = em.getKnex().raw<{ readonly rows: readonly Row[] }>(sql, params.map((param) => (Array.isArray(param) ? [...(param as readonly string[])] : param)) as never[]);
  const transaction = em.getTransactionContext<Parameters<typeof query.transacting>[0]>();
  if (!transaction) throw new UnboundStatementError();
  return (await query.transacting(transaction)).rows;
}
