import fc from 'fast-check';
import { addMoney, CurrencyMismatchError, InvalidAmountError, money, moneyFromDecimal, sumMoney, toDecimal } from './money';

describe('money', () => {
  it.each([
    ['135.25', 'EUR', 13525],
    ['-10.8', 'EUR', -1080],
    ['-10', 'GBP', -1000],
    ['1200', 'JPY', 1200],
    ['1.234', 'KWD', 1234],
    ['0.10', 'EUR', 10],
    ['119.0000', 'EUR', 11900],
  ])('reads %s %s as %i minor units', (text, code, minor) => {
    expect(moneyFromDecimal(text, code)).toEqual(money(minor, code));
  });

  it.each(['1,50', '1.005', '1e3', '', 'abc', '1.2.3', '--1'])('refuses %p instead of guessing', (text) => {
    expect(() => moneyFromDecimal(text, 'EUR')).toThrow(InvalidAmountError);
  });

  it('writes every cent amount back as it was read', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        const amount = money(minor, 'EUR');
        expect(moneyFromDecimal(toDecimal(amount), 'EUR')).toEqual(amount);
      }),
    );
  });

  it('refuses fractions of a cent and numbers that a float could not hold', () => {
    expect(() => money(0.5, 'EUR')).toThrow(InvalidAmountError);
    expect(() => money(2 ** 53, 'EUR')).toThrow(InvalidAmountError);
  });

  it('adds only amounts of one currency', () => {
    expect(sumMoney([money(1, 'EUR'), money(2, 'EUR')], 'EUR')).toEqual(money(3, 'EUR'));
    expect(() => addMoney(money(1, 'EUR'), money(1, 'USD'))).toThrow(CurrencyMismatchError);
  });
});
