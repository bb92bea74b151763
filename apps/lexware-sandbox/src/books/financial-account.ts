import type { Money } from '@kontor/kernel';

export const accountTypes = ['GIRO', 'SAVINGS', 'FIXEDTERM', 'SECURITIES', 'LOAN', 'CREDITCARD', 'CASH', 'PAYMENT_PROVIDER'] as const;
export type AccountType = (typeof accountTypes)[number];

export interface AccountContent {
  readonly type: AccountType;
  readonly accountSystem: string;
  readonly name: string;
  readonly bankName: string | undefined;
  readonly accountHolder: string | undefined;
  /** What the partner said last: Lexware never recalculates it. */
  readonly balance: Money;
  readonly externalReference: string | undefined;
  readonly iban: string | undefined;
  readonly bic: string | undefined;
  readonly provider: string | undefined;
  readonly creditCardNumber: string | undefined;
}

export interface FinancialAccount extends AccountContent {
  readonly id: string;
  readonly virtualAccountId: string;
  readonly lockVersion: number;
  readonly deactivated: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const isAccountType = (text: string): text is AccountType => (accountTypes as readonly string[]).includes(text);
