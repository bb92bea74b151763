import type { DrainSummary, StepContext } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';
import type { LedgerSettings } from './inputs';

/** Tells the ledger what the card account should stand at; telling it twice changes nothing. */
export const tellBalance = {
  requests: 1,
  async run({ lifetime }: DrainSummary, { remote, memory }: StepContext<LedgerSettings>): Promise<void> {
    const account = memory['clearingAccountId'] ?? '';
    const amounts = lifetime['postPayments']?.amounts ?? [];
    await remote.send({ method: 'PUT', path: `/accounts/${account}/balance`, json: { amounts: amounts.map((amount) => `${toDecimal(amount)} ${amount.currency}`) } });
  },
};
