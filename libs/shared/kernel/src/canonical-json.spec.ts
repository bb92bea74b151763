import { canonicalJson, NotJsonError } from './canonical-json';

describe('canonical JSON', () => {
  it('gives equal bytes for equal values, whatever the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: 0 })).toBe('{"b":0}');
  });

  it.each([
    ['a date', { at: new Date(0) }],
    ['a bigint', { n: 1n }],
    ['not a number', { n: Number.NaN }],
    ['undefined in a list', [undefined]],
  ])('refuses %s rather than changing it', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(NotJsonError);
  });
});
