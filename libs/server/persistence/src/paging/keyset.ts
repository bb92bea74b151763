import { isId } from '@kontor/kernel';

/** How a list is sorted: by one expression that is never null, then by id, both in one direction. */
export interface KeysetOrder {
  /** SQL without user input, such as `t.booked_on` or `coalesce(t.note, '')`. */
  readonly expression: string;
  readonly type: KeysetType;
  readonly direction: 'asc' | 'desc';
  /** SQL of the id; default `id`. */
  readonly id?: string;
}

const isWholeNumber = (text: string): boolean => /^-?\d{1,19}$/.test(text);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/.test(text) && !Number.isNaN(Date.parse(text));

const readable = {
  date: isDay,
  'timestamptz(3)': isInstant,
  bigint: isWholeNumber,
  text: () => true,
  uuid: isId,
} as const;

export type KeysetType = keyof typeof readable;

/** The sort value and the id of the last row of the page before, as text. */
export type KeysetPosition = readonly [value: string, id: string];

/** Which texts may stand in a position, in its order: what a cursor from outside must fulfil before it meets the database. */
export const keysetChecks = (order: Pick<KeysetOrder, 'type'>): readonly [isValue: (text: string) => boolean, isRowId: (text: string) => boolean] => [readable[order.type], isId];

/** Makes the position of a row: a `Date` becomes its ISO text. */
export const keysetPosition = (value: string | number | Date, id: string): KeysetPosition => [
  value instanceof Date ? value.toISOString() : String(value),
  id,
];

export interface KeysetClauses {
  /** A condition with `?` for each of the parameters; `true` on the first page. */
  readonly where: string;
  readonly params: readonly string[];
  readonly orderBy: string;
}

/** A row comparison that one index on (expression, id) answers from any depth. */
export function keyset(order: KeysetOrder, after?: KeysetPosition): KeysetClauses {
  const id = order.id ?? 'id';
  const orderBy = `${order.expression} ${order.direction}, ${id} ${order.direction}`;
  if (!after) return { where: 'true', params: [], orderBy };
  const comparison = order.direction === 'asc' ? '>' : '<';
  return { where: `(${order.expression}, ${id}) ${comparison} (?::${order.type}, ?::uuid)`, params: after, orderBy };
}
