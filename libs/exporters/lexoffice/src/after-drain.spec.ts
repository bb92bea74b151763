import { money } from '@kontor/kernel';
import { tellBalance } from './after-drain';
import { memoryKeys } from './memory';
import { clearingAccount } from './setup/clearing-account';
import { LexwareBench } from './testing/lexware-bench';

describe('the balance after a drain', () => {
  const lexware = new LexwareBench();
  const account = () => [...lexware.books.accounts.values()][0];
  const paid = (minor: number) => ({ items: 1, lifetime: { postPayments: { count: 2, amounts: [money(minor, 'EUR')] } } });
  const tell = (minor: number) => tellBalance.run(paid(minor), lexware.context());

  beforeEach(async () => {
    await clearingAccount.run(lexware.context(), lexware.host);
    lexware.remembered[memoryKeys.openingBalance] = '100.00';
    lexware.requests.length = 0;
  });

  it('is what the account held before and all payments since', async () => {
    await tell(-23805);
    expect(account()).toMatchObject({ balance: { minor: -13805 }, name: 'Pliant', bankName: 'Pliant', externalReference: 'kontor-clearing-pliant', accountHolder: 'Nordlicht Handels GmbH' });
    expect(lexware.requests).toHaveLength(tellBalance.requests);
  });

  it('is not written again when it stands already', async () => {
    await tell(-23805);
    await tell(-23805);
    expect(lexware.calls.filter((call) => call.startsWith('PUT'))).toHaveLength(1);
  });

  it('is written over a change made meanwhile', async () => {
    const remote = lexware.remote();
    let interfered = false;
    await tellBalance.run(paid(-5000), lexware.context({
      remote: {
        send: async (request) => {
          const current = account();
          if (request.method === 'PUT' && !interfered && current) {
            interfered = true;
            lexware.books.accounts.set(current.id, { ...current, lockVersion: current.lockVersion + 1 });
          }
          return remote.send(request);
        },
      },
    }));
    expect(account()?.balance.minor).toBe(5000);
    expect(lexware.calls.map((call) => call.slice(-3))).toEqual(['200', '409', '200', '200']);
  });

  it('is left alone on a deactivated account', async () => {
    const current = account();
    if (current) lexware.books.accounts.set(current.id, { ...current, deactivated: true });
    await tell(-5000);
    expect(account()?.balance.minor).toBe(0);
  });

  it('is nobody’s business where no payments were written', async () => {
    await tellBalance.run({ items: 3, lifetime: {} }, lexware.context());
    expect(lexware.calls).toEqual([]);
  });
});
