import { roughly } from './duration';

describe('a length of time', () => {
  it.each([
    [0, 'moments', 0, 0, 0],
    [4.9, 'moments', 0, 0, 0],
    [5, 'seconds', 0, 0, 10],
    [41, 'seconds', 0, 0, 50],
    [51, 'minutes', 0, 1, 0],
    [61, 'minutes', 0, 2, 0],
    [3540, 'minutes', 0, 59, 0],
    [3541, 'full-hours', 1, 0, 0],
    [3601, 'hours', 1, 5, 0],
    [4800, 'hours', 1, 20, 0],
    [7100, 'full-hours', 2, 0, 0],
  ])('of %d s is said in %s: %d h %d min %d s', (seconds, unit, ...[hours, minutes, rest]) => {
    expect(roughly(seconds)).toEqual({ unit, hours, minutes, seconds: rest });
  });
});
