import type { HistoryChange } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CodingDiff } from '../../domain/batches/coding-diff';
import { blankCoding, type CodingPart } from '../../domain/coding';
import { codingBeginning, type FirstContent } from '../../domain/coding-beginning';
import { fieldInWords, lineInWords, sourceInWords } from '../../domain/history-words';
import { headerFields, lineFields, type HeaderField, type LineField } from '../../domain/sheet';
import { loadCodings } from '../../persistence/stored-codings';
import { ValueNames } from './value-names';

interface EntryRow {
  readonly id: string;
  readonly diff: CodingDiff;
}

const ofEntries = 'select id, diff from coding_batch_entry where id = any(?::uuid[]) and diff is not null';
const ofTransaction = `select n.id, n.diff from coding_batch_entry n join coding_batch b on b.id = n.batch_id
  where n.transaction_id = ? and n.diff is not null order by b.created_at, n.id`;

/** Tells in words how the coding of a transaction changed. Works in the caller's transaction. */
@Injectable()
export class CodingHistory {
  /** What edits changed, by the id of their entry in a batch. */
  async edits(em: EntityManager, entryIds: readonly string[], locale: Locale): Promise<ReadonlyMap<string, readonly HistoryChange[]>> {
    const rows = await boundRows<EntryRow>(em, ofEntries, [[...entryIds]]);
    const names = await ValueNames.load(em, rows.flatMap(({ diff }) => valuesIn(diff)), locale);
    return new Map(rows.map(({ id, diff }) => [id, changesOf(diff, names, locale)]));
  }

  /** What Kontor filled in by itself when the transaction came in. */
  async beginning(em: EntityManager, transactionId: string, locale: Locale): Promise<readonly HistoryChange[]> {
    const coding = (await loadCodings(em, [transactionId])).get(transactionId) ?? blankCoding;
    const rows = await boundRows<EntryRow>(em, ofTransaction, [transactionId]);
    const first = codingBeginning(coding, rows.map(({ diff }) => diff));
    const names = await ValueNames.load(em, first.flatMap(({ value }) => idsIn([value])), locale);
    return first.map((content) => beginningOf(content, names, locale));
  }
}

/** Dates, numbers and notes are no ids. */
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idsIn = (values: readonly (string | null)[]): readonly string[] => values.filter((value) => value !== null).filter((value) => isId.test(value));

type Field = HeaderField | LineField;
type FieldChange = NonNullable<CodingDiff['head'][HeaderField]>;

const fieldsOf = ({ head, line }: CodingDiff): readonly (readonly [Field, FieldChange])[] =>
  [...headerFields.map((field) => [field, head[field]] as const), ...lineFields.map((field) => [field, line[field]] as const)].flatMap(([field, change]) => (change ? [[field, change] as const] : []));

function valuesIn(diff: CodingDiff): readonly string[] {
  const parts = [...(diff.parts?.before ?? []), ...(diff.parts?.after ?? [])].flatMap(({ sheet }) => Object.values(sheet.values));
  return idsIn([...fieldsOf(diff).flatMap(([, { before, after }]) => [before.value, after.value]), ...parts]);
}

function changesOf(diff: CodingDiff, names: ValueNames, locale: Locale): readonly HistoryChange[] {
  const fields = fieldsOf(diff).map(([field, { before, after }]): HistoryChange => ({
    field,
    label: fieldInWords(field, locale),
    before: names.of(field, before.value),
    after: names.of(field, after.value),
    source: after.origin?.source ?? null,
    because: after.origin && sourceInWords(after.origin, locale),
  }));
  return [...fields, ...(diff.parts ? linesOf(diff.parts, names, locale) : [])];
}

function linesOf({ before, after }: NonNullable<CodingDiff['parts']>, names: ValueNames, locale: Locale): readonly HistoryChange[] {
  const say = (part: CodingPart | undefined): string | null => (part ? names.ofPart(part) : null);
  return Array.from({ length: Math.max(before.length, after.length) }, (_, line) => ({ line, was: say(before[line]), is: say(after[line]) }))
    .filter(({ was, is }) => was !== is)
    .map(({ line, was, is }) => ({ field: `lines.${line}`, label: lineInWords(line, locale), before: was, after: is, source: null, because: null }));
}

const beginningOf = ({ field, value, origin }: FirstContent, names: ValueNames, locale: Locale): HistoryChange => ({
  field,
  label: fieldInWords(field, locale),
  before: null,
  after: names.of(field, value),
  source: origin.source,
  because: sourceInWords(origin, locale),
});
