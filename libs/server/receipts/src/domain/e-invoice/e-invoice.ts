import type { EInvoiceView } from '@kontor/api-contracts';
import type { Currency, IsoDate } from '@kontor/kernel';

type Day = 'issueDate' | 'dueDate' | 'deliveryDate' | 'periodStart' | 'periodEnd';

/** What an e-invoice says, whatever dialect it is written in. Amounts are in the currency of the invoice. */
export type EInvoice = Omit<EInvoiceView, 'receiptId' | 'attachment' | 'currency' | Day> & Readonly<Record<Day, IsoDate | null>> & { readonly currency: Currency | null };

export type { EInvoiceKind, EInvoiceLineView as EInvoiceLine, EInvoicePartyView as EInvoiceParty, EInvoiceTaxView as EInvoiceTax, EInvoiceTotalsView as EInvoiceTotals } from '@kontor/api-contracts';
