import type { Behaviour } from '../behaviour';
import type { Books } from '../books/books';
import type { Voucher } from '../books/voucher';
import type { Issue } from '../gateway/errors/legacy-error';
import type { OrganizationProfile } from '../organizations/organization';
import type { VoucherDraft } from './voucher-draft';

export interface RuleContext {
  readonly books: Books;
  readonly profile: OrganizationProfile;
  readonly behaviour: Behaviour;
  /** The voucher that is to be replaced; absent when one is created. */
  readonly current: Voucher | undefined;
}

/** One thing Lexware checks. A rule says nothing about what another rule has found missing. */
export type VoucherRule = (draft: VoucherDraft, context: RuleContext) => readonly Issue[];

export const when = (refused: boolean, issue: Issue): readonly Issue[] => (refused ? [issue] : []);
