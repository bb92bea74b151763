import type { TransactionKind } from '@kontor/exporter-contract';
import { toDecimal, type Money } from '@kontor/kernel';
import { directionOf } from './csv/choose';
import type { Direction } from './mapping/csv-mapping';
import { reason, type Reason } from './reasons/reason';

/**
 * Which way the money of a kind goes. A ledger makes an expense or a credit note of the sign, so a kind that says
 * otherwise would be booked by guess. Zero goes with every kind; top-ups and settlements move between own pockets, both
 * ways, and are returned, too.
 */
const ways: Readonly<Record<TransactionKind, Exclude<Direction, 'zero'> | 'either'>> = {
  purchase: 'out',
  fee: 'out',
  refund: 'in',
  cashback: 'in',
  'top-up': 'either',
  settlement: 'either',
};

/** Why kind and amount contradict each other, if they do. No sign is ever turned round. */
export function kindAgainstSign(kind: TransactionKind, billing: Money): Reason | undefined {
  const [way, direction] = [ways[kind], directionOf(billing)];
  if (way === 'either' || direction === 'zero' || direction === way) return undefined;
  return reason(way === 'out' ? 'kind-is-money-out' : 'kind-is-money-in', { kind, amount: `${toDecimal(billing)} ${billing.currency}` });
}
