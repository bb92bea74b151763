import type { TaxTreatment } from '@kontor/exporter-contract';
import type { Money } from '@kontor/kernel';

/** Where a value came from, the strongest first: a weaker source never overwrites a stronger one. */
export const provenanceSources = ['manual', 'rule', 'card-default', 'extracted', 'ledger'] as const;
export type ProvenanceSource = (typeof provenanceSources)[number];

/** Why a field is empty although something was meant to fill it, or was emptied. */
export const emptyReasons = ['cleared', 'no-rate-valid', 'value-inactive'] as const;
export type EmptyReason = (typeof emptyReasons)[number];

/** "Why this value?" */
export interface ProvenanceView {
  readonly source: ProvenanceSource;
  /** Id of the person, token, rule or card default. */
  readonly by: string | null;
  /** Its name when it filled the field, such as the name of the rule. */
  readonly because: string | null;
  /** Set where the field is empty. */
  readonly empty: EmptyReason | null;
  /** UTC instant. */
  readonly at: string;
}

/** One field: its value and why it is that. Neither for a field nobody has touched. */
export interface CodedValue<Value> {
  readonly value: Value | null;
  readonly provenance: ProvenanceView | null;
}

/** A chosen GL account, supplier, cost center or cost unit. */
export interface ChosenReference {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly active: boolean;
}

export interface ChosenTaxRate {
  readonly id: string;
  readonly name: string;
  readonly basisPoints: number;
  readonly treatment: TaxTreatment;
  /** Whether it is law on the day that decides (`taxDate`). */
  readonly valid: boolean;
}

export interface CodingLineView {
  /** Signed like the billing amount. */
  readonly gross: Money;
  readonly glAccount: CodedValue<ChosenReference>;
  readonly taxRate: CodedValue<ChosenTaxRate>;
  readonly costCenter: CodedValue<ChosenReference>;
  readonly costUnit: CodedValue<ChosenReference>;
  readonly text: CodedValue<string>;
}

/** Answer of `GET /api/v1/transactions/{id}/coding`; the header `ETag` holds the revision. */
export interface CodingView {
  readonly transactionId: string;
  /** Rises with every change of the transaction, its coding or its receipts. */
  readonly revision: number;
  readonly billing: Money;
  /** The day by which tax rates are chosen, and which date of the transaction that is. */
  readonly taxDate: { readonly date: string; readonly by: 'service-date' | 'receipt-date' | 'transaction-date' };
  readonly supplier: CodedValue<ChosenReference>;
  readonly receiptNumber: CodedValue<string>;
  readonly receiptDate: CodedValue<string>;
  /** The day of the service or the delivery; it decides which tax rates are law. */
  readonly serviceDate: CodedValue<string>;
  readonly note: CodedValue<string>;
  /** One line with the whole amount, or up to 20. */
  readonly lines: readonly CodingLineView[];
  /** False when the billing amount changed after it was split. */
  readonly balanced: boolean;
}

/** Fields of one line: what is left out stays, `null` clears. */
export interface CodingLineFields {
  readonly glAccountId?: string | null;
  readonly taxRateId?: string | null;
  readonly costCenterId?: string | null;
  readonly costUnitId?: string | null;
  /** Up to 250 characters. */
  readonly text?: string | null;
}

/**
 * Body of `PATCH /api/v1/transactions/{id}/coding`: what is left out stays, `null` clears. The fields of a line can be
 * set here while the transaction is not split.
 */
export interface CodingChange extends CodingLineFields {
  /** The revision the change was made on; refused when there is a newer one. The header `If-Match` does the same. */
  readonly revision?: number;
  readonly supplierId?: string | null;
  readonly receiptNumber?: string | null;
  /** `yyyy-MM-dd` */
  readonly receiptDate?: string | null;
  /** `yyyy-MM-dd` */
  readonly serviceDate?: string | null;
  readonly note?: string | null;
}

/** One line of `PUT`. What is left out is empty. */
export interface NewCodingLine extends CodingLineFields {
  /** Signed like the billing amount; a discount or a returned deposit has the other sign. Left out on the last line: it gets what remains. */
  readonly gross?: Money;
}

/** Body of `PUT /api/v1/transactions/{id}/coding/lines`: these lines instead of those before. */
export interface NewCodingLines {
  readonly revision?: number;
  /** 1 to 20, together the billing amount to the cent. */
  readonly lines: readonly NewCodingLine[];
}
