import type { TaxChoice, TaxLevel } from '@kontor/api-contracts';
import { taxDateOf, type TaxTreatment } from '@kontor/exporter-contract';
import { isoDate } from '@kontor/kernel';
import { germanTaxRates } from './german-tax-rates';
import { TaxRateResolver, type OfferedTaxRate } from './tax-rate-resolver';

const offered: readonly OfferedTaxRate[] = germanTaxRates.map(({ validFrom, validTo, ...rate }) => ({
  ...rate,
  id: `${rate.treatment} ${rate.basisPoints} from ${validFrom ?? 'ever'}`,
  active: true,
  ...(validFrom && { validFrom }),
  ...(validTo && { validTo }),
}));
const resolver = new TaxRateResolver(offered);

const resolve = (choice: TaxChoice, day: string): string => {
  const resolution = resolver.resolve(choice, isoDate(day));
  return resolution.outcome === 'resolved' ? resolution.rate.id : resolution.outcome;
};
const byLevel = (level: TaxLevel, treatment?: Exclude<TaxTreatment, 'none'>): TaxChoice => ({ by: 'level', level, ...(treatment && { treatment }) });
const byRate = (taxRateId: string): TaxChoice => ({ by: 'rate', taxRateId });

describe('the rates a German organization begins with', () => {
  it.each([
    ['2006-12-31', 'no-rate-valid', 'included 700 from 1983-07-01'],
    ['2007-01-01', 'included 1900 from 2007-01-01', 'included 700 from 1983-07-01'],
    ['2020-06-30', 'included 1900 from 2007-01-01', 'included 700 from 1983-07-01'],
    ['2020-07-01', 'included 1600 from 2020-07-01', 'included 500 from 2020-07-01'],
    ['2020-12-31', 'included 1600 from 2020-07-01', 'included 500 from 2020-07-01'],
    ['2021-01-01', 'included 1900 from 2021-01-01', 'included 700 from 2021-01-01'],
    ['2026-01-01', 'included 1900 from 2021-01-01', 'included 700 from 2021-01-01'],
  ])('are on %s: standard %s, reduced %s', (day, standard, reduced) => {
    expect([resolve(byLevel('standard'), day), resolve(byLevel('reduced'), day)]).toEqual([standard, reduced]);
  });

  it('follow the law where the recipient owes the tax, too', () => {
    expect(resolve(byLevel('standard', 'reverse-charge'), '2020-08-15')).toBe('reverse-charge 1600 from 2020-07-01');
    expect(resolve(byLevel('standard', 'intra-community'), '2026-03-05')).toBe('intra-community 1900 from 2021-01-01');
  });

  it('have one name per rate and period', () => {
    const keys = germanTaxRates.map(({ name, validFrom }) => `${name} ${validFrom}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(germanTaxRates.map(({ name }) => name))).toEqual(
      new Set(['19 %', '16 %', '7 %', '5 %', '0 %', 'Reverse Charge 19 % (§ 13b UStG)', 'Reverse Charge 16 % (§ 13b UStG)', 'Innergemeinschaftlicher Erwerb 19 %', 'Innergemeinschaftlicher Erwerb 16 %', 'Ohne Umsatzsteuer']),
    );
  });
});

describe('a rate that is named', () => {
  const today = 'included 1900 from 2021-01-01';

  it('is taken on a day it is law', () => {
    expect(resolve(byRate(today), '2026-03-05')).toBe(today);
  });

  it('is the same percentage of another period where that is the law', () => {
    expect(resolve(byRate(today), '2019-05-01')).toBe('included 1900 from 2007-01-01');
  });

  it('never becomes another percentage', () => {
    expect(resolve(byRate(today), '2020-08-15')).toBe('no-rate-valid');
  });

  it('is nothing when it is unknown or switched off', () => {
    expect(resolve(byRate('unknown'), '2026-03-05')).toBe('no-rate-valid');
    const off = offered.map((rate) => (rate.id === today ? { ...rate, active: false } : rate));
    expect(new TaxRateResolver(off).resolve(byRate(today), isoDate('2026-03-05'))).toEqual({ outcome: 'no-rate-valid' });
  });

  it('is not guessed when an organization made two rates of one level', () => {
    const rates = [...offered, ...offered.filter(({ id }) => id === today).map((rate) => ({ ...rate, id: 'own', basisPoints: 2000 }))];
    expect(new TaxRateResolver(rates).resolve(byLevel('standard'), isoDate('2026-03-05'))).toEqual({ outcome: 'no-rate-valid' });
  });

  it.each([
    ['2020-06-30', true],
    ['2020-07-01', false],
    ['2020-12-31', false],
    ['2021-01-01', false],
  ])('on %s: 19 %% of until June 2020 is law: %s', (day, expected) => {
    expect(resolver.isValid('included 1900 from 2007-01-01', isoDate(day))).toBe(expected);
  });
});

describe('the day that decides', () => {
  const transactionDate = isoDate('2021-01-02');
  it.each([
    [{ transactionDate }, { date: '2021-01-02', by: 'transaction-date' }],
    [{ transactionDate, receiptDate: isoDate('2020-12-30') }, { date: '2020-12-30', by: 'receipt-date' }],
    [{ transactionDate, receiptDate: isoDate('2021-01-01'), serviceDate: isoDate('2020-12-29') }, { date: '2020-12-29', by: 'service-date' }],
  ] as const)('of %p is %p', (dates, expected) => {
    expect(taxDateOf(dates)).toEqual(expected);
  });
});
