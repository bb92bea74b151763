import type { CodedTransaction, Operation } from '@kontor/exporter-contract';
import { moneyFromDecimal, negateMoney, type Money } from '@kontor/kernel';
import { aReference, aTransaction, describeExporterConformance, taxRates, type ConformanceSamples, type SetUpConnection } from '@kontor/exporter-testkit';
import { lexofficeExporter } from './exporter';
import type { VoucherInput } from './steps/voucher-input';
import { lexwareWorld } from './testing/conformance-world';
import { recordedFailures } from './testing/recorded-failures';
import { officeSupplies } from './testing/voucher-samples';

function transactions({ references }: SetUpConnection): Readonly<Record<string, CodedTransaction>> {
  const item = references.get('glAccount')?.find(({ remoteId }) => remoteId === officeSupplies);
  const office = aReference('Bürobedarf', '4930', { remoteId: officeSupplies, attributes: item?.attributes ?? {} });
  const coded = (id: string) => aTransaction(id).codedTo(office, taxRates.standard);
  return {
    purchase: coded('purchase').build(),
    refund: coded('refund').of('23.80').refunded().build(),
    dollars: coded('dollars').of('99.99').inUsd().withReceipts(2).build(),
    split: aTransaction('split').splitInto({ gross: '33.33', glAccount: office }, { gross: '10.00', glAccount: office, taxRate: taxRates.reduced }).build(),
    'without receipt': coded('without-receipt').withoutReceipt().build(),
  };
}

/** Without a receipt there is no voucher; the payment carries the amount then. */
function grossOf(operations: readonly Operation[], { billing }: CodedTransaction): Money | undefined {
  const voucher = operations.find(({ step }) => step === 'createVoucher')?.input as Pick<VoucherInput, 'type' | 'gross'> | undefined;
  if (!voucher) return operations.find(({ step }) => step === 'postPayments')?.amount;
  const gross = moneyFromDecimal(voucher.gross, billing.currency);
  return voucher.type === 'purchasecreditnote' ? gross : negateMoney(gross);
}

const objectsFor: ConformanceSamples['objectsFor'] = (exported) => {
  const documented = exported.filter(({ receipts }) => receipts.length > 0);
  return {
    // All of them are of one merchant.
    contacts: documented.length > 0 ? 1 : 0,
    vouchers: documented.length,
    files: documented.reduce((sum, { receipts }) => sum + receipts.length, 0),
    hints: documented.length,
    transactions: exported.length,
  };
};

describeExporterConformance({
  name: 'lexoffice',
  exporter: lexofficeExporter,
  world: lexwareWorld,
  samples: { transactions, grossOf, objectsFor, failures: recordedFailures, settings: { accountSystem: 'PliantSandbox' } },
});

describe('the recorded failures of Lexware Office', () => {
  it('show every name the plugin gives to one', () => {
    const given = [
      'LEX-rate-limited', 'LEX-unauthenticated', 'LEX-plan-too-small', 'LEX-permission-missing', 'LEX-request-not-understood', 'LEX-changed-meanwhile', 'LEX-contact-number-taken',
      'LEX-contact-unusable', 'LEX-field-missing', 'LEX-field-refused', 'LEX-receipt-number-missing', 'LEX-amounts-refused', 'LEX-tax-rate-refused', 'LEX-account-gone', 'LEX-contact-gone',
      'LEX-voucher-gone', 'LEX-clearing-account-gone', 'LEX-receipt-too-large', 'LEX-receipt-type-refused', 'LEX-receipt-not-e-invoice', 'LEX-receipt-unreadable',
    ];
    const shown = new Set(recordedFailures.map(({ expected }) => expected.code));
    expect(given.filter((code) => !shown.has(code))).toEqual([]);
  });
});
