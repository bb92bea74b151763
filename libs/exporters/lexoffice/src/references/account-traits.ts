import type { ReferenceAttributes } from '@kontor/exporter-contract';
import type { SelfAssessedTax } from './self-assessed-tax';

/** What planning needs to know of a GL account; stored by core as the attributes of the reference. */
export type AccountTraits = {
  readonly direction: 'outgo' | 'income';
  /** The collective supplier is refused. */
  readonly contactRequired: boolean;
  /** Items with different tax rates may share the account in one voucher. */
  readonly splitAllowed: boolean;
  readonly selfAssessedTax: SelfAssessedTax;
};

const selfAssessed: readonly unknown[] = ['reverse-charge', 'intra-community'] satisfies SelfAssessedTax[];

const isSelfAssessed = (value: unknown): value is SelfAssessedTax => selfAssessed.includes(value);

/** What Lexware listed, or core gave back; what is absent counts as on the usual account, and Lexware refuses where it is not. */
export const accountTraits = ({ direction, contactRequired, splitAllowed, selfAssessedTax }: ReferenceAttributes): AccountTraits => ({
  direction: direction === 'income' ? 'income' : 'outgo',
  contactRequired: contactRequired === true,
  splitAllowed: splitAllowed !== false,
  selfAssessedTax: isSelfAssessed(selfAssessedTax) ? selfAssessedTax : 'none',
});
