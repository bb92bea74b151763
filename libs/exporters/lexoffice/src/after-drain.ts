import { RemoteFailure, type DrainSummary, type RemoteClient, type StepContext } from '@kontor/exporter-contract';
import { addMoney, isSameMoney, sumMoney, type Money } from '@kontor/kernel';
import { euro, euroFrom } from './euro';
import { accountPath, readAccount, withBalance } from './finance-account';
import { clearingAccountId, openingBalance } from './memory';
import type { LexofficeSettings } from './settings';
import type { LexofficeSteps } from './steps/steps';

const payments: keyof LexofficeSteps = 'postPayments';

/**
 * Lexware never computes a bank account's balance: it shows what it was told last. Told is what the account held before
 * our first payment and the sum of all our payments to it since, so that telling it twice or late changes nothing. An
 * account that payments went to earlier keeps the balance it was told then.
 */
export const tellBalance = {
  requests: 2,

  async run({ lifetime }: DrainSummary, { remote, memory }: StepContext<LexofficeSettings>): Promise<void> {
    const accountId = clearingAccountId(memory);
    const sums = accountId === undefined ? undefined : lifetime[payments]?.accounts[accountId];
    if (!sums || accountId === undefined) return;
    const paid = sumMoney(sums.filter(({ currency }) => currency === euro), euro);
    const balance = addMoney(euroFrom(openingBalance(memory, accountId) ?? '0'), paid);
    try {
      await putBalance(remote, accountId, balance);
    } catch (error) {
      // Somebody changed the account between our look and our write: once more with what it is now.
      if (!(error instanceof RemoteFailure) || error.fault.kind !== 'conflict') throw error;
      await putBalance(remote, accountId, balance);
    }
  },
};

/** Deactivated accounts are left alone, as Lexware asks. */
async function putBalance(remote: RemoteClient, accountId: string, balance: Money): Promise<void> {
  const account = await readAccount(remote, accountId);
  if (account.deactivated || isSameMoney(account.balance, balance)) return;
  await remote.send({ method: 'PUT', path: accountPath(accountId), json: withBalance(account, balance) });
}
