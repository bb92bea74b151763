import fc from 'fast-check';
import { readBareAmount } from '@kontor/admin-language';
import { money, sumMoney, taxIncluded, type Money } from '@kontor/kernel';
import { grossOf, netOf, shareOf } from './amounts';
import { addLine, blankLine, duplicateLine, evenParts, removeLine } from './edit-draft';
import { readPercent } from './read-percent';
import { judge, type Basis, type Draft, type Rate } from './split-draft';

const eur = (minor: number): Money => money(minor, 'EUR');
const rate = (basisPoints: number, isIncluded = true): Rate => ({ id: `r${basisPoints}`, label: `${basisPoints / 100} %`, hint: '', basisPoints, isIncluded });

const draftOf = (total: Money, typed: readonly string[], basis: Basis = 'gross', rates: readonly (Rate | null)[] = []): Draft => ({
  total,
  basis,
  lines: typed.map((text, key) => ({ ...blankLine(key), typed: text, taxRate: rates[key] ?? null })),
});

describe('an amount as people type it', () => {
  it.each([
    ['12,50', 'de', 1250],
    ['12.50', 'de', 1250],
    ['1.234,56', 'de', 123_456],
    ['1.234', 'de', 123_400],
    ['1,234', 'en', 123_400],
    ['1,234.5', 'en', 123_450],
    ['-3', 'en', -300],
    ['−3,00', 'de', -300],
    ['1 234,00', 'de', 123_400],
  ] as const)('%s in %s is %i cents', (text, locale, minor) => {
    expect(readBareAmount(text, locale, 'EUR')).toEqual(eur(minor));
  });

  it.each(['', 'abc', '1,2,3', '1.23.4', '12,505', '1e3', '--1'])('%p is none', (text) => {
    expect(readBareAmount(text, 'de', 'EUR')).toBeUndefined();
  });

  it.each([['50 %', 5000], ['12,5%', 1250], ['100%', 10_000], ['0%', undefined], ['101 %', undefined], ['50', undefined]])('%s is so much of the total', (text, basisPoints) => {
    expect(readPercent(text)).toBe(basisPoints);
  });
});

describe('net and gross', () => {
  it.each([[10_000, 1900, 11_900], [16_90, 700, 18_08], [-10_000, 1900, -11_900], [1, 1900, 1], [3, 1900, 4]])('%i cents net at %i basis points are %i gross', (net, basisPoints, gross) => {
    expect(grossOf(eur(net), basisPoints)).toEqual(eur(gross));
  });

  it('come back to the net they came from', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom(0, 700, 1900, 2000), (net, basisPoints) => expect(netOf(grossOf(eur(net), basisPoints), basisPoints)).toEqual(eur(net))));
  });
});

describe('a split', () => {
  it.each([
    { case: 'gives the last line what remains', total: -11_900, typed: ['100', ''], amounts: [-10_000, -1_900], remainder: 0 },
    { case: 'takes amounts without the sign of the total', total: 11_900, typed: ['100', '19'], amounts: [10_000, 1_900], remainder: 0 },
    { case: 'knows discounts', total: -11_900, typed: ['129', '-10'], amounts: [-12_900, 1_000], remainder: 0 },
    { case: 'knows percentages', total: -9_999, typed: ['33,33 %', ''], amounts: [-3_333, -6_666], remainder: 0 },
    { case: 'says what is left over', total: -11_900, typed: ['100', '10'], amounts: [-10_000, -1_000], remainder: -900 },
    { case: 'says what is too much', total: -11_900, typed: ['100', '20'], amounts: [-10_000, -2_000], remainder: 100 },
  ])('$case', ({ total, typed, amounts, remainder }) => {
    const judgement = judge(draftOf(eur(total), typed), 'de');
    expect([judgement.lines.map(({ gross }) => gross?.minor), judgement.remainder.minor, judgement.isSound]).toEqual([amounts, remainder, remainder === 0]);
  });

  it.each([
    [['', '10'], ['missing', undefined]],
    [['abc', ''], ['unreadable', undefined]],
    [['0', ''], ['zero', undefined]],
    [['119', ''], [undefined, 'nothing-left']],
    [['130', ''], [undefined, 'nothing-left']],
  ] as const)('with %j says where it is wrong', (typed, faults) => {
    const { lines, isSound } = judge(draftOf(eur(-11_900), typed), 'de');
    expect([lines.map(({ fault }) => fault), isSound]).toEqual([faults, false]);
  });

  it('adds the tax of each line to net amounts, but not where the buyer owes it', () => {
    const { lines, isSound } = judge(draftOf(eur(-25_550), ['100', '50', '80', ''], 'net', [rate(1900), rate(700), rate(1900, false), rate(1900)]), 'de');
    expect(lines.map(({ gross }) => gross?.minor)).toEqual([-11_900, -5_350, -8_000, -300]);
    expect(isSound).toBe(true);
  });

  it('adds up to the cent whatever is typed, as long as the last line is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 19 }), (minor, cents) => {
        const total = eur(-minor);
        const { lines } = judge(draftOf(total, [...cents.map((cent) => `0,${String(cent).padStart(2, '0')}`), '']), 'de');
        expect(sumMoney(lines.flatMap(({ gross }) => gross ?? []), 'EUR')).toEqual(total);
      }),
    );
  });

  it('shares a total into even parts, the last with what cannot be divided', () => {
    expect(evenParts(eur(-10_000), 3).map(({ minor }) => minor)).toEqual([-3333, -3333, -3334]);
    expect(shareOf(eur(-10_001), 5000)).toEqual(eur(-5001));
    expect(taxIncluded(eur(-5001), 1900).net).toEqual(eur(-4203));
  });
});

describe('the lines of a split', () => {
  const two = draftOf(eur(-11_900), ['100', '']);

  it('are added coded as the last, up to twenty, and the new one takes what remains', () => {
    const coded = { ...two, lines: two.lines.map((line) => ({ ...line, text: 'Hotel', taxRate: rate(700) })) };
    const added = addLine(coded);
    expect(added.lines.at(-1)).toMatchObject({ key: 2, typed: '', text: '', taxRate: { basisPoints: 700 } });
    const full = Array.from({ length: 30 }).reduce<Draft>((draft) => addLine(draft), two);
    expect(full.lines).toHaveLength(20);
    expect(new Set(full.lines.map(({ key }) => key)).size).toBe(20);
  });

  it('are doubled in place, and removed but for one', () => {
    expect(duplicateLine(two, 0).lines.map(({ key, typed }) => [key, typed])).toEqual([[0, '100'], [2, '100'], [1, '']]);
    expect(removeLine(removeLine(two, 0), 1).lines.map(({ key }) => key)).toEqual([1]);
  });
});
