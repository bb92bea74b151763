import type { Behaviour } from '../behaviour';
import type { Books } from '../books/books';
import type { FinancialAccount } from '../books/financial-account';
import type { TransactionContent } from '../books/financial-transaction';
import { financeTimestamp } from '../clock/german-time';
import { notBlank, notNull, notValid, type Violation } from '../gateway/errors/regular-error';
import { filledTextOf, isAbsent, isRecord, moneyOf, textOf, type JsonRecord } from '../json/read-json';
import { readFee } from './fee-rules';
import { tooLong } from './text-lengths';

export type ReadTransaction = { readonly content: TransactionContent } | { readonly violations: readonly Violation[] };

/** One entry of a batch, or what is wrong with it. */
export function readTransaction(value: unknown, place: string, books: Books, behaviour: Behaviour): ReadTransaction {
  if (!isRecord(value)) return { violations: [notNull(place)] };
  const account = books.accounts.get(filledTextOf(value['financialAccountId']) ?? '');
  const amount = moneyOf(value['amount']);
  const fee = readFee(value, place, amount, account);
  const violations = [
    ...accountViolations(value, place, account, behaviour),
    ...amountViolations(value['amount'], `${place}.amount`, behaviour),
    ...(filledTextOf(value['purpose']) === undefined ? [notBlank(`${place}.purpose`)] : []),
    ...tooLong(value, ['purpose', 'additionalInfo', 'recipientOrSenderName'], behaviour, `${place}.`),
    ...dateViolations(value, place),
    ...(Array.isArray(fee) ? (fee as readonly Violation[]) : []),
  ];
  if (violations.length > 0 || !account || !amount || (fee !== undefined && !('amount' in fee))) return { violations };
  return { content: { ...textsOf(value), accountId: account.id, amount, fee, valueDate: dateIn(value, 'valueDate'), bookingDate: dateIn(value, 'bookingDate') } };
}

const dateIn = (item: JsonRecord, field: string): Date | undefined => financeTimestamp(textOf(item[field]) ?? '');

const textsOf = (item: JsonRecord) => ({
  purpose: textOf(item['purpose']) ?? '',
  externalReference: filledTextOf(item['externalReference']),
  endToEndId: filledTextOf(item['endToEndId']),
  additionalInfo: filledTextOf(item['additionalInfo']),
  recipientOrSenderName: filledTextOf(item['recipientOrSenderName']),
  recipientOrSenderEmail: filledTextOf(item['recipientOrSenderEmail']),
  recipientOrSenderIban: filledTextOf(item['recipientOrSenderIban']),
  recipientOrSenderBic: filledTextOf(item['recipientOrSenderBic']),
});

function accountViolations(item: JsonRecord, place: string, account: FinancialAccount | undefined, { deactivatedAccount }: Behaviour): readonly Violation[] {
  const field = `${place}.financialAccountId`;
  if (isAbsent(item['financialAccountId'])) return [notNull(field)];
  return !account || (account.deactivated && deactivatedAccount === 'refused') ? [notValid(field)] : [];
}

/** Whether zero is refused by Lexware is unknown; nobody has a use for it. */
function amountViolations(value: unknown, field: string, { zeroAmounts }: Behaviour): readonly Violation[] {
  if (isAbsent(value)) return [notNull(field)];
  const amount = moneyOf(value);
  return amount === undefined || (amount.minor === 0 && zeroAmounts === 'refused') ? [notValid(field)] : [];
}

/** One of the two dates is enough if only one is known. */
function dateViolations(item: JsonRecord, place: string): readonly Violation[] {
  const dates = ['valueDate', 'bookingDate'] as const;
  if (dates.every((field) => isAbsent(item[field]))) return [notNull(`${place}.valueDate`)];
  return dates.filter((field) => !isAbsent(item[field]) && dateIn(item, field) === undefined).map((field) => notValid(`${place}.${field}`));
}
