import { readCardLast4, readCountryCode, readMcc } from './codes';
import { readCurrencyCode, readCurrencyUnit } from './currency-unit';

describe('a code in a statement', () => {
  it.each([
    ['1234 •••• •••• 5678', '5678'],
    ['516760******9873', '9873'],
    ['XXXX-XXXX-XXXX-0012', '0012'],
    ['xxxx-xxxxxx-71004', '1004'],
    ['12', '0012'],
    ['Visa', undefined],
    ['12 34', undefined],
    ['5678 Mila Muster', undefined],
  ])('reads the last digits of the card %p as %p', (text, last4) => {
    expect(readCardLast4(text)).toBe(last4);
  });

  it.each([
    ['de', 'DE'],
    ['UK', 'GB'],
    ['XX', undefined],
    ['ZZ', undefined],
    ['DEU', undefined],
    ['Germany', undefined],
  ])('reads the country %p as %p', (text, code) => {
    expect(readCountryCode(text)).toBe(code);
  });

  it('gives a merchant category its leading zero back', () => {
    expect(['5734', '742', '57', 'food'].map(readMcc)).toEqual(['5734', '0742', undefined, undefined]);
  });

  it('knows currencies by code and by the symbols German and English statements use', () => {
    expect(['€', '$', 'CA$', '£', '¥', 'CN¥', 'usd', 'CHF', 'Taler', 'EURO', '%'].map(readCurrencyUnit)).toEqual(
      ['EUR', 'USD', 'CAD', 'GBP', 'JPY', 'CNY', 'USD', 'CHF', undefined, undefined, undefined],
    );
    expect(['€', 'EUR', ' eur ', 'XYZ'].map(readCurrencyCode)).toEqual([undefined, 'EUR', 'EUR', undefined]);
  });
});
