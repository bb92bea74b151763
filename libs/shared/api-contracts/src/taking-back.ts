import type { Selection, WrittenView } from './export';

/** Body of `POST /api/v1/connections/{id}/elsewhere`: these are exported already, by other means. Nothing is sent. */
export interface ElsewhereWish extends Selection {
  /** Where and how, in a sentence for whoever audits the books. */
  readonly note: string;
}

/** Body of `POST /api/v1/connections/{id}/late-receipts`: receipts that came after the export are added to what stands there. */
export interface LateReceiptsWish {
  /** At most a thousand. */
  readonly transactionIds: readonly string[];
}

/**
 * How a transaction can be taken back. `mark`: it was only marked as exported elsewhere. `queue`: it waits, and nothing of
 * it was begun. `file`: it stands in a file. `remote`: it stands in the accounting system. `under-way`: not now.
 * `nothing`: it is not exported.
 */
export const takeBackWays = ['mark', 'queue', 'file', 'remote', 'under-way', 'nothing'] as const;
export type TakeBackWay = (typeof takeBackWays)[number];

/** What taking one transaction back would do. */
export interface TakeBackOutlook {
  readonly transactionId: string;
  readonly way: TakeBackWay;
  /** In words, in the language of the answer: what happens here, what stands there, who removes it. */
  readonly consequence: string;
  /** True where a person has to confirm that they removed what stands in the accounting system. */
  readonly needsRemoval: boolean;
  /** What its present export has written; empty for files. */
  readonly written: readonly WrittenView[];
  /** Names of the files it stands in. */
  readonly files: readonly string[];
  readonly runId: string | null;
}

/** Answer of `POST /api/v1/connections/{id}/take-back/preview`; nothing is changed by it. */
export interface TakeBackPreview {
  readonly transactions: readonly TakeBackOutlook[];
}

/** Body of `POST /api/v1/connections/{id}/take-back`. All of them, or none where one cannot be taken back. */
export interface TakeBackWish {
  /** At most a thousand. */
  readonly transactionIds: readonly string[];
  /** Why, in a sentence for whoever audits the books. */
  readonly reason: string;
  /** The person has removed from the accounting system what `needsRemoval` asks for. */
  readonly removedThere?: boolean;
}

/** Answer to it: the transactions are open again over the connection. */
export interface TakeBackAnswer {
  readonly transactions: readonly { readonly transactionId: string; readonly way: TakeBackWay }[];
}
