import type { Assignment, AssignmentHint, Suggestion } from '../books/assignment';
import type { Books } from '../books/books';
import { openOfVoucher } from '../books/open-amount';
import type { StoredFile } from '../books/stored-file';
import type { Voucher } from '../books/voucher';
import { printContact } from '../contacts/print-contact';
import { printAccount } from '../finance/print-account';
import { printTransaction } from '../finance/print-transaction';
import { amountJson } from '../json/write-json';
import type { Organization } from '../organizations/organization';
import { printVoucher } from '../vouchers/print-voucher';

const printFile = ({ id, kind, fileName, bytes, sha256 }: StoredFile) => ({ id, kind, fileName, bytes: bytes.length, sha256 });

const printAssignment = ({ id, transactionId, voucherId, amount }: Assignment) => ({ id, transactionId, voucherId, amount: amountJson(amount) });

const printHint = ({ voucherId, key }: AssignmentHint) => ({ voucherId, [key.kind]: key.value });

export const printSuggestion = ({ createdAt, ...suggestion }: Suggestion) => ({ ...suggestion, createdAt: createdAt.toISOString() });

const printVoucherWithFiles = (books: Books, voucher: Voucher, organizationId: string, now: Date) => ({
  ...printVoucher(voucher, organizationId, now),
  openAmount: amountJson(openOfVoucher(books, voucher)),
  files: voucher.fileIds.flatMap((id) => books.files.get(id) ?? []).map(printFile),
});

/** Everything an organization has in Lexware, for proofs: resources as the API prints them, files with their hashes. */
export const printBooks = ({ id, profile, books }: Organization, now: Date) => ({
  organizationId: id,
  companyName: profile.companyName,
  vouchers: books.vouchers.all().map((voucher) => printVoucherWithFiles(books, voucher, id, now)),
  accounts: [...books.accounts.values()].map(printAccount),
  transactions: [...books.transactions.values()].map((transaction) => printTransaction(books, transaction)),
  hints: [...books.hints.values()].map(printHint),
  suggestions: [...books.suggestions.values()].map(printSuggestion),
  assignments: books.assignments.all().map(printAssignment),
  contacts: [...books.contacts.values()].map((contact) => printContact(contact, id)),
});
