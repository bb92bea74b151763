import type { CodedTransaction, Operation } from '@kontor/exporter-contract';
import { moneyFromDecimal, negateMoney, type Money } from '@kontor/kernel';
import { aReference, aTransaction, describeExporterConformance, taxRates, type ConformanceSamples, type RemoteWorld, type SetUpConnection } from '@kontor/exporter-testkit';
import { lexofficeExporter } from './exporter';
import { documents } from './manifest';
import type { VoucherInput } from './steps/voucher-input';
import { lexwareWorld } from './testing/conformance-world';
import { recordedFailures } from './testing/recorded-failures';
import { officeSupplies } from './testing/voucher-samples';

/** What a key opens: the public API, without payments and suggestions. */
const keyWorld: RemoteWorld = { start: async (clock) => ({ ...(await lexwareWorld.start(clock)), capabilities: [documents] }) };

function transactions({ references }: SetUpConnection): Readonly<Record<string, CodedTransaction>> {
  const item = references.get('glAccount')?.find(({ remoteId }) => remoteId === officeSupplies);
  const office = aReference('Bürobedarf', '4930', { remoteId: officeSupplies, attributes: item?.attributes ?? {} });
  const coded = (id: string) => aTransaction(id).codedTo(office, taxRates.standard);
  return {
    purchase: coded('purchase').build(),
    refund: coded('refund').of('23.80').refunded().build(),
    dollars: coded('dollars').of('99.99').inUsd().withReceipts(2).build(),
    split: aTransaction('split').splitInto({ gross: '33.33', glAccount: office }, { gross: '10.00', glAccount: office, taxRate: taxRates.reduced }).build(),
  };
}

function grossOf(operations: readonly Operation[], { billing }: CodedTransaction): Money | undefined {
  const voucher = operations.find(({ step }) => step === 'createVoucher')?.input as Pick<VoucherInput, 'type' | 'gross'> | undefined;
  if (!voucher) return undefined;
  const gross = moneyFromDecimal(voucher.gross, billing.currency);
  return voucher.type === 'purchasecreditnote' ? gross : negateMoney(gross);
}

const objectsFor: ConformanceSamples['objectsFor'] = (exported) => ({
  contacts: 1,
  vouchers: exported.length,
  files: exported.reduce((sum, { receipts }) => sum + receipts.length, 0),
});

describeExporterConformance({
  name: 'lexoffice with an API key',
  exporter: lexofficeExporter,
  world: keyWorld,
  samples: { transactions, grossOf, objectsFor, failures: recordedFailures },
});
