import type { AccountingExporter, CodedTransaction, Issue } from '@kontor/exporter-contract';
import { money } from '@kontor/kernel';
import { aConnection, aReceipt, aReference, aTransaction, costCenters, glAccounts, ledgerExporter, suppliers, taxRates, type TransactionBuilder } from '@kontor/exporter-testkit';
import { PlanMaker } from './plan-maker';

const ledger = ledgerExporter as AccountingExporter;
const base = aConnection(ledger).remembering({ clearingAccountId: 'c' });

const prepare = (transaction: TransactionBuilder | CodedTransaction, connection = base, exporter = ledger) =>
  new PlanMaker().prepare(exporter, connection.build(), { transaction: 'build' in transaction ? transaction.build() : transaction, naturalKey: 'KT-1', written: [] });

function issues(transaction: TransactionBuilder, connection = base): readonly Issue[] {
  const prepared = prepare(transaction, connection);
  return prepared.outcome === 'blocked' ? prepared.issues : [];
}

describe('preparing a transaction', () => {
  it('is ready with a plan whose fingerprint is the same every time', () => {
    const [first, second] = [prepare(aTransaction()), prepare(aTransaction())];
    expect(first).toMatchObject({ outcome: 'ready', plan: { operations: [{ id: 'entry' }, { id: 'receipt:t1-r1' }, { id: 'payment' }] } });
    expect(first).toEqual(second);
  });

  it('has another fingerprint as soon as anything that is written differs', () => {
    const fingerprints = [aTransaction(), aTransaction().of('119.01'), aTransaction().codedTo(glAccounts.travel, taxRates.standard), aTransaction().refunded()].map((transaction) => {
      const prepared = prepare(transaction);
      return prepared.outcome === 'ready' ? prepared.plan.fingerprint : '';
    });
    expect(new Set(fingerprints).size).toBe(4);
  });

  it('asks for what the organization requires', () => {
    expect(issues(aTransaction().without('note'), base.requiring('glAccount', 'costCenter', 'note'))).toEqual([
      { code: 'KON-missing-field', field: 'costCenter', params: { field: 'costCenter' } },
      { code: 'KON-missing-field', field: 'note', params: { field: 'note' } },
    ]);
  });

  it('asks once for what both the organization and the exporter require, in the words of the exporter', () => {
    expect(issues(aTransaction().without('receiptNumber'), base.requiring('receiptNumber'))).toEqual([{ code: 'LED-receipt-number-missing', field: 'receiptNumber' }]);
  });

  it('asks for a field of the lines until every line has it', () => {
    const half = aTransaction().splitInto({ gross: '10.00', costCenter: costCenters.sales }, { gross: '20.00' });
    expect(issues(half, base.requiring('costCenter'))).toHaveLength(1);
  });

  it('takes blank text for missing', () => {
    expect(issues(aTransaction().with({ note: '  ' }), base.requiring('note'))).toHaveLength(1);
  });

  it('asks no coding of money moved to or from the card', () => {
    expect(prepare(aTransaction().ofKind('settlement').without('glAccount'))).toMatchObject({ outcome: 'nothing-to-do', reason: { code: 'LED-no-expense' } });
  });

  it.each<[string, TransactionBuilder, object]>([
    ['lines that do not add up', aTransaction().with({ billing: money(-12000, 'EUR') }), { code: 'KON-lines-do-not-add-up', params: { lines: '-119.00', billing: '-120.00' } }],
    ['lines in another currency', aTransaction().with({ billing: money(-11900, 'USD') }), { code: 'KON-lines-do-not-add-up', params: { lines: '0.00', billing: '-119.00' } }],
    ['an account that was switched off', aTransaction().codedTo(aReference('Alt', '1', { active: false }), taxRates.standard), { code: 'KON-reference-inactive', field: 'glAccount', params: { name: 'Alt' } }],
    ['a supplier that vanished', aTransaction().with({ supplier: { ...suppliers.hosting, active: false } }), { code: 'KON-reference-inactive', field: 'supplier' }],
    ['a tax rate that is no longer law', aTransaction().codedTo(glAccounts.software, taxRates.lowered2020), { code: 'KON-tax-rate-not-valid', params: { name: '16 %', date: '2026-02-26' } }],
    ['a receipt of a type nobody takes', aTransaction().withReceiptFiles(aReceipt('r', { mimeType: 'image/gif' })), { code: 'KON-receipt-type', params: { type: 'image/gif', accepted: 'application/pdf, image/png' } }],
    ['a receipt that is too large', aTransaction().withReceiptFiles(aReceipt('r', { bytes: 1_000_001 })), { code: 'KON-receipt-too-large', params: { bytes: '1000001', limit: '1000000' } }],
    ['too many receipts', aTransaction().withReceipts(4), { code: 'KON-too-many-receipts', params: { count: '4', limit: '3' } }],
  ])('blocks %s', (_case, transaction, issue) => {
    expect(issues(transaction)).toMatchObject([issue]);
  });

  it('names a value used twice once', () => {
    const account = aReference('Alt', '1', { active: false });
    expect(issues(aTransaction().splitInto({ gross: '1.00', glAccount: account }, { gross: '2.00', glAccount: account }))).toHaveLength(1);
  });

  it('goes by the date of the receipt where it is known', () => {
    const then = aTransaction().on('2020-08-01').codedTo(glAccounts.software, taxRates.lowered2020);
    expect(issues(then)).toEqual([]);
    expect(issues(then.without('receiptDate').with({ transactionDate: aTransaction().build().transactionDate }))).toHaveLength(1);
  });

  it('accepts a receipt of exactly the allowed size', () => {
    expect(issues(aTransaction().withReceiptFiles(aReceipt('r', { bytes: 1_000_000 })))).toEqual([]);
  });

  it('gives the reasons of core and of the plugin together, each once', () => {
    const found = issues(aTransaction().without('glAccount').without('receiptNumber').with({ billing: money(-1, 'EUR') }), aConnection(ledger));
    expect(found.map(({ code, field }) => field ?? code)).toEqual(['glAccount', 'receiptNumber', 'KON-lines-do-not-add-up', 'LED-no-clearing-account']);
  });
});
