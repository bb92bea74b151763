import type { ReceiptInput } from '../steps/attach-receipt';
import type { PaymentInput } from '../steps/post-payments';
import type { VoucherInput } from '../steps/voucher-input';
import { createHash } from 'node:crypto';
import { receiptBytes } from './lexware-bench';

export const key = 'KT-QW7ERTZ2UPASDF3GHJKL';

/** "Bürobedarf" of the sandbox. */
export const officeSupplies = '16d04a21-fd91-11e1-a21f-0800200c9a66';

export const sampleVoucher = (own: Partial<VoucherInput> = {}): VoucherInput => ({
  type: 'purchaseinvoice',
  number: 'RE-7 <A&B>',
  date: '2026-03-04',
  gross: '119.00',
  tax: '19.00',
  contact: { kind: 'collective', name: 'Kiosk am Park' },
  items: [{ account: officeSupplies, ratePercent: '19', gross: '119.00', tax: '19.00' }],
  remark: `Kontor ${key} | Karte *4821`,
  key,
  ...own,
});

export const sampleReceipt = (voucherId: string, own: Partial<ReceiptInput> = {}): ReceiptInput => ({
  voucherId,
  receiptId: 'receipt-1',
  fileName: 'Rechnung 7',
  mimeType: 'application/pdf',
  sha256: createHash('sha256').update(receiptBytes).digest('hex'),
  ...own,
});

export const samplePayment = (account: string, own: Partial<PaymentInput> = {}): PaymentInput => ({
  account,
  amount: '-119.00',
  bookingDate: '2026-03-05',
  valueDate: '2026-07-06',
  purpose: 'Kiosk am Park | Kartenzahlung',
  info: '',
  name: 'Kiosk am Park',
  reference: key,
  ...own,
});
