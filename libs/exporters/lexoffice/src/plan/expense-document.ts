import type { CodedTransaction, Issue, Linked, Operation, PlanInput } from '@kontor/exporter-contract';
import { absoluteMoney, percentOf, sumMoney, toDecimal } from '@kontor/kernel';
import { issue } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import type { VoucherInput } from '../steps/voucher-input';
import { contactChoice, contactOperations, voucherContact } from './contact-choice';
import { documentItems, isComplete, type DocumentItem } from './document-items';
import { documentExplained } from './explain';
import { itemIssues } from './item-issues';
import { remarkOf } from './texts';

type Input = PlanInput<LexofficeSettings>;

export const documentOperation = 'document';

/** Not documented; assumed (MAPPINGS F45). A shortened number would be another number, so it is refused. */
const longestNumber = 255;

/** The voucher and, where its supplier is not known there, the contact. */
export type DocumentOperation = Operation<'createVoucher', Linked<VoucherInput>> | ReturnType<typeof contactOperations>[number];

export const documentIssues = ({ transaction, company, settings }: Input): readonly Issue[] => [
  ...missingFields(transaction),
  ...numberIssues(transaction),
  ...(contactName(transaction, settings) === '' ? [issue('LEX-supplier-missing', 'supplier')] : []),
  ...itemIssues(itemsOf(transaction), company),
];

export function documentOperations(input: Input): readonly DocumentOperation[] {
  const { transaction, settings, naturalKey, written } = input;
  const choice = contactChoice(transaction, settings);
  const items = itemsOf(transaction);
  const voucher: Operation<'createVoucher', Linked<VoucherInput>> = {
    id: documentOperation,
    step: 'createVoucher',
    input: { ...voucherOf(transaction, items, naturalKey), contact: voucherContact(choice, written) },
    explain: documentExplained(transaction, items),
  };
  return [...contactOperations(choice), voucher];
}

/** Core's own code: the same cause is then one row, however it was found. */
function missingFields({ lines }: CodedTransaction): readonly Issue[] {
  const missing = (['glAccount', 'taxRate'] as const).filter((field) => lines.some((line) => line[field] === undefined));
  return missing.map((field) => ({ code: 'KON-missing-field', field, params: { field } }));
}

function numberIssues({ receiptNumber }: CodedTransaction): readonly Issue[] {
  const number = receiptNumber?.trim() ?? '';
  if (number === '') return [issue('LEX-receipt-number-missing', 'receiptNumber')];
  return number.length > longestNumber ? [issue('LEX-receipt-number-too-long', 'receiptNumber', { limit: String(longestNumber) })] : [];
}

function contactName(transaction: CodedTransaction, settings: LexofficeSettings): string {
  const choice = contactChoice(transaction, settings);
  return choice.kind === 'known' ? choice.id : choice.name;
}

const itemsOf = ({ lines, billing }: CodedTransaction): readonly DocumentItem[] => documentItems(lines.filter(isComplete), Math.sign(billing.minor));

/** A refund is a credit note with positive amounts: the type carries the sign. */
function voucherOf(transaction: CodedTransaction, items: readonly DocumentItem[], key: string): Omit<VoucherInput, 'contact'> {
  const { billing, receiptNumber, receiptDate, transactionDate } = transaction;
  return {
    type: billing.minor < 0 ? 'purchaseinvoice' : 'purchasecreditnote',
    number: receiptNumber?.trim() ?? '',
    date: receiptDate ?? transactionDate,
    gross: toDecimal(absoluteMoney(billing)),
    tax: toDecimal(sumMoney(items.map(({ tax }) => tax), billing.currency)),
    items: items.map(({ account, rate, gross, tax }) => ({ account: account.remoteId ?? '', ratePercent: percentOf(rate), gross: toDecimal(gross), tax: toDecimal(tax) })),
    remark: remarkOf(transaction, key),
    key,
  };
}
