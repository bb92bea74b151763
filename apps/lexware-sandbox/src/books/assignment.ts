import type { Money } from '@kontor/kernel';

/** A hint ties a voucher to the partner's own key of a transaction, which may arrive later. */
export interface AssignmentHint {
  readonly voucherId: string;
  readonly key: ReferenceKey;
  readonly createdAt: Date;
}

export interface ReferenceKey {
  readonly kind: 'externalReference' | 'endToEndId';
  readonly value: string;
}

export type SuggestionState = 'proposed' | 'accepted' | 'rejected';

/** What the user finds under "Zuordnungsvorschläge". */
export interface Suggestion {
  readonly id: string;
  readonly transactionId: string;
  readonly voucherId: string;
  readonly score: 'exact';
  readonly state: SuggestionState;
  readonly createdAt: Date;
}

/** A confirmed link; the amount is what the voucher and the transaction have in common, always positive. */
export interface Assignment {
  readonly id: string;
  readonly transactionId: string;
  readonly voucherId: string;
  readonly amount: Money;
}
