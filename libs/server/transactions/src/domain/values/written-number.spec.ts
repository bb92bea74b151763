import fc from 'fast-check';
import { readWrittenNumber, type DecimalStyle } from './written-number';

const plain = (text: string, style: DecimalStyle) => {
  const read = readWrittenNumber(text, style);
  return read && `${read.negative ? '-' : ''}${read.digits}${read.unit ? ` ${read.unit}` : ''}`;
};

describe('a number as statements write it', () => {
  it.each<[string, DecimalStyle, string]>([
    ['-10,80 €', 'comma', '-10.80 €'],
    ['1.013,47', 'comma', '1013.47'],
    ['1.234', 'comma', '1234'],
    ['1.234', 'dot', '1.234'],
    ['1,234', 'dot', '1234'],
    ['1,234', 'comma', '1.234'],
    ['12.345.678,9', 'comma', '12345678.9'],
    ["1'234.50", 'dot', '1234.50'],
    ['1’234.50', 'dot', '1234.50'],
    ['1\u202f234,50', 'comma', '1234.50'],
    ['1\u00a0234,50\u00a0€', 'comma', '1234.50 €'],
    ['\u221212,00', 'comma', '-12.00'],
    ['12,00-', 'comma', '-12.00'],
    ['EUR 12,00', 'comma', '12.00 EUR'],
    ['-EUR 12,00', 'comma', '-12.00 EUR'],
    ['EUR -12,00', 'comma', '-12.00 EUR'],
    ['12.00 USD -', 'dot', '-12.00 USD'],
    ['+5', 'dot', '5'],
    ['200', 'comma', '200'],
    ['0,00', 'comma', '0.00'],
    ['-37,00 DKK', 'comma', '-37.00 DKK'],
  ])('reads %p in the %s style as %p', (text, style, expected) => {
    expect(plain(text, style)).toBe(expected);
  });

  it.each<[string, DecimalStyle]>([
    ['12.34', 'comma'],
    ['12,34', 'dot'],
    ['1.2345', 'comma'],
    ['1.23.456', 'comma'],
    ['1.234 567', 'comma'],
    ['1234.567,00', 'comma'],
    ['1,2,3', 'comma'],
    ['--5', 'dot'],
    ['-5-', 'dot'],
    ['(5.00)', 'dot'],
    ['5.', 'dot'],
    ['.5', 'dot'],
    ['1e3', 'dot'],
    ['EUR 5 USD', 'dot'],
    ['5 %', 'dot'],
    ['zehn', 'dot'],
    ['', 'dot'],
    ['٣', 'dot'],
    ['9'.repeat(41), 'dot'],
  ])('refuses %p in the %s style instead of guessing', (text, style) => {
    expect(readWrittenNumber(text, style)).toBeUndefined();
  });

  it('reads back every cent amount, grouped or not, in both styles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.boolean(), fc.boolean(), (cents, isGrouped, isComma) => {
        const whole = String(Math.trunc(cents / 100));
        const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, isComma ? '.' : ',') : whole;
        const fraction = String(cents % 100).padStart(2, '0');
        const text = `-${grouped}${isComma ? ',' : '.'}${fraction}`;
        expect(plain(text, isComma ? 'comma' : 'dot')).toBe(`-${whole}.${fraction}`);
      }),
    );
  });
});
