import { canonicalJson } from '@kontor/kernel';
import { createHash } from 'node:crypto';
import { comparable } from '../text/clean-text';
import type { TransactionDraft } from '../transaction';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the row comes from, as far as the file or the person who imports it says. */
export interface KeyScope {
  readonly source: string;
  readonly account?: string;
}

/** What a row is about, without what changes when it is booked. The version rises if this list ever changes. */
const identity = (draft: TransactionDraft, scope: KeyScope) => ({
  version: 1,
  source: scope.source,
  account: [scope.account, draft.account, draft.card.last4].map((part) => comparable(part ?? '')),
  transactionDate: draft.transactionDate,
  amount: draft.billing.minor,
  currency: draft.billing.currency,
  texts: [draft.merchant.name, draft.description, draft.purpose, draft.reference, draft.bankReference].map((text) => comparable(text ?? '')),
});

/** Equal for a pending row and the booked row it becomes, as long as amount, day and words stay. */
export const likenessOf = (draft: TransactionDraft, scope: KeyScope): string => sha256(canonicalJson(identity(draft, scope)));

/**
 * Equal for rows that look equal. The booking date belongs to a booked row's look: it keeps apart two purchases of one
 * day that were booked on different days and may come in different files. See docs/decisions/0003.
 */
export const lookOf = (draft: TransactionDraft, scope: KeyScope): string =>
  sha256(canonicalJson({ ...identity(draft, scope), booked: draft.status === 'pending' ? 'no' : (draft.bookingDate ?? 'yes') }));

/** Fingerprint of everything a person would notice on a transaction. */
export function contentHashOf(draft: TransactionDraft): string {
  const { line: _line, ownId: _ownId, account: _account, bankReference: _bankReference, ...content } = draft;
  return sha256(canonicalJson(content));
}
