import { toDecimal, type Money } from '@kontor/kernel';
import type { Books } from '../books/books';
import type { FinancialTransaction } from '../books/financial-transaction';
import { openOfTransaction, stateOfTransaction } from '../books/open-amount';
import { germanTimestamp } from '../clock/german-time';
import { amountJson } from '../json/write-json';

const printInstant = (instant: Date | undefined): string | null => (instant ? germanTimestamp(instant) : null);
const withComma = (amount: Money): string => toDecimal(amount).replace('.', ',');

export function printTransaction(books: Books, transaction: FinancialTransaction) {
  const state = stateOfTransaction(books, transaction);
  const open = state && openOfTransaction(books, transaction);
  return {
    financialTransactionId: transaction.id,
    financialAccountId: transaction.accountId,
    valueDate: printInstant(transaction.valueDate),
    bookingDate: printInstant(transaction.bookingDate),
    transactionDate: printInstant(transaction.transactionDate),
    bookingText: null,
    purpose: transaction.purpose,
    amount: amountJson(transaction.amount),
    amountAsString: withComma(transaction.amount),
    openAmount: open ? amountJson(open) : null,
    openAmountAsString: open ? withComma(open) : null,
    additionalInfo: transaction.additionalInfo ?? null,
    state: transaction.hidden ? 'invisible' : (state ?? null),
    recipientOrSenderName: transaction.recipientOrSenderName ?? null,
    recipientOrSenderEmail: transaction.recipientOrSenderEmail ?? null,
    recipientOrSenderIban: transaction.recipientOrSenderIban ?? null,
    recipientOrSenderBic: transaction.recipientOrSenderBic ?? null,
    virtualAccountId: books.accounts.get(transaction.accountId)?.virtualAccountId,
    externalReference: transaction.externalReference ?? null,
    endToEndId: transaction.endToEndId ?? null,
    ...printFee(transaction),
    ignore: transaction.hidden ?? false,
    ignoreReason: null,
    lockVersion: transaction.lockVersion,
    createdDate: germanTimestamp(transaction.createdAt),
    lastModifiedDate: germanTimestamp(transaction.updatedAt),
  };
}

const printFee = ({ fee }: FinancialTransaction) =>
  fee && { feeAmount: amountJson(fee.amount), feeTaxRatePercentage: fee.taxRatePercentage, feePostingCategoryId: fee.postingCategoryId };
