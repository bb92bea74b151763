import fc from 'fast-check';
import { carriesKey, markerOf } from '../marker';
import { planInput } from '../testing/plan-case';
import { cut, remarkOf } from './texts';

describe('texts in the books', () => {
  it('are cut to their limit and never inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const kept = cut(text, limit);
        expect(kept.length).toBeLessThanOrEqual(limit);
        expect(kept).not.toMatch(/\p{Surrogate}/u);
        expect(text.length <= limit ? kept === text : kept.endsWith('…')).toBe(true);
      }),
    );
  });

  it('carry the marker whatever else they hold', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (note) => {
        const { transaction, naturalKey } = planInput({ transaction: { note } });
        const remark = remarkOf(transaction, naturalKey);
        expect(carriesKey(remark, naturalKey)).toBe(true);
        expect(remark.length).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it.each([
    ['Kontor KT-ABC', true],
    ['Notiz: (KT-ABC)', true],
    ['Kontor KT-ABCD', false],
    ['Kontor XKT-ABC', false],
    ['Kontor KT-ABC-2', false],
    ['', false],
  ])('with the marker in %p: %p', (text, carries) => {
    expect(carriesKey(text, 'KT-ABC')).toBe(carries);
    expect(carriesKey(markerOf('KT-ABC'), 'KT-ABC')).toBe(true);
  });
});
