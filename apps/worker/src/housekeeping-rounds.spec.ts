import type { Housekeeper } from '@kontor/server-platform';
import { Logger } from '@nestjs/common';
import { HousekeepingRounds } from './housekeeping-rounds';

const hour = 3_600_000;

class CountingHousekeeper implements Pick<Housekeeper, 'prune'> {
  rounds = 0;

  constructor(private readonly work: () => Promise<void> = async () => undefined) {}

  async prune(): ReturnType<Housekeeper['prune']> {
    this.rounds += 1;
    await this.work();
    return { sessions: 0, idempotencyKeys: 0 };
  }
}

const roundsOf = (keeper: CountingHousekeeper): HousekeepingRounds => new HousekeepingRounds(keeper as unknown as Housekeeper);

describe('the rounds of the housekeeper', () => {
  beforeAll(() => void Logger.overrideLogger(false));
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('begin at the start, go on once an hour, and end with the worker', async () => {
    const keeper = new CountingHousekeeper();
    const rounds = roundsOf(keeper);
    rounds.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(2 * hour);
    expect(keeper.rounds).toBe(3);
    await rounds.onApplicationShutdown();
    await jest.advanceTimersByTimeAsync(5 * hour);
    expect(keeper.rounds).toBe(3);
  });

  it('go on after one that failed', async () => {
    const keeper = new CountingHousekeeper(() => Promise.reject(new Error('the database is away')));
    const rounds = roundsOf(keeper);
    rounds.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(hour);
    await rounds.onApplicationShutdown();
    expect(keeper.rounds).toBe(2);
  });

  it('are not left half done', async () => {
    let finish = (): void => undefined;
    const rounds = roundsOf(new CountingHousekeeper(() => new Promise((resolve) => (finish = resolve))));
    rounds.onApplicationBootstrap();
    let over = false;
    const ending = rounds.onApplicationShutdown().then(() => (over = true));
    await jest.advanceTimersByTimeAsync(0);
    expect(over).toBe(false);
    finish();
    await ending;
    expect(over).toBe(true);
  });
});
