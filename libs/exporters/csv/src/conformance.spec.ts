import type { CodedTransaction, Operation } from '@kontor/exporter-contract';
import { moneyFromDecimal, sumMoney, type Money } from '@kontor/kernel';
import { aTransaction, costCenters, describeExporterConformance, taxRates, type ConformanceSamples } from '@kontor/exporter-testkit';
import { csvExporter } from './csv-exporter';
import { readRowInput } from './row-input';

const transactions: Readonly<Record<string, CodedTransaction>> = {
  purchase: aTransaction('purchase').build(),
  refund: aTransaction('refund').of('23.80').refunded().withReceipts(2).build(),
  dollars: aTransaction('dollars').of('99.99').inUsd().build(),
  split: aTransaction('split').splitInto({ gross: '33.33', costCenter: costCenters.sales }, { gross: '0.01', taxRate: taxRates.reduced }, { gross: '1000.10', text: '=1+1' }).build(),
  'without receipt': aTransaction('without-receipt').withoutReceipt().build(),
};

/** What the cells of the rows say, as the file will. */
function grossOf(operations: readonly Operation[], { billing }: CodedTransaction): Money {
  const cells = operations.flatMap(({ input }) => readRowInput(input).cells.filter(({ column }) => column === 'gross'));
  return sumMoney(cells.map(({ value }) => moneyFromDecimal(value, billing.currency)), billing.currency);
}

const samples: ConformanceSamples = { transactions: () => transactions, grossOf };

describeExporterConformance({ name: 'csv', exporter: csvExporter, samples });
describeExporterConformance({ name: 'csv without receipts, for English readers', exporter: csvExporter, samples: { ...samples, settings: { receipts: false, language: 'en', decimals: 'dot', delimiter: ',' } } });
