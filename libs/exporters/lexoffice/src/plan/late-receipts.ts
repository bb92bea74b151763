import type { LateReceipts, Plan, PlanInput } from '@kontor/exporter-contract';
import { issue } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import { isMovement } from './course';
import { issuesOf, operationsOf, writtenId, type LexofficeOperation } from './plan';

/**
 * A receipt that came after the export: one more file on the voucher, or where only the payment was written the voucher
 * with its file, tied to that payment. A payment is never written late: nobody's receipt asks for it.
 */
export const lateReceipts: LateReceipts<LexofficeSettings, LexofficeOperation> = {
  plan: planLateReceipts,
  withoutCoding: ['attachReceipt', 'hintAssignment'],
};

function planLateReceipts(input: PlanInput<LexofficeSettings>): Plan<LexofficeOperation> {
  const { transaction } = input;
  if (transaction.receipts.length === 0) return nothing;
  if (isMovement(transaction)) return { outcome: 'cannot', issues: [issue('LEX-receipt-on-movement', 'receipt')] };
  const payment = writtenId(input, 'payment') !== undefined;
  const operations = operationsOf(input, { go: true, document: true, payment }).filter(({ id }) => writtenId(input, id) === undefined);
  if (!operations.some(({ step }) => step === 'attachReceipt')) return nothing;
  const issues = issuesOf(input, operations);
  return issues.length > 0 ? { outcome: 'cannot', issues } : { outcome: 'do', operations };
}

const nothing = { outcome: 'nothing-to-do', reason: { code: 'KON-no-late-receipt' } } as const;
