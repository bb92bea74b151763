import { readAmount } from './read-amount';

describe('an amount as people type it', () => {
  it.each([
    ['92,40', 'de', 9240],
    ['92.40', 'de', 9240],
    ['1.234,5', 'de', 123450],
    ['1.234', 'de', 123400],
    ['1,234', 'en', 123400],
    ['1,234.56', 'en', 123456],
    ['-12,00 €', 'de', -1200],
    ['−12', 'en', -1200],
    ['EUR 1 200,10', 'de', 120010],
    ['9,007,199,254,740.91', 'en', 900719925474091],
  ] as const)('%s in %s is %d cents', (text, locale, minor) => {
    expect(readAmount(text, locale, 'EUR')).toEqual({ minor, currency: 'EUR' });
  });

  it.each([
    ['1,234', 'de'],
    ['1.234', 'en'],
    ['12,3456', 'de'],
    ['1.23.456', 'de'],
    ['1,000', 'de'],
    ['1.234.56', 'de'],
    ['1+2', 'de'],
    ['', 'de'],
    ['abc', 'en'],
  ] as const)('%s in %s could mean anything, and so means nothing', (text, locale) => {
    expect(readAmount(text, locale, 'EUR')).toBeUndefined();
  });

  it('has no more decimals than its currency', () => {
    expect([readAmount('1200', 'de', 'JPY'), readAmount('12,50', 'de', 'JPY')]).toEqual([{ minor: 1200, currency: 'JPY' }, undefined]);
  });
});
