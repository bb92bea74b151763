import fc from 'fast-check';
import type { ExportKey } from '../journal/records';
import { naturalKeyOf } from './natural-key';

const keys: fc.Arbitrary<ExportKey> = fc.record({ connectionId: fc.uuid(), transactionId: fc.uuid(), generation: fc.integer({ min: 1, max: 99 }) });

describe('the natural key', () => {
  it('uses letters and digits that nobody mistakes for each other, and fits where remote systems keep numbers', () => {
    fc.assert(fc.property(keys, (key) => /^KT-[A-HJ-NP-Z2-9]{20}$/.test(naturalKeyOf(key))));
  });

  it('is the same for ever', () => {
    expect(naturalKeyOf({ connectionId: '019c0000-0000-7000-8000-000000000001', transactionId: '019c0000-0000-7000-8000-000000000002', generation: 1 })).toBe('KT-GDJ8RZ5Q3TY2VJCL5KN3');
  });

  it('is another for every other connection, transaction or generation', () => {
    const unlike = (left: ExportKey, right: ExportKey): boolean => JSON.stringify(left) === JSON.stringify(right) || naturalKeyOf(left) !== naturalKeyOf(right);
    fc.assert(fc.property(keys, keys, (left, right) => unlike(left, right) && unlike(left, { ...left, generation: right.generation })));
    const all = Array.from({ length: 20_000 }, (_, index) => naturalKeyOf({ connectionId: 'c', transactionId: `t${index % 5000}`, generation: 1 + Math.floor(index / 5000) }));
    expect(new Set(all).size).toBe(20_000);
  });
});
