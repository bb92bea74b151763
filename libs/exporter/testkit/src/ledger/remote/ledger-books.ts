/** Something the ledger holds, and from when on it can be found by looking. */
interface Kept {
  readonly id: string;
  readonly visibleFrom: number;
}

export interface LedgerPartner extends Kept {
  readonly name: string;
}
export interface LedgerEntry extends Kept {
  readonly key: string;
  readonly kind: string;
  readonly gross: string;
  readonly currency: string;
  readonly confirmed: boolean;
}
export interface LedgerReceipt extends Kept {
  readonly entryId: string;
  readonly sha256: string;
}
export interface LedgerPayment extends Kept {
  readonly key: string;
  readonly entryId: string;
  readonly amount: string;
}
export interface LedgerAccount {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly kind: 'gl' | 'clearing';
  readonly locked: boolean;
}

/** What stands in the imaginary ledger. */
export class LedgerBooks {
  readonly partners: LedgerPartner[] = [];
  readonly entries: LedgerEntry[] = [];
  readonly receipts: LedgerReceipt[] = [];
  readonly payments: LedgerPayment[] = [];
  readonly accounts: LedgerAccount[];
  readonly balances = new Map<string, readonly string[]>();
  /** Months such as `2025-12` in which nothing may be written any more. */
  readonly closedMonths = new Set<string>();
  private ids = 0;

  constructor(accounts: readonly LedgerAccount[]) {
    this.accounts = [...accounts];
  }

  newId(kind: string): string {
    return `${kind}-${(this.ids += 1)}`;
  }
}
