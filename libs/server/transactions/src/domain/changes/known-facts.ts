import type { StatementFacts } from '../transaction';

/** What must be known of a transaction to judge a row that has come again with other content. */
export type KnownFacts = Pick<StatementFacts, 'status' | 'kind' | 'transactionDate' | 'bookingDate' | 'billing' | 'original' | 'merchant'>;
