import type { AccountingExporter } from '@kontor/exporter-contract';
import { aConnection, aLocalReference, aTransaction, ledgerDelivering, ledgerExporter, paperExporter } from '@kontor/exporter-testkit';
import type { ActivePlan } from '../journal/records';
import { estimate } from './estimate';
import { PlanMaker } from './plan-maker';

const ledger = ledgerExporter as AccountingExporter;
const connection = aConnection(ledger).remembering({ clearingAccountId: 'c' }).build();

function plans(count: number, receipts = 1): readonly ActivePlan[] {
  const prepared = new PlanMaker().prepare(ledger, connection, { transaction: aTransaction().withReceipts(receipts).build(), naturalKey: 'KT-1', written: [] });
  if (prepared.outcome !== 'ready') throw new Error('The demo transaction is ready');
  return Array.from({ length: count }, () => prepared.plan);
}

const limited = (perMilliseconds: number): AccountingExporter => ({
  ...ledger,
  manifest: { ...ledger.manifest, rateLimits: [...ledger.manifest.rateLimits, { scope: 'app', requests: 1, perMilliseconds }] },
});

describe('estimating an export', () => {
  it.each([
    [1, 1, 4],
    [1, 0, 3],
    [5, 1, 12],
    [6, 1, 15],
    [10, 2, 33],
  ])('counts the calls of %s transactions with %s receipts, batches and the closing call included: %s', (count, receipts, requests) => {
    expect(estimate(ledger, plans(count, receipts)).requests).toBe(requests);
  });

  it('takes as long as the declared limit makes it, in whole seconds', () => {
    expect(estimate(ledger, plans(5))).toEqual({ requests: 12, seconds: 3 });
    expect(estimate(ledger, plans(6))).toEqual({ requests: 15, seconds: 4 });
  });

  it('counts once what several transactions share', () => {
    const of = (id: string, number: string) => {
      const transaction = aTransaction(id).withoutReceipt().with({ supplier: aLocalReference(`Lieferant ${number}`, number) }).build();
      const prepared = new PlanMaker().prepare(ledger, connection, { transaction, naturalKey: id, written: [] });
      return prepared.outcome === 'ready' ? [prepared.plan] : [];
    };
    const five = Array.from({ length: 5 }, (_, index) => of(`t${index}`, index < 4 ? '70001' : '70002')).flat();
    // Two partners at two calls each, five entries, one batch of payments, the closing call.
    expect(estimate(ledger, five).requests).toBe(2 * 2 + 5 + 1 + 1);
  });

  it('goes by the slowest of several limits', () => {
    expect(estimate(limited(2000), plans(5)).seconds).toBe(24);
  });

  it('costs nothing to write nothing, and nothing to make files', () => {
    expect(estimate(ledger, [])).toEqual({ requests: 0, seconds: 0 });
    expect(estimate(paperExporter as AccountingExporter, plans(5))).toEqual({ requests: 0, seconds: 0 });
  });

  it('counts no closing call where the exporter makes none', () => {
    const { delivery } = ledgerDelivering({});
    if (delivery.kind !== 'api') throw new Error('The ledger is written through an API');
    const { afterDrain: _none, ...rest } = delivery;
    expect(estimate({ ...ledger, delivery: rest }, plans(1)).requests).toBe(3);
  });
});
