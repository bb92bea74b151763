/**
 * Where nobody knows how Lexware behaves, or its documentation and measurements disagree, the sandbox can do either.
 * The first value of each switch is the default.
 */
export const switches = {
  /** A voucher posted with a status: refused as measured, or `open` and `unchecked` taken as documented. */
  statusOnCreate: ['refused', 'documented'],
  /** A voucher replaced with an old version. */
  staleVoucher: ['406', '409'],
  /** Whether attaching a file raises the version of the voucher. */
  attachRaisesVersion: ['yes', 'no'],
  /** A transaction whose external reference is known: its record comes back, or it is left out. */
  knownTransactions: ['returned', 'omitted'],
  /** Posting to a deactivated account: Lexware asks not to, and does not refuse. */
  deactivatedAccount: ['accepted', 'refused'],
  /** What creating a finance account answers. */
  createdAccount: ['action-result', 'full-object'],
  /** The latest transaction of an account without any. */
  noLatestTransaction: ['not-found', 'empty'],
  /** An old refresh token: refused, or taken as theft, which ends the connection. */
  reusedRefreshToken: ['refused', 'ends-connection'],
  /** Voucher items below zero. */
  negativeItems: ['refused', 'accepted'],
  /** What a new voucher is answered with: the rule for creations, or what contacts do. */
  createdVoucher: ['201', '200'],
  /** A voucher that is paid already and replaced nevertheless. */
  paidVoucher: ['refused', 'accepted'],
  /** A purchase from a contact that is a vendor only: the documentation asks for a customer, real clients do not. */
  vendorOnlyContact: ['accepted', 'refused'],
  /** The category for rounding differences on a purchase; on sales its use is proven. */
  roundingOnPurchases: ['refused', 'accepted'],
  /** Texts above the lengths that are assumed: 255, and 1000 for the remark of a voucher. */
  longTexts: ['accepted', 'refused'],
  /** What the voucher list can be sorted by: the date alone as measured, or all four documented properties. */
  voucherlistSort: ['measured', 'documented'],
  /** Where a file that is attached again is looked for. */
  attachedAgain: ['voucher', 'organization'],
  /** The lock version of a new finance account. */
  firstLockVersion: ['0', '1'],
  /** Within what the external reference of a transaction is unique. */
  referenceScope: ['organization', 'account'],
  /** Transactions of zero. */
  zeroAmounts: ['refused', 'accepted'],
  /** Finance accounts below zero. */
  negativeBalance: ['accepted', 'refused'],
  /** A hint for a voucher nobody has checked yet. */
  hintOnUnchecked: ['accepted', 'refused'],
  /** What the rate limit counts by. */
  rateLimitKey: ['connection', 'organization'],
  /** What an organization without the feature BOOKKEEPING hears. */
  withoutBookkeeping: ['402', '403'],
  /**
   * What keeps somebody from subscribing: a callback over https whose certificate cannot be checked, a callback of
   * either kind that does not answer, or nothing. Names that cannot be looked up are let pass by the first: a machine
   * without a network could subscribe nobody.
   */
  callbackCheck: ['certificate', 'reachable', 'off'],
} as const;

export type SwitchName = keyof typeof switches;
export type Behaviour = { readonly [Name in SwitchName]: (typeof switches)[Name][number] } & {
  /** Cents an item's tax may differ from the formula. */
  readonly taxTolerance: number;
  /** How long an uploaded file stays `blank`, in milliseconds. */
  readonly readingTime: number;
  /** How long a refresh token is good for, in milliseconds. */
  readonly refreshLifetime: number;
  /** How many times faster than Lexware failed webhooks are tried again. */
  readonly webhookSpeed: number;
  /** How long a subscriber may take to answer, in milliseconds. */
  readonly webhookTimeout: number;
};

export const defaultBehaviour: Behaviour = {
  statusOnCreate: 'refused',
  staleVoucher: '406',
  attachRaisesVersion: 'yes',
  knownTransactions: 'returned',
  deactivatedAccount: 'accepted',
  createdAccount: 'action-result',
  noLatestTransaction: 'not-found',
  reusedRefreshToken: 'refused',
  negativeItems: 'refused',
  createdVoucher: '201',
  paidVoucher: 'refused',
  vendorOnlyContact: 'accepted',
  roundingOnPurchases: 'refused',
  longTexts: 'accepted',
  voucherlistSort: 'measured',
  attachedAgain: 'voucher',
  firstLockVersion: '0',
  referenceScope: 'organization',
  zeroAmounts: 'refused',
  negativeBalance: 'accepted',
  hintOnUnchecked: 'accepted',
  rateLimitKey: 'connection',
  withoutBookkeeping: '402',
  callbackCheck: 'certificate',
  taxTolerance: 0,
  readingTime: 1_000,
  refreshLifetime: 90 * 24 * 3_600_000,
  webhookSpeed: 1,
  webhookTimeout: 5_000,
};
