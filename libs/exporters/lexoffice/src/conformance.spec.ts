import type { CodedTransaction } from '@kontor/exporter-contract';
import { describeExporterConformance, type ConformanceSamples, type SetUpConnection } from '@kontor/exporter-testkit';
import { lexofficeExporter } from './exporter';
import { documentedSamples, voucherGrossOf } from './testing/conformance-samples';
import { lexwareWorld } from './testing/conformance-world';
import { recordedFailures } from './testing/recorded-failures';

function transactions(connection: SetUpConnection): Readonly<Record<string, CodedTransaction>> {
  const { coded, samples } = documentedSamples(connection);
  return { ...samples, 'without receipt': coded('without-receipt').withoutReceipt().build() };
}

/** Without a receipt there is no voucher; the payment carries the amount then. */
const grossOf: ConformanceSamples['grossOf'] = (operations, transaction) => voucherGrossOf(operations, transaction) ?? operations.find(({ step }) => step === 'postPayments')?.amount;

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
