import { canonicalJson } from '@kontor/kernel';
import type { Coding, CodingPart } from '../coding';
import type { Provenance } from '../provenance';
import { headerFields, lineFields, type HeaderField, type LineField, type Sheet } from '../sheet';

/** What stands in a field and why. */
interface Content {
  readonly value: string | null;
  readonly origin: Provenance | null;
}

interface Difference<Of> {
  readonly before: Of;
  readonly after: Of;
}

type FieldDifferences<Field extends string> = { readonly [Name in Field]?: Difference<Content> };

/** What an edit made of a coding, as much as it takes to take it back. Plain JSON. */
export interface CodingDiff {
  readonly head: FieldDifferences<HeaderField>;
  /** Of the one line, where there was one before and after. */
  readonly line: FieldDifferences<LineField>;
  /** Of all lines, where it was divided before or after. */
  readonly parts?: Difference<readonly CodingPart[]>;
}

export interface Reverted {
  readonly coding: Coding;
  /** Fields that are as they were before the edit. */
  readonly restored: readonly string[];
  /** Fields that somebody changed since, which stay as they are. */
  readonly kept: readonly string[];
}

const isSame = (left: unknown, right: unknown): boolean => canonicalJson(left) === canonicalJson(right);

const contentOf = <Field extends string>({ values, origins }: Sheet<Field>, field: Field): Content => ({ value: values[field], origin: origins[field] ?? null });

function diffSheets<Field extends string>(fields: readonly Field[], before: Sheet<Field>, after: Sheet<Field>): FieldDifferences<Field> {
  const pairs = fields.map((field) => [field, { before: contentOf(before, field), after: contentOf(after, field) }] as const);
  return Object.fromEntries(pairs.filter(([, pair]) => !isSame(pair.before, pair.after))) as FieldDifferences<Field>;
}

const single = ({ parts }: Coding): CodingPart | undefined => (parts.length === 1 && parts[0]?.gross === null ? parts[0] : undefined);

export function diffOf(before: Coding, after: Coding): CodingDiff {
  const head = diffSheets(headerFields, before.head, after.head);
  const [one, other] = [single(before), single(after)];
  if (one && other) return { head, line: diffSheets(lineFields, one.sheet, other.sheet) };
  return { head, line: {}, ...(!isSame(before.parts, after.parts) && { parts: { before: before.parts, after: after.parts } }) };
}

function restore<Field extends string>(sheet: Sheet<Field>, field: Field, { value, origin }: Content): Sheet<Field> {
  const { [field]: _gone, ...others } = sheet.origins;
  return { values: { ...sheet.values, [field]: value }, origins: { ...others, ...(origin && { [field]: origin }) } as Sheet<Field>['origins'] };
}

interface RevertedSheet<Field extends string> {
  readonly sheet: Sheet<Field>;
  readonly restored: readonly Field[];
  readonly kept: readonly Field[];
}

function revertSheet<Field extends string>(fields: readonly Field[], sheet: Sheet<Field>, differences: FieldDifferences<Field>): RevertedSheet<Field> {
  const named = fields.flatMap((field) => {
    const difference: Difference<Content> | undefined = differences[field];
    return difference ? [{ field, ...difference, now: contentOf(sheet, field) }] : [];
  });
  const changed = named.filter(({ before, now }) => !isSame(now, before));
  const [untouched, kept] = [changed.filter(({ after, now }) => isSame(now, after)), changed.filter(({ after, now }) => !isSame(now, after))];
  const restored = untouched.reduce((made, { field, before }) => restore(made, field, before), sheet);
  return { sheet: restored, restored: untouched.map(({ field }) => field), kept: kept.map(({ field }) => field) };
}

/** Takes an edit back, field by field: what still is as the edit left it becomes what it was, reasons included. */
export function revert(coding: Coding, diff: CodingDiff): Reverted {
  const head = revertSheet(headerFields, coding.head, diff.head);
  const lines = diff.parts ? revertParts(coding.parts, diff.parts) : revertLine(coding, diff.line);
  return { coding: { head: head.sheet, parts: lines.parts }, restored: [...head.restored, ...lines.restored], kept: [...head.kept, ...lines.kept] };
}

type RevertedParts = Omit<Reverted, 'coding'> & Pick<Coding, 'parts'>;

function revertParts(parts: readonly CodingPart[], { before, after }: Difference<readonly CodingPart[]>): RevertedParts {
  if (isSame(parts, before)) return { parts, restored: [], kept: [] };
  return isSame(parts, after) ? { parts: before, restored: ['lines'], kept: [] } : { parts, restored: [], kept: ['lines'] };
}

function revertLine(coding: Coding, differences: FieldDifferences<LineField>): RevertedParts {
  const line = single(coding);
  // Somebody has divided it since: what the edit gave to its one line is now in several.
  if (!line) return { parts: coding.parts, restored: [], kept: Object.keys(differences) };
  const { sheet, restored, kept } = revertSheet(lineFields, line.sheet, differences);
  return { parts: [{ gross: null, sheet: restored.length > 0 ? sheet : line.sheet }], restored, kept };
}
