import type { Page, PageRequest } from '@kontor/api-contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { keysetChecks, type KeysetOrder, type KeysetPosition } from '@kontor/server-persistence';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { platformProblem } from '../problems/platform-problems';
import { IsLine, QueryInteger } from './checks';

const defaultLimit = 50;

/** Query of every list; rooms extend it with their filters. */
export class PageQuery implements PageRequest {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: defaultLimit })
  @IsOptional()
  @QueryInteger()
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit: number = defaultLimit;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsLine(1, 512)
  readonly cursor?: string;
}

export const writeCursor = (position: KeysetPosition): string => Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(keys) ? (keys as readonly unknown[]) : [];
  } catch {
    // A SyntaxError: the text was never one of our cursors.
    return [];
  }
};

/** Reads the position out of a cursor of a list sorted like this; anything else is the problem `invalid-cursor`. */
export function readCursor(cursor: string, order: Pick<KeysetOrder, 'type'>): KeysetPosition {
  const [isValue, isRowId] = keysetChecks(order);
  const [value, id, ...others] = parsed(cursor);
  if (typeof value !== 'string' || typeof id !== 'string' || others.length > 0 || !isValue(value) || !isRowId(id)) throw platformProblem('invalid-cursor');
  return [value, id];
}

/** Makes a page of rows, of which one more than `limit` was read: the extra row only tells that there is a next page. */
export function pageOf<Row, Item>(rows: readonly Row[], limit: number, view: (row: Row) => Item, positionOf: (row: Row) => KeysetPosition): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), nextCursor: rows.length > limit && last !== undefined ? writeCursor(positionOf(last)) : null };
}
