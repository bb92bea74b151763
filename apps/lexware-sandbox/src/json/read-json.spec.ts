import { toDecimal } from '@kontor/kernel';
import { integerOf, isRecord, moneyOf, readJson } from './read-json';
import { amountJson, writeJson } from './write-json';

const amountIn = (json: string) => {
  const value = readJson(json);
  const read = isRecord(value) ? moneyOf(value['amount']) : undefined;
  return read && toDecimal(read);
};

describe('amounts in JSON', () => {
  it.each([
    ['{"amount":25251578.84}', '25251578.84'],
    ['{"amount":"1748.81"}', '1748.81'],
    ['{"amount":-135.25}', '-135.25'],
    ['{"amount":119}', '119.00'],
    ['{"amount":1.5E+2}', '150.00'],
    ['{"amount":12e-1}', '1.20'],
    ['{"amount":1e-2}', '0.01'],
    ['{"amount":4.005}', undefined],
    ['{"amount":0.30000000000000004}', undefined],
    ['{"amount":"1,50"}', undefined],
    ['{"amount":true}', undefined],
  ])('%s is %s', (json, amount) => {
    expect(amountIn(json)).toBe(amount);
  });

  it('keep every digit on the way through', () => {
    const read = moneyOf('90071992547409.91');
    expect(read && writeJson({ amount: amountJson(read), gone: undefined })).toBe('{"amount":90071992547409.91}');
  });

  it.each([
    ['3', 3],
    ['3.0', 3],
    ['3.5', undefined],
    ['x', undefined],
  ])('the version %s is %s', (text, version) => {
    expect(integerOf(text)).toBe(version);
  });
});
