import type { TransactionStatus } from '@kontor/api-contracts';
import type { TransactionKind } from '@kontor/exporter-contract';
import type { Money } from '@kontor/kernel';
import { refuse, type Read } from '../reasons/reason';
import { choose, unchosen } from './choose';
import type { CsvRow } from './csv-row';

export function readKind(row: CsvRow, billing: Money): Read<TransactionKind> {
  const { rules, otherwise } = row.mapping.kinds;
  const kind = choose(row, rules, billing);
  if (kind) return { value: kind };
  if (otherwise === 'by-direction') return { value: billing.minor > 0 ? 'refund' : 'purchase' };
  return refuse('unknown-kind', unchosen(row, rules));
}

/** Whether a row is booked is never guessed: a status nobody has mapped refuses the row. */
export function readStatus(row: CsvRow, billing: Money): Read<TransactionStatus> {
  const { rules, otherwise } = row.mapping.statuses;
  const status = choose(row, rules, billing);
  if (status) return { value: status };
  return otherwise === 'booked' ? { value: otherwise } : refuse('unknown-status', unchosen(row, rules));
}
