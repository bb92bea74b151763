/** What set-up remembers with the connection. */
export const memoryKeys = {
  clearingAccountId: 'clearingAccountId',
  /** The account's name as Lexware shows it. */
  clearingAccountName: 'clearingAccountName',
} as const;

/** Under it stands the balance an account had before our first payment, as a decimal; kept for each account that ever was the one. */
export const openingBalanceKey = (accountId: string): string => `openingBalance:${accountId}`;

type Memory = Readonly<Record<string, string>>;

export const clearingAccountId = (memory: Memory): string | undefined => memory[memoryKeys.clearingAccountId];
export const clearingAccountName = (memory: Memory): string | undefined => memory[memoryKeys.clearingAccountName];
export const openingBalance = (memory: Memory, accountId: string): string | undefined => memory[openingBalanceKey(accountId)];
