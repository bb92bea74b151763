import type { CodedTransaction, Operation } from '@kontor/exporter-contract';
import { moneyFromDecimal, negateMoney, type Money } from '@kontor/kernel';
import { aTransaction } from '../builders/a-transaction';
import { aLocalReference, glAccounts, taxRates } from '../builders/references';
import type { RecordedFailure, ConformanceSubject } from '../conformance/subject';
import { ledgerExporter } from './ledger-exporter';
import { ledgerRemoteWorld } from './ledger-remote-world';

const newcomer = aLocalReference('Rösterei Morgenrot', '70002');

const transactions: Readonly<Record<string, CodedTransaction>> = {
  purchase: aTransaction('purchase').with({ supplier: newcomer }).build(),
  refund: aTransaction('refund').with({ supplier: newcomer }).of('23.80').refunded().withoutReceipt().build(),
  dollars: aTransaction('dollars').of('99.99').inUsd().withReceipts(2).build(),
  split: aTransaction('split').splitInto({ gross: '33.33' }, { gross: '0.01', taxRate: taxRates.reduced }, { gross: '1000.10', glAccount: glAccounts.travel }).build(),
  fee: aTransaction('fee').ofKind('fee').codedTo(glAccounts.bankFees, taxRates.none).withoutReceipt().build(),
};

function grossOf(operations: readonly Operation[]): Money | undefined {
  const input = operations.find(({ step }) => step === 'createEntry')?.input as { readonly kind: string; readonly gross: string; readonly currency: string } | undefined;
  if (!input) return undefined;
  const gross = moneyFromDecimal(input.gross, input.currency);
  return input.kind === 'credit' ? gross : negateMoney(gross);
}

const failures: readonly RecordedFailure[] = [
  { failure: { method: 'GET', path: '/company', reason: 'status', status: 401 }, expected: { kind: 'unauthenticated', code: 'LED-signed-out' } },
  { failure: { method: 'POST', path: '/entries', reason: 'status', status: 406, body: { code: 'invalid' } }, expected: { kind: 'invalid-data', code: 'LED-refused' } },
  { failure: { method: 'POST', path: '/entries', reason: 'status', status: 406, body: { code: 'account-locked' } }, expected: { kind: 'stale-reference', code: 'LED-account-locked' } },
  { failure: { method: 'POST', path: '/entries', reason: 'status', status: 406, body: { code: 'period-closed' } }, expected: { kind: 'closed-period', code: 'LED-period-closed' } },
  { failure: { method: 'POST', path: '/payments', reason: 'status', status: 429 }, expected: { kind: 'throttled', code: 'KON-remote-throttled' } },
];

/** The imaginary ledger as the conformance kit sees it; an example for the plugins that have a real one. */
export const ledgerSubject: ConformanceSubject = {
  name: 'the ledger',
  exporter: ledgerExporter,
  world: ledgerRemoteWorld,
  samples: {
    transactions: () => transactions,
    grossOf,
    objectsFor: (exported) => ({ partners: exported.some(({ supplier }) => supplier) ? 1 : 0, entries: exported.length, receipts: exported.reduce((sum, { receipts }) => sum + receipts.length, 0), payments: exported.length }),
    failures,
  },
};
