import type { CodingDiff } from './batches/coding-diff';
import type { Coding, CodingPart } from './coding';
import type { Provenance } from './provenance';
import { headerFields, lineFields, type HeaderField, type LineField, type Sheet } from './sheet';

/** A field with what stood in it at first. */
export interface FirstContent {
  readonly field: HeaderField | LineField;
  readonly value: string | null;
  readonly origin: Provenance;
}

type Content = { readonly value: string | null; readonly origin: Provenance | null };

const contentIn = <Field extends string>({ values, origins }: Sheet<Field>, field: Field): Content => ({ value: values[field], origin: origins[field] ?? null });

const onlyOf = (parts: readonly CodingPart[]): CodingPart | undefined => (parts.length === 1 ? parts[0] : undefined);

/** What the one line had in a field before its first change; a line that was divided had it as the division found it. */
function firstInLine(field: LineField, coding: Coding, diffs: readonly CodingDiff[]): Content | undefined {
  for (const diff of diffs) {
    const changed = diff.line[field];
    if (changed) return changed.before;
    if (diff.parts) return partContent(onlyOf(diff.parts.before), field);
  }
  return partContent(onlyOf(coding.parts), field);
}

const partContent = (part: CodingPart | undefined, field: LineField): Content | undefined => part && contentIn(part.sheet, field);

/**
 * How a transaction was coded when it came in, found out from how it is now and all its edits, the oldest first: only
 * what Kontor filled by itself, for whoever came later stands in the edits.
 */
export function codingBeginning(coding: Coding, diffs: readonly CodingDiff[]): readonly FirstContent[] {
  const head = headerFields.map((field) => ({ field, content: diffs.map((diff) => diff.head[field]).find((changed) => changed !== undefined)?.before ?? contentIn(coding.head, field) }));
  const line = lineFields.map((field) => ({ field, content: firstInLine(field, coding, diffs) }));
  return [...head, ...line].flatMap(({ field, content }) => (content?.origin && content.origin.source !== 'manual' ? [{ field, value: content.value, origin: content.origin }] : []));
}
