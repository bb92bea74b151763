import type { ChosenReference, ChosenTaxRate, CodedValue, GridRow, GridValue } from '@kontor/api-contracts';
import { currency } from '@kontor/kernel';

const blank = { value: null, provenance: null } as const;
const blankOfLines = { ...blank, mixed: false } as const;

export const anAccount = (changed: Partial<ChosenReference> = {}): GridValue<ChosenReference> => ({ value: { id: 'account-1', name: 'Software', number: '4964', active: true, ...changed }, provenance: null, mixed: false });
export const aRate = (valid = true): GridValue<ChosenTaxRate> => ({ value: { id: 'rate-19', name: '19 %', basisPoints: 1900, treatment: 'included', valid }, provenance: null, mixed: false });
export const aText = (value: string): CodedValue<string> => ({ value, provenance: null });

/** An open purchase nobody has coded, or coded as the test says. */
export const aRow = (coding: Partial<GridRow['coding']> = {}, changed: Partial<GridRow> = {}): GridRow =>
  ({
    transaction: { id: 'transaction-1', revision: 3, status: 'booked', kind: 'purchase', transactionDate: '2026-03-05', bookingDate: '2026-03-06', settlementDate: null, billing: { minor: -9240, currency: currency('EUR') }, merchant: { name: 'Adobe', countryCode: null, mcc: null }, card: { last4: '4711', holder: null } },
    coding: { lines: 1, balanced: true, glAccount: blankOfLines, taxRate: blankOfLines, costCenter: blankOfLines, costUnit: blankOfLines, supplier: blank, receiptNumber: blank, receiptDate: blank, serviceDate: blank, note: blank, ...coding },
    receipts: 0,
    lane: 'open',
    state: 'blocked',
    issues: [],
    lastExport: null,
    ...changed,
  }) as GridRow;
