import { daysOf, monthAfter } from './months';

describe('a month', () => {
  it.each([
    ['2026-02', '2026-02-28', '2026-01', '2026-03'],
    ['2028-02', '2028-02-29', '2028-01', '2028-03'],
    ['2026-12', '2026-12-31', '2026-11', '2027-01'],
    ['2026-01', '2026-01-31', '2025-12', '2026-02'],
  ])('%s ends on %s and stands between %s and %s', (month, last, before, after) => {
    expect([daysOf(month), monthAfter(month, -1), monthAfter(month, 1)]).toEqual([{ from: `${month}-01`, to: last }, before, after]);
  });
});
