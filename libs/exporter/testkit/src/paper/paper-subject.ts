import { sumMoney } from '@kontor/kernel';
import { aTransaction } from '../builders/a-transaction';
import type { ConformanceSubject } from '../conformance/subject';
import { paperExporter } from './paper-exporter';

const transactions = {
  purchase: aTransaction('purchase').build(),
  refund: aTransaction('refund').refunded().withReceipts(2).build(),
  dollars: aTransaction('dollars').inUsd().build(),
  split: aTransaction('split').splitInto({ gross: '10.00' }, { gross: '20.00' }).build(),
};

/** The sample exporter that makes files, as the conformance kit sees it. */
export const paperSubject: ConformanceSubject = {
  name: 'paper',
  exporter: paperExporter,
  samples: {
    transactions: () => transactions,
    grossOf: (operations, { billing }) => sumMoney(operations.flatMap(({ amount }) => amount ?? []), billing.currency),
  },
};
