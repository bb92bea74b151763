import { delayAfter, type DelayPolicy } from './growing-delay';
import { delayInMemory } from './delay-store';

const policy: DelayPolicy = { name: 'spec', freeAttempts: 3, longestDelaySeconds: 60, memorySeconds: 3600 };

describe('a growing delay', () => {
  it('doubles after the free attempts and stays bearable for ever', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000].map((attempt) => delayAfter(attempt, policy));
    expect(delays).toEqual([0, 0, 0, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('lets only the free attempts and one more through, however many come at once', async () => {
    const delay = delayInMemory(policy);
    const waits = await Promise.all(Array.from({ length: 50 }, () => delay.admit('key')));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(4);
    expect(waits.filter((seconds) => seconds > 0)).toHaveLength(46);
  });

  it('does not grow by attempts that it refused', async () => {
    const delay = delayInMemory(policy);
    for (let attempt = 0; attempt < 100; attempt += 1) await delay.admit('key');
    expect(await delay.admit('key')).toBeLessThanOrEqual(4);
  });

  it('keeps keys apart and forgets on request', async () => {
    const delay = delayInMemory(policy);
    await Promise.all(Array.from({ length: 9 }, () => delay.admit('key')));
    expect(await delay.admit('another')).toBe(0);
    await delay.forget('key');
    expect(await delay.admit('key')).toBe(0);
  });
});
