import type { TransactionKind } from '@kontor/exporter-contract';
import type { Money } from '@kontor/kernel';
import type { FieldError } from './problem';

/** Only booked transactions can be exported; pending and cancelled ones are shown. */
export const transactionStatuses = ['booked', 'pending', 'cancelled'] as const;
export type TransactionStatus = (typeof transactionStatuses)[number];

/** A card transaction as its source tells it; how it is coded is another resource. */
export interface TransactionView {
  readonly id: string;
  /** Rises with every change of the transaction, its coding or its receipts. */
  readonly revision: number;
  readonly status: TransactionStatus;
  readonly kind: TransactionKind;
  /** Business dates, `yyyy-MM-dd`: the day of the purchase, the day it was booked, the day the account was debited. */
  readonly transactionDate: string;
  readonly bookingDate: string | null;
  readonly settlementDate: string | null;
  /** Gross in the card's currency; money out is negative. */
  readonly billing: Money;
  /** The amount in the merchant's currency, where it differs. */
  readonly original: Money | null;
  /** Billing units for one original unit, as a plain decimal. */
  readonly exchangeRate: string | null;
  /** A fee that is already part of the billing amount: for information, never to be added. */
  readonly includedFee: Money | null;
  readonly merchant: { readonly name: string; readonly countryCode: string | null; readonly mcc: string | null };
  readonly card: { readonly last4: string | null; readonly holder: string | null };
  /** The source's own words. */
  readonly description: string | null;
  /** The payment reference or remittance text. */
  readonly purpose: string | null;
  /** What a person wrote on it at the source; the note for the books belongs to the coding. */
  readonly sourceNote: string | null;
  /** A reference of the bank or the merchant. */
  readonly reference: string | null;
  /** Where it came from: the profile of a file, `generic:…` or `api:…`; with `sourceId` unique in the organization. */
  readonly source: string;
  readonly sourceId: string;
  /** The import that brought it, and the line of the file; null for transactions of the API. */
  readonly importId: string | null;
  readonly importLine: number | null;
  /** UTC instants. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** Which day a period means. `booking` is the day of the transaction where it is not booked yet. */
export const dateKinds = ['booking', 'transaction', 'settlement'] as const;
export type DateKind = (typeof dateKinds)[number];

/** All conditions must hold; a list holds where one of its values fits. An empty filter matches everything. */
export interface TransactionFilter {
  /** Part of the merchant's name, the description or the purpose, in any case. */
  readonly text?: string;
  readonly kinds?: readonly TransactionKind[];
  readonly status?: TransactionStatus;
  /** What `from` and `to` are about; `booking` when left out. */
  readonly dateKind?: DateKind;
  /** First and last day, `yyyy-MM-dd`; both belong to the period. */
  readonly from?: string;
  readonly to?: string;
  /** Billing amount in minor units without its sign; both ends belong to the range. */
  readonly minAmount?: number;
  readonly maxAmount?: number;
  readonly cardLast4?: string;
  /** A part of the name, in any case. */
  readonly cardholder?: string;
  /** A part of the name, in any case. */
  readonly merchant?: string;
  readonly importId?: string;
  readonly sources?: readonly string[];
}

/** `date` is the booking date, or the day of the transaction where there is none; `amount` has no sign. */
export const transactionSorts = ['date', 'amount'] as const;
export type TransactionSort = (typeof transactionSorts)[number];

export const sortDirections = ['asc', 'desc'] as const;
export type SortDirection = (typeof sortDirections)[number];

/** One item of `POST /api/v1/transactions:batch`: what a card platform knows of a transaction. */
export interface NewTransaction {
  /** The platform's own id, at most 255 characters; the same for a pending transaction and the booked one it becomes. */
  readonly sourceId: string;
  /** `booked` when left out. */
  readonly status?: TransactionStatus;
  readonly kind: TransactionKind;
  readonly transactionDate: string;
  readonly bookingDate?: string;
  readonly settlementDate?: string;
  /** Money out is negative. */
  readonly billing: AmountInput;
  readonly original?: AmountInput;
  /** Billing units for one original unit, as a plain decimal. */
  readonly exchangeRate?: string;
  readonly includedFee?: AmountInput;
  readonly merchant: { readonly name: string; readonly countryCode?: string; readonly mcc?: string };
  readonly card?: { readonly last4?: string; readonly holder?: string };
  readonly description?: string;
  readonly purpose?: string;
  readonly sourceNote?: string;
  readonly reference?: string;
}

/** An amount as it is sent: integer minor units and an ISO 4217 code. */
export interface AmountInput {
  readonly minor: number;
  readonly currency: string;
}

/** Body of `POST /api/v1/transactions:batch`. */
export interface TransactionBatch {
  /** A short name of the platform that never changes; becomes the source `api:…`. */
  readonly source: string;
  /** 1 to 1,000. */
  readonly items: readonly NewTransaction[];
}

/** `error`: nothing was written for this item, the others were taken. */
export const batchOutcomes = ['created', 'unchanged', 'changed', 'error'] as const;
export type BatchOutcome = (typeof batchOutcomes)[number];

export interface BatchItemResult {
  /** Place in `items`, counted from 0. */
  readonly index: number;
  readonly sourceId: string | null;
  readonly outcome: BatchOutcome;
  readonly transactionId: string | null;
  /** Stable code, and the sentence in the caller's language; `errors` names wrong fields. */
  readonly error: { readonly code: string; readonly detail: string; readonly errors: readonly FieldError[] } | null;
}

/** Answer of a batch: `items = created + unchanged + changed + errors`, in the order of the request. */
export interface TransactionBatchResult {
  readonly created: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly errors: number;
  readonly items: readonly BatchItemResult[];
}
