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
  callbackCheck: 'certificate',
  taxTolerance: 0,
  readingTime: 1_000,
  webhookSpeed: 1,
  webhookTimeout: 5_000,
};
