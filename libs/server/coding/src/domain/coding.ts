import { canonicalJson, toDecimal, type Money } from '@kontor/kernel';
import { differences, type Differences } from './differences';
import type { Provenance } from './provenance';
import { blank, lineFields, writeSheet, type Entry, type FieldChange, type HeaderField, type LineField, type Sheet, type Values } from './sheet';

/** One part of a transaction. Without an amount of its own it is the only one and has the whole. */
export interface CodingPart {
  readonly gross: Money | null;
  readonly sheet: Sheet<LineField>;
}

/** How a transaction is coded. There is always at least one part. */
export interface Coding {
  readonly head: Sheet<HeaderField>;
  readonly parts: readonly CodingPart[];
}

export const blankCoding: Coding = { head: blank.head, parts: [{ gross: null, sheet: blank.line }] };

/** What somebody wants in fields; those that are not named stay as they are. */
export type Wishes<Field extends string> = ReadonlyMap<Field, string | null>;

export interface CodingEdit {
  readonly coding: Coding;
  /** For the audit log. */
  readonly changes: Differences;
  /** True also where only the reason of a value is new. */
  readonly touched: boolean;
}

/** Emptying a field is a decision, too, and remembered as one. */
const entryOf = (value: string | null, provenance: Provenance): Entry => ({ value, provenance: value === null ? { ...provenance, empty: 'cleared' } : provenance });

const entriesOf = <Field extends string>(wishes: Wishes<Field>, provenance: Provenance): ReadonlyMap<Field, Entry> =>
  new Map([...wishes].map(([field, value]) => [field, entryOf(value, provenance)]));

const told = (changes: readonly FieldChange<string>[]): Differences => Object.fromEntries(changes.map(({ field, from, to }) => [field, { from, to }]));

/** Writes fields of a transaction that is not split, all for one reason. */
export const editCoding = (coding: Coding, head: Wishes<HeaderField>, line: Wishes<LineField>, provenance: Provenance): CodingEdit =>
  enterInto(coding, { head: entriesOf(head, provenance), line: entriesOf(line, provenance) });

/** What is to be written, and why. */
export interface CodingEntries {
  readonly head: ReadonlyMap<HeaderField, Entry>;
  readonly line: ReadonlyMap<LineField, Entry>;
}

/** Writes fields of a transaction that is not split, where what stands there is not stronger. */
export function enterInto(coding: Coding, { head, line }: CodingEntries): CodingEdit {
  const [first, ...others] = coding.parts;
  const newHead = writeSheet(coding.head, head);
  const newLine = writeSheet(first?.sheet ?? blank.line, line);
  const parts = [{ gross: first?.gross ?? null, sheet: newLine.sheet }, ...others];
  return { coding: { head: newHead.sheet, parts }, changes: told([...newHead.changes, ...newLine.changes]), touched: newHead.touched || newLine.touched };
}

/** A part somebody wants, with all its fields; `null` is an empty one. */
export interface WantedPart {
  readonly gross: Money;
  readonly values: Values<LineField>;
}

/** Divides a transaction anew. What a line at the same place had before keeps its reason. */
export function divideCoding(coding: Coding, wanted: readonly WantedPart[], provenance: Provenance): CodingEdit {
  const parts = wanted.map(({ gross, values }, index): CodingPart => {
    const before = coding.parts[index]?.sheet ?? blank.line;
    const other = lineFields.filter((field) => before.values[field] !== values[field]);
    const wishes = new Map(other.map((field) => [field, values[field]]));
    return { gross: wanted.length === 1 ? null : gross, sheet: writeSheet(before, entriesOf(wishes, provenance)).sheet };
  });
  const [from, to] = [coding.parts.map(summary), parts.map(summary)];
  const isSame = canonicalJson(from) === canonicalJson(to);
  return { coding: { head: coding.head, parts }, changes: isSame ? {} : { lines: { from, to } }, touched: !isSame };
}

const summary = ({ gross, sheet }: CodingPart) => ({ gross: gross && `${toDecimal(gross)} ${gross.currency}`, ...sheet.values });

/** From value to value, field by field; whole lines where it is divided before or after. */
export function changesBetween(before: Coding, after: Coding): Differences {
  const head = differences(before.head.values, after.head.values);
  const [one, other] = [before.parts, after.parts].map((parts) => (parts.length === 1 ? parts[0] : undefined));
  if (one && other) return { ...head, ...differences(one.sheet.values, other.sheet.values) };
  const [from, to] = [before.parts.map(summary), after.parts.map(summary)];
  return canonicalJson(from) === canonicalJson(to) ? head : { ...head, lines: { from, to } };
}
