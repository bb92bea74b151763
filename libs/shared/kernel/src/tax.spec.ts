import fc from 'fast-check';
import { money } from './money';
import { percentOf, taxIncluded } from './tax';

describe('tax out of a gross amount', () => {
  it.each([
    [11900, 1900, 1900],
    [17537, 1900, 2800],
    [100000, 1900, 15966],
    [8635, 1900, 1379],
    [4890, 700, 320],
    [2525157884, 1900, 403176469],
    [-11900, 1900, -1900],
    [10000, 0, 0],
  ])('finds in %i minor units at %i basis points a tax of %i', (gross, rate, tax) => {
    expect(taxIncluded(money(gross, 'EUR'), rate).tax).toEqual(money(tax, 'EUR'));
  });

  it('never loses a cent between net, tax and gross', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 500, 700, 1600, 1900), (minor, rate) => {
        const { gross, net, tax } = taxIncluded(money(minor, 'EUR'), rate);
        expect(net.minor + tax.minor).toBe(gross.minor);
      }),
    );
  });

  it('names rates the way people write them', () => {
    expect([1900, 750, 725, 0].map(percentOf)).toEqual(['19', '7.5', '7.25', '0']);
  });
});
