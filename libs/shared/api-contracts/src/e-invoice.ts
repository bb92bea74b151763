import type { Money } from '@kontor/kernel';

/** The XML dialect an e-invoice is written in: UN/CEFACT CII (ZUGFeRD, Factur-X, XRechnung) or OASIS UBL (XRechnung, Peppol). */
export const eInvoiceSyntaxes = ['cii', 'ubl'] as const;
export type EInvoiceSyntax = (typeof eInvoiceSyntaxes)[number];

/** What a document is, as far as bookkeeping tells them apart; the exact code of UNTDID 1001 stands beside it. */
export const eInvoiceKinds = ['invoice', 'credit-note', 'correction', 'other'] as const;
export type EInvoiceKind = (typeof eInvoiceKinds)[number];

export interface EInvoicePartyView {
  readonly name: string | null;
  readonly vatId: string | null;
  readonly taxNumber: string | null;
  /** Street, postcode and city as they would stand on an envelope. */
  readonly address: readonly string[];
  /** ISO 3166-1 alpha-2, as the seller wrote it. */
  readonly countryCode: string | null;
}

/** Plain decimals such as `19` or `9.9` are texts, so that no digit is lost. */
export interface EInvoiceLineView {
  readonly id: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly quantity: string | null;
  /** UN/ECE recommendation 20, such as `H87` for pieces. */
  readonly unit: string | null;
  /** Net, for one unit; may have more decimals than the currency. */
  readonly price: string | null;
  readonly net: Money | null;
  readonly taxCategory: string | null;
  readonly taxPercent: string | null;
}

export interface EInvoiceTaxView {
  /** UNTDID 5305: `S` standard or reduced, `Z` zero, `E` exempt, `AE` reverse charge, `K` within the EU, `G` export, `O` outside of VAT. */
  readonly category: string | null;
  readonly percent: string | null;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly exemption: string | null;
}

export interface EInvoiceTotalsView {
  readonly lines: Money | null;
  readonly allowances: Money | null;
  readonly charges: Money | null;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly gross: Money | null;
  readonly prepaid: Money | null;
  readonly due: Money | null;
}

/** Answer of `GET /api/v1/receipts/{id}/e-invoice`: what the machine-readable part of a receipt says. Nothing is computed or guessed. */
export interface EInvoiceView {
  readonly receiptId: string;
  /** Name of the XML inside a PDF; null where the receipt itself is the XML. */
  readonly attachment: string | null;
  readonly syntax: EInvoiceSyntax;
  /** The guideline it claims to follow, such as `urn:cen.eu:en16931:2017`. */
  readonly profile: string | null;
  readonly kind: EInvoiceKind;
  readonly typeCode: string | null;
  readonly number: string | null;
  /** `yyyy-MM-dd`, as all dates here. */
  readonly issueDate: string | null;
  readonly dueDate: string | null;
  /** Day of the delivery or the service. */
  readonly deliveryDate: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly currency: string | null;
  readonly seller: EInvoicePartyView;
  readonly buyer: EInvoicePartyView;
  readonly buyerReference: string | null;
  readonly orderReference: string | null;
  readonly paymentReference: string | null;
  readonly paymentTerms: string | null;
  readonly iban: string | null;
  readonly notes: readonly string[];
  readonly lines: readonly EInvoiceLineView[];
  readonly taxes: readonly EInvoiceTaxView[];
  readonly totals: EInvoiceTotalsView;
  /** Fields that hold something which is no date, no amount or no number, such as `totals.gross`; they are null above. */
  readonly unreadable: readonly string[];
}
