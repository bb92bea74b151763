import { Test } from '@nestjs/testing';
import type { Provider } from '@nestjs/common';
import { ChosenFreeze, RememberedTransactions } from '../testing/rooms-above';
import { NewTransactions } from './new-transactions';
import { RoomPorts } from './room-ports';
import { TransactionFreeze } from './transaction-freeze';

const rules: Provider = { provide: NewTransactions, useClass: RememberedTransactions };
const freeze: Provider = { provide: TransactionFreeze, useClass: ChosenFreeze };
const application = (providers: readonly Provider[]) => Test.createTestingModule({ providers: [RoomPorts, ...providers] }).compile();

describe('an application', () => {
  it.each([
    ['NewTransactions', 'CodingModule', [freeze]],
    ['TransactionFreeze', 'ExportsModule', [rules]],
  ])('without a provider of %s refuses to boot and names the cure', async (port, cure, providers) => {
    const module = await application(providers);
    await expect(module.init()).rejects.toThrow(`The transactions room needs a provider of ${port}, and no module offers one. Import ${cure} beside TransactionsModule.`);
  });

  it('with both finds them when everything stands', async () => {
    const module = await application([rules, freeze]);
    await module.init();
    const ports = module.get(RoomPorts);
    expect([ports.newTransactions, ports.freeze]).toEqual([expect.any(RememberedTransactions), expect.any(ChosenFreeze)]);
    await module.close();
  });
});
