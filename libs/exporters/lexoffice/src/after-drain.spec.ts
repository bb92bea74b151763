import { money } from '@kontor/kernel';
import { tellBalance } from './after-drain';
import { memoryKeys, openingBalanceKey } from './memory';
import { clearingAccount } from './setup/clearing-account';
import { LexwareBench } from './testing/lexware-bench';
import { usualSettings } from './testing/plan-case';

describe('the balance after a drain', () => {
  const lexware = new LexwareBench();
  const account = () => [...lexware.books.accounts.values()][0];
  const accountId = () => lexware.remembered[memoryKeys.clearingAccountId] ?? '';
  const onAccounts = (sums: Readonly<Record<string, number>>) => {
    const all = Object.values(sums).reduce((sum, minor) => sum + minor, 0);
    const accounts = Object.fromEntries(Object.entries(sums).map(([id, minor]) => [id, [money(minor, 'EUR')]]));
    return { items: 1, lifetime: { postPayments: { count: 2, amounts: [money(all, 'EUR')], accounts } } };
  };
  const paid = (minor: number) => onAccounts({ [accountId()]: minor });
  const tell = (minor: number) => tellBalance.run(paid(minor), lexware.context());

  beforeEach(async () => {
    await clearingAccount.run(lexware.context(), lexware.host);
    lexware.remembered[openingBalanceKey(accountId())] = '100.00';
    lexware.requests.length = 0;
  });

  it('is what the account held before and all payments since', async () => {
    await tell(-23805);
    expect(account()).toMatchObject({ balance: { minor: -13805 }, name: 'Pliant', bankName: 'Pliant', externalReference: 'kontor-clearing-pliant', accountHolder: 'Nordlicht Handels GmbH' });
    expect(lexware.requests).toHaveLength(tellBalance.requests);
  });

  describe('when the payments went to another account for a while', () => {
    const settings = (clearingAccountName: string) => ({ ...usualSettings, accountSystem: 'PliantSandbox', clearingAccountName });
    const moveTo = (name: string) => clearingAccount.run(lexware.context({ settings: settings(name) }), lexware.host);
    const balances = () => Object.fromEntries([...lexware.books.accounts.values()].map(({ name, balance }) => [name, balance.minor]));

    it('counts on each account what went to it, there and back', async () => {
      const pliant = accountId();
      await tellBalance.run(onAccounts({ [pliant]: -5000 }), lexware.context());
      await moveTo('Karte Berlin');
      const berlin = accountId();
      await tellBalance.run(onAccounts({ [pliant]: -5000, [berlin]: -700 }), lexware.context());
      expect(balances()).toEqual({ Pliant: 5000, 'Karte Berlin': -700 });
      await moveTo('Pliant');
      expect(accountId()).toBe(pliant);
      await tellBalance.run(onAccounts({ [pliant]: -6000, [berlin]: -700 }), lexware.context());
      expect(balances()).toEqual({ Pliant: 4000, 'Karte Berlin': -700 });
    });

    it('leaves the account alone that nothing went to yet', async () => {
      const pliant = accountId();
      await moveTo('Karte Berlin');
      lexware.requests.length = 0;
      await tellBalance.run(onAccounts({ [pliant]: -5000 }), lexware.context());
      expect(lexware.calls).toEqual([]);
    });
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
