import type { AssignmentState } from '../../books/open-amount';
import type { StoredStatus } from '../../books/voucher';

/** What a voucher is called in the app, and how far a payment has been assigned. */
export type VoucherStatus = StoredStatus | 'blank' | 'overdue' | 'draft';
export type PaymentState = AssignmentState | 'unassigned';
