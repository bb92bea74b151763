import { validationProblem } from '@kontor/server-platform';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { BatchItem } from '../application/batch/batch-item';
import { batchRefusals } from '../domain/batch/batch-refusals';
import { itemRow } from '../domain/batch/item-row';
import { kindAgainstSign } from '../domain/kind-and-sign';
import type { ParsedTransaction } from '../domain/transaction';
import { NewTransactionDto } from './new-transaction.dto';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

function sourceIdOf(item: unknown): string | null {
  const id = isMembers(item) ? item['sourceId'] : undefined;
  return typeof id === 'string' ? id : null;
}

/** `null` says the same as leaving a member out. */
const withoutNulls = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).flatMap(([name, value]) => (value === null ? [] : [[name, isMembers(value) ? withoutNulls(value) : value]])));

/** What is right member by member may still contradict itself; the rules are those of files. */
function soundItem(sourceId: string | null, row: ParsedTransaction): BatchItem {
  const wrong = kindAgainstSign(row.kind, row.billing);
  return wrong ? { sourceId, refusal: { code: wrong.code, sentence: wrong.sentence, fields: [] } } : { sourceId, row };
}

/** Checks one item as strictly as a whole request is checked, and reads it. */
function readItem(source: string, item: unknown, place: number): BatchItem {
  const sourceId = sourceIdOf(item);
  const instance = plainToInstance(NewTransactionDto, isMembers(item) ? withoutNulls(item) : {});
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length === 0) return soundItem(sourceId, itemRow(source, instance, place));
  const { fields = [] } = validationProblem(errors).extras;
  return { sourceId, refusal: { code: 'invalid-item', sentence: batchRefusals['invalid-item'], fields } };
}

export const readItems = (source: string, items: readonly unknown[]): readonly BatchItem[] => items.map((item, index) => readItem(source, item, index + 1));
