import type { WrittenOperation } from '@kontor/exporter-contract';
import { documents } from '../manifest';
import { planInput, usualReceipt, type Given } from '../testing/plan-case';
import { lateReceipts } from './late-receipts';
import { plan } from './plan';

const written = (...operations: readonly string[]): readonly WrittenOperation[] => operations.map((operation) => ({ operation, ref: { kind: 'x', id: `remote-${operation}` } }));
const late: Given = { receipts: [{ id: usualReceipt.id }, { id: 'receipt-2', sha256: 'b'.repeat(64) }] };

function told(given: Given): readonly string[] {
  const planned = lateReceipts.plan(planInput(given));
  if (planned.outcome === 'do') return planned.operations.map(({ id }) => id);
  return planned.outcome === 'cannot' ? planned.issues.map(({ code }) => code) : [planned.reason.code];
}

describe('a receipt that came after the export', () => {
  it.each<[string, Given, readonly string[]]>([
    ['is one more file on the voucher', { ...late, written: written('document', 'file:receipt-1', 'hint', 'payment') }, ['file:receipt-2']],
    ['is a file whatever became of the coding', { ...late, written: written('document', 'file:receipt-1'), lines: [['-119.00', null, null]] }, ['file:receipt-2']],
    ['brings the voucher and its hint where only the payment was written', { written: written('payment') }, ['document', 'file:receipt-1', 'hint']],
    ['needs a coding for a new voucher', { written: written('payment'), lines: [['-119.00', null, '19']] }, ['KON-missing-field']],
    ['needs a receipt number for a new voucher', { written: written('payment'), without: ['receiptNumber'] }, ['LEX-receipt-number-missing']],
    ['never brings a payment, nor a hint to none', { ...late, capabilities: [documents], written: written('document', 'file:receipt-1') }, ['file:receipt-2']],
    ['is no matter of payments that were unlocked since', { ...late, written: written('document', 'file:receipt-1') }, ['file:receipt-2']],
    ['is none on money that was only moved', { transaction: { kind: 'settlement' }, written: written('payment') }, ['LEX-receipt-on-movement']],
    ['is none where all stand there', { written: written('document', 'file:receipt-1', 'hint', 'payment') }, ['KON-no-late-receipt']],
    ['is none without a receipt', { receipts: [], written: written('payment') }, ['KON-no-late-receipt']],
  ])('%s', (_case, given, expected) => expect(told(given)).toEqual(expected));

  it('is planned as it would have been with the export', () => {
    const [now, then] = [lateReceipts.plan(planInput({ written: written('payment') })), plan(planInput({ written: written('payment') }))];
    expect(now).toEqual(then);
  });
});
