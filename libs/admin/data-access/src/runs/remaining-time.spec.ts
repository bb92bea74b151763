import * as fc from 'fast-check';
import { RemainingTime } from './remaining-time';

const stand = (selected: number, exported: number, begun = 0) => ({ selected, waiting: selected - exported, begun, skipped: 0 });

/** Looks every second at a run that does so many in each second; gives what is told. */
function watch(time: RemainingTime, selected: number, pace: (second: number) => number, seconds: number): readonly (number | undefined)[] {
  let done = 0;
  return Array.from({ length: seconds }, (_, second) => {
    if (second > 0) done = Math.min(selected, done + pace(second));
    return time.observe(stand(selected, Math.floor(done)), second * 1000);
  });
}

describe('the remaining time of a run', () => {
  it('is not told before something is known', () => {
    const time = new RemainingTime();
    expect([time.observe(stand(100, 0), 0), time.observe(stand(100, 1), 1000)]).toEqual([undefined, undefined]);
  });

  it('is what is left at the pace it keeps', () => {
    const told = watch(new RemainingTime(), 600, () => 2, 100);
    expect(told.at(-1)).toBeGreaterThan(190);
    expect(told.at(-1)).toBeLessThan(215);
  });

  it('is told at once to somebody who comes in the middle', () => {
    const time = new RemainingTime();
    time.catchUp(stand(300, 100), 200);
    expect(time.observe(stand(300, 100), 0)).toBeCloseTo(400);
  });

  it('is at first what the preview said', () => {
    const time = new RemainingTime();
    time.expect(stand(300, 0), 450);
    expect(time.observe(stand(300, 0), 0)).toBeCloseTo(450);
  });

  it('is not shortened by what is skipped, which takes no time', () => {
    const time = new RemainingTime();
    time.catchUp({ selected: 400, waiting: 100, begun: 0, skipped: 200 }, 100);
    expect(time.observe({ selected: 400, waiting: 100, begun: 0, skipped: 200 }, 0)).toBeCloseTo(100);
  });

  it('counts what is begun as half done', () => {
    const time = new RemainingTime();
    time.catchUp(stand(100, 0, 50), 50);
    expect(time.observe(stand(100, 0, 50), 0)).toBeCloseTo(150);
  });

  it('goes on from the pace before when a run has stood still', () => {
    const time = new RemainingTime();
    const before = watch(time, 600, () => 2, 60).at(-1) ?? 0;
    time.rest(stand(600, 118), 60_000);
    time.rest(stand(600, 118), 3_600_000);
    expect(time.observe(stand(600, 120), 3_601_000)).toBeCloseTo(before - 1, -1);
  });

  it('is nothing at the end', () => {
    expect(watch(new RemainingTime(), 20, () => 2, 30).at(-1)).toBe(0);
  });

  it('never jumps: in a second it moves by no more than that second and a fifteenth of the way to where it is going', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 1, 2, 25), { minLength: 100, maxLength: 200 }), (bursts) => {
        const told = watch(new RemainingTime(), 10_000, (second) => bursts[second] ?? 1, bursts.length).filter((seconds) => seconds !== undefined);
        told.slice(1).forEach((seconds, index) => {
          const before = told[index] ?? 0;
          expect(seconds).toBeGreaterThan(before * 0.9 - 1.1);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('never tells a time that is negative or not a number', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 60_000 })), { maxLength: 50 }), (steps) => {
        const time = new RemainingTime();
        let [done, at] = [0, 0];
        for (const [step, passed] of steps) {
          done = Math.min(200, done + step);
          at += passed;
          const told = time.observe(stand(200, done), at);
          expect(told === undefined || (Number.isFinite(told) && told >= 0)).toBe(true);
        }
      }),
    );
  });
});
