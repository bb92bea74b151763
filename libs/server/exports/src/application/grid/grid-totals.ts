import type { ExportLane, GridSum, GridTotals } from '@kontor/api-contracts';
import { addMoney, money } from '@kontor/kernel';
import { SafeIntegerType } from '@kontor/server-persistence';
import type { SumRow } from './grid-finder';

const integers = new SafeIntegerType();

function toSum({ currency, count, minor }: SumRow): GridSum {
  const exact = integers.convertToJSValue(minor);
  if (typeof exact !== 'number') throw new TypeError('A sum was read without its amount');
  return { count: Number(count), sum: money(exact, currency) };
}

const together = (one: GridSum, other: GridSum): GridSum => ({ count: one.count + other.count, sum: addMoney(one.sum, other.sum) });

const countOf = (rows: readonly SumRow[]): number => rows.reduce((sum, { count }) => sum + Number(count), 0);

/** Totals of one lane, or of all; how many there are in each is told in any case. Throws where a sum is past what integers keep exactly. */
export function totalsOf(rows: readonly SumRow[], lane: ExportLane | undefined): Omit<GridTotals, 'examined'> {
  const wanted = rows.filter((row) => lane === undefined || row.lane === lane);
  const sums = new Map<string, GridSum>();
  for (const row of wanted) {
    const known = sums.get(row.currency);
    sums.set(row.currency, known ? together(known, toSum(row)) : toSum(row));
  }
  const inLane = (name: ExportLane): number => countOf(rows.filter((row) => row.lane === name));
  return { count: countOf(wanted), sums: [...sums.values()], lanes: { open: inLane('open'), queued: inLane('queued'), exported: inLane('exported') } };
}
