import { verdictOn, waits } from './retry-ladder';

const minutes = (count: number) => count * 60_000;

describe('the retry ladder', () => {
  it('climbs quickly, rests half an hour, and then looks by every two hours', () => {
    expect(waits.slice(0, 8)).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, minutes(30), minutes(120), minutes(120)]);
    expect(waits).toHaveLength(25);
  });

  it.each([200, 201, 202, 204])('ends with %i', (status) => {
    expect(verdictOn({ status }, 1, 1)).toEqual({ next: 'delivered' });
  });

  it.each([{ status: 401 }, { status: 403 }, { status: 404 }, { status: 429 }, { status: 500 }, { status: 503 }, { failure: 'ENOTFOUND' }, { failure: 'ECONNREFUSED' }, { failure: 'TIMEOUT' }])(
    'is climbed after %p',
    (outcome) => {
      expect(verdictOn(outcome, 1, 1)).toEqual({ next: 'retry', wait: 10_000 });
      expect(verdictOn(outcome, 6, 1_000)).toEqual({ next: 'retry', wait: 1_800 });
    },
  );

  it.each([203, 301, 307, 400, 405, 422])('is not climbed after %i', (status) => {
    expect(verdictOn({ status }, 1, 1)).toEqual({ next: 'given-up' });
  });

  it.each([
    [{ status: 410 }, 1, 'unsubscribed'],
    [{ status: 404 }, 26, 'unsubscribed'],
    [{ failure: 'ENOTFOUND' }, 26, 'unsubscribed'],
    [{ status: 503 }, 26, 'given-up'],
    [{ failure: 'TIMEOUT' }, 26, 'given-up'],
  ])('ends after %p on attempt %i: %s', (outcome, attempt, next) => {
    expect(verdictOn(outcome, attempt, 1)).toEqual({ next });
  });
});
