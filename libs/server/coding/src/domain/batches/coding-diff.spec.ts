import { money } from '@kontor/kernel';
import fc from 'fast-check';
import { blankCoding, divideCoding, editCoding, type Coding } from '../coding';
import type { Provenance } from '../provenance';
import { blank, type HeaderField, type LineField } from '../sheet';
import { diffOf, revert } from './coding-diff';

const by = (source: Provenance['source'], who: string): Provenance => ({ source, by: who, at: '2026-03-01T00:00:00.000Z' });
const head = (...entries: readonly (readonly [HeaderField, string | null])[]) => new Map(entries);
const line = (...entries: readonly (readonly [LineField, string | null])[]) => new Map(entries);
const stored = (coding: Coding): Coding => JSON.parse(JSON.stringify(coding)) as Coding;

const anEdit = fc.record({
  note: fc.option(fc.constantFrom('a', 'b')),
  glAccount: fc.option(fc.constantFrom('x', 'y')),
  source: fc.constantFrom('manual' as const, 'rule' as const),
  divides: fc.boolean(),
});
type Edit = { readonly note: string | null; readonly glAccount: string | null; readonly source: 'manual' | 'rule'; readonly divides: boolean };

function edited(coding: Coding, { note, glAccount, source, divides }: Edit, who: string): Coding {
  const values = { ...blank.line.values, glAccount };
  if (divides) return divideCoding(coding, [{ gross: money(-100, 'EUR'), values }, { gross: money(-200, 'EUR'), values: blank.line.values }], by(source, who)).coding;
  return editCoding(coding, head(['note', note]), coding.parts.length > 1 ? line() : line(['glAccount', glAccount]), by(source, who)).coding;
}

it('taking an edit back gives what was before, reasons included, whatever went before', () => {
  fc.assert(
    fc.property(fc.array(anEdit), anEdit, (history, last) => {
      const before = stored(history.reduce((coding, edit, index) => edited(coding, edit, `p${index}`), blankCoding));
      const after = edited(before, last, 'last');
      const diff = JSON.parse(JSON.stringify(diffOf(before, after))) as ReturnType<typeof diffOf>;
      expect(stored(revert(stored(after), diff).coding)).toEqual(before);
      expect(revert(before, diff)).toMatchObject({ restored: [], kept: [] });
    }),
  );
});

it('a field that somebody changed since stays, and the others come back', () => {
  const after = editCoding(blankCoding, head(['note', 'batch'], ['receiptNumber', 'R1']), line(['glAccount', 'x']), by('manual', 'batch')).coding;
  const since = editCoding(after, head(['note', 'person']), line(), by('manual', 'person')).coding;
  const { coding, restored, kept } = revert(since, diffOf(blankCoding, after));
  expect([restored, kept]).toEqual([['receiptNumber', 'glAccount'], ['note']]);
  expect([coding.head.values.note, coding.head.values.receiptNumber, coding.parts[0]?.sheet]).toEqual(['person', null, blank.line]);
});

it('a value that a person confirmed since stays, though it is the same', () => {
  const byRule = editCoding(blankCoding, head(), line(['glAccount', 'x']), by('rule', 'r1')).coding;
  const confirmed = editCoding(byRule, head(), line(['glAccount', 'x']), by('manual', 'person')).coding;
  expect(revert(confirmed, diffOf(blankCoding, byRule))).toMatchObject({ restored: [], kept: ['glAccount'] });
});

it('what was divided since keeps its lines', () => {
  const after = editCoding(blankCoding, head(['note', 'n']), line(['glAccount', 'x']), by('manual', 'batch')).coding;
  const divided = edited(after, { note: null, glAccount: 'y', source: 'manual', divides: true }, 'person');
  const { coding, restored, kept } = revert(divided, diffOf(blankCoding, after));
  expect([restored, kept, coding.parts]).toEqual([['note'], ['glAccount'], divided.parts]);
});
