import { monthShares, type ShareView } from '@kontor/api-contracts';
import { money } from '@kontor/kernel';
import * as fc from 'fast-check';
import { monthEquation, type ShareSum } from './month-equation';

const sum = (share: ShareSum['share'], count: number, minor: number, currency = 'EUR'): ShareSum => ({ share, count, sum: money(minor, currency) });

describe('the equation of a month', () => {
  it('tells every transaction once, and what was not looked at as such', () => {
    const equation = monthEquation(
      [sum('exported', 2, -200), sum('elsewhere', 1, -50), sum('queued', 1, -10, 'USD')],
      [{ count: 5, sum: money(-500, 'EUR') }],
      [sum('ready', 2, -150), sum('blocked', 1, -100), sum('nothingToDo', 1, -50)],
    );
    expect(Object.fromEntries(Object.entries(equation).map(([name, { count }]) => [name, count]))).toEqual({ total: 9, exported: 2, elsewhere: 1, queued: 1, ready: 2, blocked: 1, nothingToDo: 1, unexamined: 1 });
    expect(equation.total.sums).toEqual([{ count: 8, sum: { minor: -750, currency: 'EUR' } }, { count: 1, sum: { minor: -10, currency: 'USD' } }]);
    expect(equation.unexamined.sums).toEqual([{ count: 1, sum: { minor: -200, currency: 'EUR' } }]);
  });

  it('of nothing is nothing', () => {
    expect(monthEquation([], [], []).total).toEqual({ count: 0, sums: [] });
  });

  it('holds in count and in each currency', () => {
    const aSum = fc.record({ share: fc.constantFrom('exported', 'elsewhere', 'queued'), count: fc.integer({ min: 1, max: 1000 }), minor: fc.integer({ min: -1e9, max: 1e9 }), currency: fc.constantFrom('EUR', 'USD', 'JPY') });
    const open = fc.record({ count: fc.integer({ min: 11, max: 1000 }), minor: fc.integer({ min: -1e9, max: 1e9 }), looked: fc.integer({ min: 1, max: 10 }), lookedMinor: fc.integer({ min: -1e6, max: 1e6 }) });
    fc.assert(
      fc.property(fc.array(aSum), open, (known, { count, minor, looked, lookedMinor }) => {
        const equation = monthEquation(known.map((one) => sum(one.share as 'exported', one.count, one.minor, one.currency)), [{ count, sum: money(minor, 'EUR') }], [sum('ready', looked, lookedMinor)]);
        const parts: readonly ShareView[] = monthShares.map((share) => equation[share]);
        expect(parts.reduce((total, part) => total + part.count, 0)).toBe(equation.total.count);
        for (const { count: all, sum: whole } of equation.total.sums) {
          const inCurrency = parts.flatMap(({ sums }) => sums).filter(({ sum: one }) => one.currency === whole.currency);
          expect([inCurrency.reduce((total, one) => total + one.count, 0), inCurrency.reduce((total, one) => total + one.sum.minor, 0)]).toEqual([all, whole.minor]);
        }
      }),
    );
  });
});
