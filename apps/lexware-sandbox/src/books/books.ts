import type { BankAccount } from '../bank-accounts/bank-account';
import type { PartnerIntegration } from '../partner-integrations/partner-integration';
import type { AssignmentHint, ReferenceKey, Suggestion } from './assignment';
import { AssignmentLedger } from './assignment-ledger';
import type { Contact } from './contact';
import type { FinancialAccount } from './financial-account';
import type { FinancialTransaction } from './financial-transaction';
import { Happenings } from './happenings';
import type { Invoice } from './invoice';
import { KeyedLists } from './keyed-lists';
import type { StoredFile } from './stored-file';
import type { Voucher } from './voucher';
import { VoucherRegister } from './voucher-register';

const referenceText = (key: ReferenceKey): string => `${key.kind}:${key.value}`;

export interface LastNumbers {
  readonly customer: number;
  readonly vendor: number;
}

/** Everything one organization has in Lexware. Records are replaced, never changed in place. */
export class Books {
  readonly happenings = new Happenings();
  readonly contacts = new Map<string, Contact>();
  readonly bankAccounts = new Map<string, BankAccount>();
  /** Absent as long as nobody has moved it. */
  partnerIntegration: PartnerIntegration | undefined;
  readonly vouchers = new VoucherRegister(this.happenings);
  readonly invoices = new Map<string, Invoice>();
  readonly files = new Map<string, StoredFile>();
  readonly accounts = new Map<string, FinancialAccount>();
  readonly transactions = new Map<string, FinancialTransaction>();
  readonly hints = new Map<string, AssignmentHint>();
  readonly suggestions = new Map<string, Suggestion>();
  readonly assignments = new AssignmentLedger();

  /** The numbers given last. */
  lastNumbers: LastNumbers = { customer: 10_000, vendor: 70_000 };

  private readonly hintsByReference = new KeyedLists<AssignmentHint>();
  private readonly transactionIdsByReference = new KeyedLists<string>();

  /** Customers are numbered from 10001, vendors from 70001. */
  nextContactNumber(role: 'customer' | 'vendor'): number {
    this.lastNumbers = { ...this.lastNumbers, [role]: this.lastNumbers[role] + 1 };
    return this.lastNumbers[role];
  }

  addHint(hint: AssignmentHint): void {
    this.hints.set(hint.voucherId, hint);
    this.hintsByReference.add(referenceText(hint.key), hint);
  }

  hintsFor(transaction: FinancialTransaction): readonly AssignmentHint[] {
    return referencesOf(transaction).flatMap((key) => this.hintsByReference.of(referenceText(key)));
  }

  addTransaction(transaction: FinancialTransaction): void {
    this.transactions.set(transaction.id, transaction);
    for (const key of referencesOf(transaction)) this.transactionIdsByReference.add(referenceText(key), transaction.id);
  }

  transactionsWith(key: ReferenceKey): readonly FinancialTransaction[] {
    return this.transactionIdsByReference.of(referenceText(key)).flatMap((id) => this.transactions.get(id) ?? []);
  }

  /** Deletes a transaction together with what was proposed for it. */
  dropTransaction(transaction: FinancialTransaction): void {
    this.transactions.delete(transaction.id);
    for (const key of referencesOf(transaction)) this.transactionIdsByReference.remove(referenceText(key), transaction.id);
    this.dropSuggestions((suggestion) => suggestion.transactionId === transaction.id);
  }

  /** Deletes a voucher as the app does: with its files, its hint and every link to it. */
  dropVoucher(voucher: Voucher): void {
    this.vouchers.drop(voucher);
    for (const id of voucher.fileIds) this.files.delete(id);
    const hint = this.hints.get(voucher.id);
    if (hint) this.hintsByReference.remove(referenceText(hint.key), hint);
    this.hints.delete(voucher.id);
    this.assignments.dropVoucher(voucher.id);
    this.dropSuggestions((suggestion) => suggestion.voucherId === voucher.id);
  }

  private dropSuggestions(isGone: (suggestion: Suggestion) => boolean): void {
    for (const suggestion of this.suggestions.values()) if (isGone(suggestion)) this.suggestions.delete(suggestion.id);
  }
}

function referencesOf({ externalReference, endToEndId }: FinancialTransaction): readonly ReferenceKey[] {
  const keys: ReferenceKey[] = [];
  if (externalReference !== undefined) keys.push({ kind: 'externalReference', value: externalReference });
  if (endToEndId !== undefined) keys.push({ kind: 'endToEndId', value: endToEndId });
  return keys;
}
