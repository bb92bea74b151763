import { money } from '@kontor/kernel';
import { orientRate } from './exchange-rate';

describe('an exchange rate', () => {
  it.each([
    ['0.924', money(-9240, 'EUR'), money(-10000, 'USD'), '0.924'],
    ['1.08225', money(-9240, 'EUR'), money(-10000, 'USD'), '0.92400092'],
    ['114.29068', money(-74144, 'EUR'), money(-8473968, 'PHP'), '0.00874962'],
    ['163.5', money(-1000, 'EUR'), money(-1635, 'JPY'), '0.00611621'],
    ['2', money(-100, 'EUR'), money(-200, 'USD'), '0.5'],
  ])('of %s is kept as billing units for one original unit', (stated, billing, original, kept) => {
    expect(orientRate(stated, billing, original)).toBe(kept);
  });

  it('says nothing without an amount in another currency', () => {
    expect(orientRate('1.0', money(-1221, 'EUR'), undefined)).toBeUndefined();
    expect(orientRate('1.0', money(-1221, 'EUR'), money(-1000, 'EUR'))).toBeUndefined();
    expect(orientRate('1.1', money(0, 'EUR'), money(0, 'USD'))).toBeUndefined();
    expect(orientRate('0.00', money(-100, 'EUR'), money(-100, 'USD'))).toBeUndefined();
  });
});
