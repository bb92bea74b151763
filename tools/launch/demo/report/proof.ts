import type { ItemStateView } from '@kontor/api-contracts';
import type { Money } from '@kontor/kernel';
import type { RemotePayment, RemoteVoucher } from '../sandbox/remote-books';

/** One transaction and what became of it in the sandbox's books. */
export interface ProofRow {
  /** The source's own id, or the line of the file where the source has none. */
  readonly transaction: string;
  readonly merchant: string;
  readonly billing: Money;
  readonly state: ItemStateView;
  readonly reasons: readonly string[];
  readonly voucher: RemoteVoucher | undefined;
  readonly files: number;
  readonly payment: RemotePayment | undefined;
  readonly suggested: boolean;
  /** What does not fit; empty when everything does. */
  readonly mismatches: readonly string[];
}

export interface Proof {
  readonly rows: readonly ProofRow[];
  /** What the books hold without us knowing, or lack. */
  readonly surplus: readonly string[];
}

export interface Equation {
  readonly selected: number;
  readonly exported: number;
  readonly failed: number;
  readonly skipped: number;
  readonly holds: boolean;
}

/** selected = exported + failed + skipped */
export function equationOf({ rows }: Proof): Equation {
  const count = (...states: readonly ItemStateView[]): number => rows.filter(({ state }) => states.includes(state)).length;
  const [exported, failed, skipped] = [count('exported'), count('failed', 'needs-review'), count('skipped')];
  return { selected: rows.length, exported, failed, skipped, holds: rows.length === exported + failed + skipped };
}

export const mismatchesOf = ({ rows, surplus }: Proof): readonly string[] => [
  ...rows.flatMap(({ transaction, mismatches }) => mismatches.map((what) => `${transaction}: ${what}`)),
  ...surplus,
];
