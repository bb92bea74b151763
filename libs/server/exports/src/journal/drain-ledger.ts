import type { DrainSummary, StepTotal } from '@kontor/exporter-contract';
import type { Lease } from '@kontor/exporter-engine';
import { money, type Money } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { FencedScope } from './fenced-scope';

interface TotalRow {
  readonly step: string;
  readonly count: string | number;
  readonly currency: string | null;
  readonly minor: string | number | null;
}

/** Knows what has been written over the life of a connection, and whether the remote was told since. */
export class DrainLedger {
  constructor(private readonly scope: FencedScope) {}

  pendingDrain(lease: Lease): Promise<DrainSummary | undefined> {
    return this.scope.run(lease, async (em) => {
      const [lane] = await boundRows<{ drain_pending: number }>(em, 'select drain_pending from lane where connection_id = ?', [lease.connectionId]);
      if (!lane || lane.drain_pending === 0) return undefined;
      const sql = `select step, count(*) as count, amount_currency as currency, sum(amount_minor) as minor
        from export_step where connection_id = ? and state = 'done' group by step, amount_currency`;
      const rows = await boundRows<TotalRow>(em, sql, [lease.connectionId]);
      return { items: lane.drain_pending, lifetime: totals(rows) };
    });
  }

  drainTold(lease: Lease): Promise<void> {
    return this.scope.run(lease, async (em) => {
      await boundRows(em, 'update lane set drain_pending = 0 where connection_id = ?', [lease.connectionId]);
    });
  }
}

function totals(rows: readonly TotalRow[]): Readonly<Record<string, StepTotal>> {
  const found: Record<string, { count: number; amounts: Money[] }> = {};
  for (const row of rows) {
    const total = (found[row.step] ??= { count: 0, amounts: [] });
    total.count += Number(row.count);
    if (row.currency !== null && row.minor !== null) total.amounts.push(money(Number(row.minor), row.currency));
  }
  return found;
}
