import type { CodedTransaction, Requirement } from '@kontor/exporter-contract';
import type { LexCode } from './messages/catalogue';

const code: LexCode = 'LEX-receipt-number-missing';

/** A voucher needs a number; without a receipt there is no voucher. */
export const requirements = ({ receipts }: CodedTransaction): readonly Requirement[] => (receipts.length > 0 ? [{ field: 'receiptNumber', code }] : []);
