import type { CodedTransaction, Issue, PlanInput } from '@kontor/exporter-contract';
import { payments } from '../manifest';
import { issue } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';

/** Which remote things a transaction becomes, or why it becomes none. */
export type Course =
  | { readonly go: true; readonly document: boolean; readonly payment: boolean }
  | { readonly go: false; readonly reason: Issue };

/**
 * An expense with a receipt becomes a voucher, and where payments are unlocked a payment; without a receipt only the
 * payment. Money moved between the card provider and the company is no expense: a payment, if the settings want it.
 */
export function courseOf({ transaction, settings, capabilities }: PlanInput<LexofficeSettings>): Course {
  const payment = capabilities.includes(payments);
  const document = transaction.receipts.length > 0;
  if (isMovement(transaction)) {
    if (!payment) return { go: false, reason: issue('LEX-no-payments-with-key') };
    return settings.movements ? { go: true, document: false, payment } : { go: false, reason: issue('LEX-movement-not-wanted') };
  }
  return payment || document ? { go: true, document, payment } : { go: false, reason: issue('LEX-nothing-without-receipt', 'receipt') };
}

/** Cashback with a receipt is a credit note like any refund. */
export const isMovement = ({ kind, receipts }: CodedTransaction): boolean =>
  kind === 'top-up' || kind === 'settlement' || (kind === 'cashback' && receipts.length === 0);
