import { describeExporterConformance, type ConformanceSamples, type RemoteWorld } from '@kontor/exporter-testkit';
import { lexofficeExporter } from './exporter';
import { documents } from './manifest';
import { documentedSamples, voucherGrossOf } from './testing/conformance-samples';
import { lexwareWorld } from './testing/conformance-world';
import { recordedFailures } from './testing/recorded-failures';

/** What a key opens: the public API, without payments and suggestions. */
const keyWorld: RemoteWorld = { start: async (clock) => ({ ...(await lexwareWorld.start(clock)), capabilities: [documents] }) };

const objectsFor: ConformanceSamples['objectsFor'] = (exported) => ({
  contacts: 1,
  vouchers: exported.length,
  files: exported.reduce((sum, { receipts }) => sum + receipts.length, 0),
});

describeExporterConformance({
  name: 'lexoffice with an API key',
  exporter: lexofficeExporter,
  world: keyWorld,
  samples: { transactions: (connection) => documentedSamples(connection).samples, grossOf: voucherGrossOf, objectsFor, failures: recordedFailures },
});
