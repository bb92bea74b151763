import type { JsonObject } from '@kontor/kernel';

/** A thing that exists in the accounting system because of us. */
export interface ExternalRef {
  /** The plugin's word for it, shown to people. */
  readonly kind: string;
  /** The remote id. */
  readonly id: string;
  /** Where a person can look at it. */
  readonly url?: string;
  /**
   * What was written or read back, to notice later changes. Plain JSON, amounts as decimals in text. An `account` in it
   * names the remote account on which the operation's amount counts; drains are summed by it.
   */
  readonly echo?: JsonObject;
}
