import { daysOf, monthOf, monthPattern } from './month';

describe('a month', () => {
  it.each([
    ['2026-01', '2026-01-31'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-04', '2026-04-30'],
    ['2026-12', '2026-12-31'],
  ])('%s goes to %s', (month, last) => {
    expect(daysOf(month)).toEqual({ from: `${month}-01`, to: last });
    expect([monthOf(last), monthPattern.test(month)]).toEqual([month, true]);
  });

  it.each(['2026-13', '2026-00', '2026-1', '26-01', '2026-01-01'])('is not %s', (text) => expect(monthPattern.test(text)).toBe(false));
});
