import type { AccountingField, CodedTransaction, Issue } from '@kontor/exporter-contract';

type Presence = (transaction: CodedTransaction) => boolean;

/** A field of the lines counts as filled only when every line has it. */
const present: Readonly<Record<AccountingField, Presence>> = {
  glAccount: ({ lines }) => lines.every((line) => line.glAccount !== undefined),
  taxRate: ({ lines }) => lines.every((line) => line.taxRate !== undefined),
  costCenter: ({ lines }) => lines.every((line) => line.costCenter !== undefined),
  costUnit: ({ lines }) => lines.every((line) => line.costUnit !== undefined),
  supplier: ({ supplier }) => supplier !== undefined,
  receiptNumber: ({ receiptNumber }) => isFilled(receiptNumber),
  receiptDate: ({ receiptDate }) => receiptDate !== undefined,
  serviceDate: ({ serviceDate }) => serviceDate !== undefined,
  note: ({ note }) => isFilled(note),
  receipt: ({ receipts }) => receipts.length > 0,
};

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

export const isMissing = (transaction: CodedTransaction, field: AccountingField): boolean => !present[field](transaction);

/** One issue for every required field that is not filled. */
export const missingFields = (transaction: CodedTransaction, required: readonly AccountingField[]): readonly Issue[] =>
  required.filter((field) => isMissing(transaction, field)).map((field) => ({ code: 'KON-missing-field', field, params: { field } }));
