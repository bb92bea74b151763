import type { BasisPoints } from '@kontor/kernel';

/** A category as the API shows it, and what Lexware knows about it without saying. */
export interface PostingCategory {
  readonly id: string;
  readonly name: string;
  readonly type: 'income' | 'outgo';
  readonly groupName: string;
  /** The collective contact is refused. */
  readonly contactRequired: boolean;
  /** Items with different tax rates may share the category in one voucher. */
  readonly splitAllowed: boolean;
  /** Lexware computes both sides of the tax itself: the rate is 19 and the tax 0. */
  readonly reverseCharge: boolean;
  readonly allowedRates: readonly BasisPoints[];
}

/** Rates a bookkeeping voucher may carry, whatever its date. */
export const bookableRates: readonly BasisPoints[] = [0, 500, 700, 1600, 1900];

type Row = Pick<PostingCategory, 'id' | 'name' | 'groupName'>;
type Direction = PostingCategory['type'];

export const ordinary = (type: Direction, groupName: string, rows: readonly (readonly [id: string, name: string])[]): PostingCategory[] =>
  rows.map(([id, name]) => ({ ...bare(type, { id, name, groupName }), splitAllowed: true, allowedRates: bookableRates }));

/** Rows that take no tax at all: private, transit, taxes, exports. */
export const untaxed = (type: Direction, row: Row, flags: Partial<PostingCategory> = {}): PostingCategory => ({ ...bare(type, row), ...flags });

/** §13b and intra-community purchases: the supplier must be known by name. */
export const reverseCharged = (row: Row): PostingCategory => ({
  ...bare('outgo', row),
  contactRequired: true,
  reverseCharge: true,
  allowedRates: [1900],
});

const bare = (type: Direction, row: Row): PostingCategory => ({
  ...row,
  type,
  contactRequired: false,
  splitAllowed: false,
  reverseCharge: false,
  allowedRates: [0],
});
