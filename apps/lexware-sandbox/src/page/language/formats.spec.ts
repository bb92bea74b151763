import { isoDate, moneyFromDecimal } from '@kontor/kernel';
import { formats } from './formats';

/** Spaces that do not break are spaces to a reader. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('amounts and dates', () => {
  it.each([
    ['1234.5', '1.234,50 €', '€1,234.50'],
    ['-119', '-119,00 €', '-€119.00'],
    ['90071992547409.91', '90.071.992.547.409,91 €', '€90,071,992,547,409.91'],
  ])('%s is written %s and %s', (decimal, german, english) => {
    const amount = moneyFromDecimal(decimal, 'EUR');
    expect(plain(formats.de.amount(amount))).toBe(german);
    expect(plain(formats.en.amount(amount))).toBe(english);
  });

  it('keep the calendar day, and show instants in German time', () => {
    expect(formats.de.day(isoDate('2026-03-05'))).toBe('05.03.2026');
    expect(formats.en.day(isoDate('2026-03-05'))).toBe('5 Mar 2026');
    expect(formats.de.day(undefined)).toBe('');
    expect(plain(formats.de.instant(new Date('2026-06-30T22:30:00Z')))).toBe('01.07.2026, 00:30:00');
    expect(plain(formats.en.instant(new Date('2026-12-31T23:30:00Z')))).toMatch(/^1 Jan 2027, 00:30:00$/);
  });

  it('go with rates, counts and sizes', () => {
    expect([formats.de.percent(1900), formats.en.percent(550), formats.de.percent(550)]).toEqual(['19 %', '5.5 %', '5,5 %']);
    expect([formats.de.count(20_000), formats.en.count(20_000)]).toEqual(['20.000', '20,000']);
    expect([formats.de.size(40), formats.de.size(3_000_000)]).toEqual(['40 B', '2.930 KB']);
  });
});
