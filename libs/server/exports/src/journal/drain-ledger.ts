import type { DrainSummary, StepTotal } from '@kontor/exporter-contract';
import type { Lease } from '@kontor/exporter-engine';
import { addMoney, money, type Money } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { FencedScope } from './fenced-scope';
import { isTakenBack } from './superseded';

interface TotalRow {
  readonly step: string;
  readonly account: string | null;
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
      const sql = `select step, ref -> 'echo' ->> 'account' as account, count(*) as count, amount_currency as currency, sum(amount_minor) as minor
        from export_step s where s.connection_id = ? and s.state = 'done' and not ${isTakenBack('s')} group by step, account, amount_currency order by step, account, amount_currency`;
      const rows = await boundRows<TotalRow>(em, sql, [lease.connectionId]);
      return { items: lane.drain_pending, lifetime: totals(rows) };
    });
  }

  drainTold(lease: Lease): Promise<void> {
    return this.scope.run(lease, async (em) => {
      await boundRows(em, 'update lane set drain_pending = 0 where connection_id = ?', [lease.connectionId]);
      await boundRows(em, 'update connection set drain_fault = null where id = ? and drain_fault is not null', [lease.connectionId]);
    });
  }
}

interface Tally {
  count: number;
  readonly amounts: Map<string, Money>;
  readonly accounts: Map<string, Money[]>;
}

/** One row per step, account and currency. */
function totals(rows: readonly TotalRow[]): Readonly<Record<string, StepTotal>> {
  const tallies = new Map<string, Tally>();
  for (const row of rows) {
    const tally: Tally = tallies.get(row.step) ?? { count: 0, amounts: new Map(), accounts: new Map() };
    tallies.set(row.step, tally);
    tally.count += Number(row.count);
    if (row.currency === null || row.minor === null) continue;
    const sum = money(Number(row.minor), row.currency);
    const others = tally.amounts.get(row.currency);
    tally.amounts.set(row.currency, others ? addMoney(others, sum) : sum);
    if (row.account !== null) tally.accounts.set(row.account, [...(tally.accounts.get(row.account) ?? []), sum]);
  }
  return Object.fromEntries([...tallies].map(([step, tally]) => [step, totalOf(tally)]));
}

const totalOf = ({ count, amounts, accounts }: Tally): StepTotal => ({ count, amounts: [...amounts.values()], accounts: Object.fromEntries(accounts) });
