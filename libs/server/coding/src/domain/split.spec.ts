import { money, sumMoney, type Money } from '@kontor/kernel';
import fc from 'fast-check';
import { mostLines, splitTotal } from './split';

const eur = (minor: number): Money => money(minor, 'EUR');

describe('splitting a transaction', () => {
  it.each([
    ['one line with everything', -11_900, [-11_900], [-11_900]],
    ['one line that gets what remains', -11_900, [undefined], [-11_900]],
    ['food and drinks', -10_000, [-7_000, -3_000], [-7_000, -3_000]],
    ['a tip as what remains', -5_500, [-5_000, undefined], [-5_000, -500]],
    ['a discount among the goods', -9_000, [-10_000, 1_000], [-10_000, 1_000]],
    ['a returned deposit, and what remains', -9_700, [300, undefined], [300, -10_000]],
    ['a refund', 2_000, [1_500, undefined], [1_500, 500]],
    ['a transaction of nothing', 0, [undefined], [0]],
  ])('takes %s', (_, total, parts, amounts) => {
    expect(splitTotal(eur(total), parts.map((part) => (part === undefined ? undefined : eur(part))))).toEqual({ ok: true, amounts: amounts.map(eur) });
  });

  it.each<[string, readonly (Money | undefined)[], string, number]>([
    ['without lines', [], 'no-lines', 0],
    ['into more than twenty lines', Array.from({ length: mostLines + 1 }, () => eur(-1)), 'too-many-lines', mostLines],
    ['into two currencies', [eur(-500), money(-500, 'USD')], 'other-currency', 1],
    ['with an amount missing in the middle', [eur(-1), undefined, eur(-999)], 'open-amount', 1],
    ['with an empty line', [eur(-1_000), eur(0)], 'empty-line', 1],
    ['when nothing remains for the last line', [eur(-1_000), undefined], 'nothing-left', 1],
    ['when less than nothing remains', [eur(-1_001), undefined], 'nothing-left', 1],
    ['one cent short', [eur(-500), eur(-499)], 'other-sum', 1],
  ])('is refused %s', (_, parts, fault, line) => {
    expect(splitTotal(eur(-1_000), parts)).toEqual({ ok: false, fault, line });
  });

  it('adds up to the cent, whatever the parts, or is refused', () => {
    const amount = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 22 }), fc.boolean(), (total, parts, isOpen) => {
        const split = splitTotal(eur(total), [...parts.map(eur), ...(isOpen ? [undefined] : [])]);
        if (!split.ok) return;
        expect(sumMoney(split.amounts, 'EUR')).toEqual(eur(total));
        if (parts.length > 0) expect(split.amounts.slice(0, parts.length).every(({ minor }) => minor !== 0)).toBe(true);
        expect(split.amounts.length).toBeLessThanOrEqual(mostLines);
      }),
    );
  });

  it('accepts every honest split with what remains on the last line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: mostLines }), fc.constantFrom(1, -1), (parts, sign) => {
        const amounts = parts.map((part) => eur(part * sign));
        const total = sumMoney(amounts, 'EUR');
        expect(splitTotal(total, amounts)).toEqual({ ok: true, amounts });
        expect(splitTotal(total, [...amounts.slice(0, -1), undefined])).toEqual({ ok: true, amounts });
      }),
    );
  });
});
