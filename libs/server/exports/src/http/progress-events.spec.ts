import type { RunProgress } from '@kontor/api-contracts';
import { Problem } from '@kontor/server-platform';
import type { MessageEvent } from '@nestjs/common';
import { progressEvents } from './progress-events';

const progress = (exported: number, state: RunProgress['state'] = 'running'): RunProgress =>
  ({ runId: 'r', state, connectionState: 'connected', selected: 3, waiting: 3 - exported, begun: 0, exported, failed: 0, skipped: 0, needsReview: 0, inDoubt: 0 });

/** Watches a run that stands so at each look; the last answer stays. */
function watch(...answers: readonly (RunProgress | Error)[]) {
  const seen = { events: [] as MessageEvent[], faults: [] as unknown[], looks: 0, ended: false };
  const look = async (): Promise<RunProgress> => {
    const answer = answers[Math.min(seen.looks, answers.length - 1)] ?? progress(0);
    seen.looks += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const stream = progressEvents(look, { lookEveryMilliseconds: 500, endAfterMilliseconds: 60_000 }, (error) => seen.faults.push(error));
  const watching = stream.subscribe({ next: (event) => seen.events.push(event), complete: () => (seen.ended = true) });
  return { seen, watching, told: () => seen.events.map(({ data }) => (data as RunProgress).exported) };
}

describe('the progress of a run', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is told at once and then whenever it changes', async () => {
    const { seen, told, watching } = watch(progress(0), progress(0), progress(1), progress(1), progress(2));
    await jest.advanceTimersByTimeAsync(0);
    expect(seen.events).toEqual([{ type: 'progress', data: progress(0) }]);
    await jest.advanceTimersByTimeAsync(5000);
    expect([told(), seen.ended]).toEqual([[0, 1, 2], false]);
    watching.unsubscribe();
  });

  it('ends with the run, whose last figures are told', async () => {
    const { seen, told } = watch(progress(0), progress(3, 'finished'));
    await jest.advanceTimersByTimeAsync(5000);
    expect([told(), seen.ended, seen.looks]).toEqual([[0, 3], true, 2]);
  });

  it('outlives a moment in which nobody can be asked, and notes it', async () => {
    const away = new Error('The database is away');
    const { seen, told, watching } = watch(progress(0), away, away, progress(1));
    await jest.advanceTimersByTimeAsync(5000);
    expect([told(), seen.faults, seen.ended]).toEqual([[0, 1], [away, away], false]);
    watching.unsubscribe();
  });

  it('ends when the run is gone', async () => {
    const { seen } = watch(progress(0), new Problem('run-not-found'));
    await jest.advanceTimersByTimeAsync(5000);
    expect([seen.events.length, seen.ended, seen.faults]).toEqual([1, true, []]);
  });

  it('is not told for ever to one who may have lost the right to it', async () => {
    const { seen } = watch(progress(0));
    await jest.advanceTimersByTimeAsync(59_999);
    expect(seen.ended).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(seen.ended).toBe(true);
  });

  it('is not looked at any more once nobody listens', async () => {
    const { seen, watching } = watch(progress(0));
    await jest.advanceTimersByTimeAsync(1000);
    watching.unsubscribe();
    const { looks } = seen;
    await jest.advanceTimersByTimeAsync(5000);
    expect(seen.looks).toBe(looks);
  });

  it('is looked at one look at a time, however slow the database is', async () => {
    let looks = 0;
    const slow = (): Promise<RunProgress> => {
      looks += 1;
      return new Promise((resolve) => setTimeout(() => resolve(progress(0)), 2000));
    };
    const watching = progressEvents(slow, { lookEveryMilliseconds: 500, endAfterMilliseconds: 60_000 }, () => undefined).subscribe();
    await jest.advanceTimersByTimeAsync(1999);
    expect(looks).toBe(1);
    watching.unsubscribe();
  });
});
