import type { Client } from 'pg';
import { exportStatements, seedStatements } from './seed-statements';

export interface GridSeed {
  readonly organizationId: string;
  readonly transactions: number;
  /** Where a part of them was exported to; nothing is exported without it. */
  readonly exported?: { readonly connectionId: string; readonly ofThousand: number };
}

/**
 * Fills an organization that has none of them yet with card transactions as they are in the middle of the work: varied
 * merchants, amounts, currencies and days, coded in part, with receipts for some. The same seed gives the same rows.
 * `owner` must be connected past the row policies.
 */
export async function seedGrid(owner: Client, { organizationId, transactions, exported }: GridSeed): Promise<void> {
  const seed = [organizationId, transactions] as const;
  for (const statement of seedStatements) await owner.query(statement, [...seed]);
  if (exported) for (const statement of exportStatements) await owner.query(statement, [...seed, exported.connectionId, exported.ofThousand]);
  await owner.query('vacuum (analyze)');
}
