/** What set-up remembers with the connection. */
export const memoryKeys = {
  clearingAccountId: 'clearingAccountId',
  /** The account's name as Lexware shows it. */
  clearingAccountName: 'clearingAccountName',
  /** Its balance before our first payment, as a decimal. */
  openingBalance: 'openingBalance',
} as const;

type Memory = Readonly<Record<string, string>>;

export const clearingAccountId = (memory: Memory): string | undefined => memory[memoryKeys.clearingAccountId];
export const clearingAccountName = (memory: Memory): string | undefined => memory[memoryKeys.clearingAccountName];
export const openingBalance = (memory: Memory): string | undefined => memory[memoryKeys.openingBalance];
