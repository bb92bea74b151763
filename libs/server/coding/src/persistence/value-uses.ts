import type { ValueUse } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CardDefaultEntry } from './card-default.entity';
import { RuleEntry } from './rule.entity';

const nowhere: ValueUse = { transactions: 0, rules: 0, cardDefaults: 0 };

const places: Readonly<Record<ReferenceKind | 'taxRate', readonly [table: string, column: string]>> = {
  glAccount: ['coding_line', 'gl_account_id'],
  costCenter: ['coding_line', 'cost_center_id'],
  costUnit: ['coding_line', 'cost_unit_id'],
  taxRate: ['coding_line', 'tax_rate_id'],
  supplier: ['coding', 'supplier_id'],
};

const idsOf = ({ effects: { glAccountId, supplierId, costCenterId, costUnitId, taxRate } }: RuleEntry): readonly (string | undefined)[] => [
  glAccountId,
  supplierId,
  costCenterId,
  costUnitId,
  taxRate?.by === 'rate' ? taxRate.taxRateId : undefined,
];

/** Where values of one kind are chosen. A transaction that is split counts once. */
export async function usesOf(em: EntityManager, kind: ReferenceKind | 'taxRate', ids: readonly string[]): Promise<(id: string) => ValueUse> {
  if (ids.length === 0) return () => nowhere;
  const [table, column] = places[kind];
  const sql = `select ${column} as id, count(distinct transaction_id)::int as count from ${table} where ${column} = any(?::uuid[]) group by 1`;
  const transactions = new Map((await boundRows<{ id: string; count: number }>(em, sql, [[...ids]])).map(({ id, count }) => [id, count]));
  const inRules = tally((await em.find(RuleEntry, {})).flatMap(idsOf));
  const inDefaults = tally((await em.find(CardDefaultEntry, {})).flatMap(({ glAccountId, costCenterId, costUnitId }) => [glAccountId, costCenterId, costUnitId]));
  return (id) => ({ transactions: transactions.get(id) ?? 0, rules: inRules.get(id) ?? 0, cardDefaults: inDefaults.get(id) ?? 0 });
}

function tally(ids: readonly (string | null | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
