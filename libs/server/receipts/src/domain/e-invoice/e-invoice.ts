import type { EInvoiceView } from '@kontor/api-contracts';

/** What an e-invoice says, whatever dialect it is written in. Amounts are in the currency of the invoice. */
export type EInvoice = Omit<EInvoiceView, 'receiptId' | 'attachment'>;

export type { EInvoiceKind, EInvoiceLineView as EInvoiceLine, EInvoicePartyView as EInvoiceParty, EInvoiceTaxView as EInvoiceTax, EInvoiceTotalsView as EInvoiceTotals } from '@kontor/api-contracts';
