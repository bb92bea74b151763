import { resultOf, type Issue, type Linked, type OperationsOf, type Plan, type PlanInput } from '@kontor/exporter-contract';
import { euro } from '../euro';
import { issue } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import type { LexofficeSteps } from '../steps/steps';
import { courseOf, isMovement, type Course } from './course';
import { documentIssues, documentOperation, documentOperations } from './expense-document';
import { hintOperation, paymentIssues, paymentOperation } from './payment';
import { receiptOperations } from './receipts';

type Input = PlanInput<LexofficeSettings>;
type Underway = Extract<Course, { go: true }>;
export type LexofficeOperation = OperationsOf<LexofficeSteps>;

/** What Lexware Office would get for one transaction. Pure; everything it knows comes in. */
export function plan(input: Input): Plan<LexofficeOperation> {
  const course = courseOf(input);
  if (!course.go) return { outcome: 'nothing-to-do', reason: course.reason };
  const operations = operationsOf(input, course).filter(({ id }) => writtenId(input, id) === undefined);
  // Core's own code: there is nothing to tell that core does not know.
  if (operations.length === 0) return { outcome: 'nothing-to-do', reason: { code: 'KON-already-exported' } };
  const issues = issuesOf(input, operations);
  return issues.length > 0 ? { outcome: 'cannot', issues } : { outcome: 'do', operations };
}

/** Voucher, files and hint before the payment: payments travel in batches and wait for each other. */
export function operationsOf(input: Input, { document, payment }: Underway): readonly LexofficeOperation[] {
  const { transaction, naturalKey } = input;
  const standing = writtenId(input, documentOperation);
  const voucherId: Linked<string> = standing ?? resultOf(documentOperation);
  return [
    ...(document && standing === undefined ? documentOperations(input) : []),
    ...(document ? receiptOperations(transaction.receipts, voucherId) : []),
    ...(document && payment ? [hintOperation(voucherId, naturalKey)] : []),
    ...(payment ? [paymentOperation(input, document || isMovement(transaction))] : []),
  ];
}

/** Only what is still to be written is judged: a voucher that stands is no longer a matter of coding. */
export function issuesOf(input: Input, operations: readonly LexofficeOperation[]): readonly Issue[] {
  const isDue = (step: LexofficeOperation['step']): boolean => operations.some((operation) => operation.step === step);
  return [
    ...amountIssues(input),
    ...(isDue('createVoucher') ? documentIssues(input) : []),
    ...(isDue('postPayments') ? paymentIssues(input) : []),
  ];
}

function amountIssues({ transaction }: Input): readonly Issue[] {
  const { billing, receipts } = transaction;
  return [
    ...(billing.currency === euro ? [] : [issue('LEX-currency-not-euro', undefined, { currency: billing.currency })]),
    ...(billing.minor === 0 ? [issue('LEX-amount-zero')] : []),
    ...(isMovement(transaction) && receipts.length > 0 ? [issue('LEX-receipt-on-movement', 'receipt')] : []),
  ];
}

export const writtenId = ({ written }: Input, id: string): string | undefined => written.find(({ operation }) => operation === id)?.ref.id;
