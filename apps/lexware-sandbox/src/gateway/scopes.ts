/** Every scope of the sandbox's client. */
export const scopes = [
  'profile.read',
  'organization.read',
  'contacts.read',
  'contacts.write',
  'vouchers.read',
  'vouchers.write',
  'voucherlist.read',
  'payments.read',
  'files.read',
  'files.write',
  'files.status',
  'finance.read',
  'finance.write',
  'finance.delete',
  'transaction-assignment-hint.write',
] as const;

export type Scope = (typeof scopes)[number];

export const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);
