import type { Money } from '@kontor/kernel';

export interface TransactionFee {
  readonly amount: Money;
  readonly taxRatePercentage: number;
  readonly postingCategoryId: string;
}

export interface TransactionContent {
  readonly accountId: string;
  readonly valueDate: Date | undefined;
  readonly bookingDate: Date | undefined;
  readonly purpose: string;
  /** Positive is money in, negative an expense. */
  readonly amount: Money;
  readonly externalReference: string | undefined;
  readonly endToEndId: string | undefined;
  readonly additionalInfo: string | undefined;
  readonly recipientOrSenderName: string | undefined;
  readonly recipientOrSenderEmail: string | undefined;
  readonly recipientOrSenderIban: string | undefined;
  readonly recipientOrSenderBic: string | undefined;
  readonly fee: TransactionFee | undefined;
}

export interface FinancialTransaction extends TransactionContent {
  readonly id: string;
  /** The value date, or the booking date where only that is known. */
  readonly transactionDate: Date;
  /** The user does not want to see it any more. */
  readonly hidden?: boolean | undefined;
  readonly lockVersion: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
