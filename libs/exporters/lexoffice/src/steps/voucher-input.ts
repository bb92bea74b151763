/** `fresh`: the contact was found or made by an earlier operation of the same plan and may not be usable for a moment. */
export type VoucherContact =
  | { readonly kind: 'collective'; readonly name: string }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'fresh'; readonly id: string };

/** Amounts are positive decimals in euros; the type carries the direction. */
export type VoucherItemInput = { readonly account: string; readonly ratePercent: string; readonly gross: string; readonly tax: string };

export type VoucherInput = {
  readonly type: 'purchaseinvoice' | 'purchasecreditnote';
  readonly number: string;
  readonly date: string;
  readonly gross: string;
  readonly tax: string;
  readonly contact: VoucherContact;
  readonly items: readonly VoucherItemInput[];
  readonly remark: string;
  /** The natural key, which the remark carries as well. */
  readonly key: string;
};
