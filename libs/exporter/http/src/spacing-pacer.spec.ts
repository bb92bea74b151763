import type { RateLimit } from '@kontor/exporter-contract';
import fc from 'fast-check';
import type { Sleep } from './pacer';
import { RateGate } from './rate-gate';
import { SpacingPacer } from './spacing-pacer';

const twoPerSecond: RateLimit = { scope: 'connection', requests: 2, perMilliseconds: 1000 };
const signal = new AbortController().signal;

/** Time that moves only when somebody sleeps or works. */
class VirtualTime {
  milliseconds = 0;
  readonly clock = { now: () => new Date(this.milliseconds) };
  readonly sleep: Sleep = async (milliseconds, stop) => {
    stop.throwIfAborted();
    this.milliseconds += milliseconds;
  };
}

const departures = async (limits: readonly RateLimit[], pauses: readonly number[]): Promise<readonly number[]> => {
  const time = new VirtualTime();
  const pacer = new SpacingPacer(limits.map((limit) => new RateGate(limit)), time.clock, time.sleep);
  const left: number[] = [];
  for (const pause of pauses) {
    time.milliseconds += pause;
    await pacer.turn(signal);
    left.push(time.milliseconds);
  }
  return left;
};

const mostInAnyWindow = (instants: readonly number[], window: number): number =>
  Math.max(0, ...instants.map((start) => instants.filter((instant) => instant >= start && instant < start + window).length));

/** No call comes sooner after the one before than the declared rate has it. */
const isEven = (instants: readonly number[], { requests, perMilliseconds }: RateLimit): boolean =>
  instants.slice(1).every((instant, index) => instant - (instants[index] ?? 0) >= perMilliseconds / requests);

describe('the pacer', () => {
  const limit = fc.record({ scope: fc.constant('connection' as const), requests: fc.integer({ min: 1, max: 20 }), perMilliseconds: fc.integer({ min: 50, max: 60_000 }) });

  it('never exceeds any of the declared limits, however calls come in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(limit, { minLength: 1, maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 60 }), async (limits, pauses) => {
        const left = await departures(limits, pauses);
        for (const each of limits) {
          expect(mostInAnyWindow(left, each.perMilliseconds)).toBeLessThanOrEqual(each.requests);
          expect(isEven(left, each)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([[twoPerSecond], [{ ...twoPerSecond, requests: 50, perMilliseconds: 60_000 }]])('keeps at least 97 % of %j when there is always work', async (each) => {
    const left = await departures([each], Array.from({ length: 500 }, () => 0));
    const rate = (left.length - 1) / (left[left.length - 1] ?? 1);
    expect(rate / (each.requests / each.perMilliseconds)).toBeGreaterThanOrEqual(0.97);
  });

  it('saves nothing up over a slow call or a pause', async () => {
    const left = await departures([twoPerSecond], [0, 0, 0, 10_000, 0, 0]);
    expect(left).toEqual([0, 510, 1_020, 11_020, 11_530, 12_040]);
  });

  it('lets connections share the limit of the app without bunching their own calls', async () => {
    const time = new VirtualTime();
    const app = new RateGate({ scope: 'app', requests: 3, perMilliseconds: 1000 });
    const pacers = [0, 1].map(() => new SpacingPacer([new RateGate(twoPerSecond), app], time.clock, time.sleep));
    const left: number[][] = [[], []];
    for (let round = 0; round < 40; round += 1) {
      const index = round % 2;
      await pacers[index]?.turn(signal);
      left[index]?.push(time.milliseconds);
    }
    expect(mostInAnyWindow(left.flat(), 1000)).toBeLessThanOrEqual(3);
    for (const own of left) expect(mostInAnyWindow(own, 1000)).toBeLessThanOrEqual(2);
  });

  it('stays away after a refusal, longer each time, and forgives after a calm while', async () => {
    const time = new VirtualTime();
    const pacer = new SpacingPacer([new RateGate(twoPerSecond)], time.clock, time.sleep);
    const waits: number[] = [];
    for (const calm of [0, 0, 0, 0, 0, 0, 0, 0, 20_000]) {
      time.milliseconds += calm;
      const refusedAt = time.milliseconds;
      pacer.penalize();
      await pacer.turn(signal);
      waits.push(time.milliseconds - refusedAt);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 1_000]);
  });

  it('gives up waiting when it is told to', async () => {
    const time = new VirtualTime();
    const pacer = new SpacingPacer([new RateGate(twoPerSecond)], time.clock, time.sleep);
    await pacer.turn(signal);
    await expect(pacer.turn(AbortSignal.abort())).rejects.toThrow();
  });
});
