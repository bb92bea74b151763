import { newId } from '@kontor/kernel';
import type { ColumnFacts } from './catalog';

const samples: readonly (readonly [type: RegExp, value: string])[] = [
  [/\[\]$/, '{}'],
  [/^(text|character|citext)/, 'X'],
  [/^(smallint|integer|bigint|numeric|real|double)/, '1'],
  [/^boolean$/, 'true'],
  [/^date$/, '2026-01-31'],
  [/^timestamp/, '2026-01-31T12:00:00Z'],
  [/^time/, '12:00:00'],
  [/^jsonb?$/, '{}'],
  [/^bytea$/, '\\x00'],
  [/^(inet|cidr)$/, '127.0.0.1'],
  [/^interval/, '1 second'],
  [/^tsvector$/, ''],
];

export class UnknownColumnTypeError extends Error {
  constructor(column: ColumnFacts) {
    super(`The tenancy test cannot make up a value for ${column.name} ${column.type}. Teach it in synthetic-row.ts.`);
    this.name = 'UnknownColumnTypeError';
  }
}

export type SyntheticRow = Readonly<Record<string, string>>;

/** Whose row it is: the columns by which policies tell tenants apart. */
export interface Party {
  readonly organization: string;
  readonly user: string;
}

function valueOf(column: ColumnFacts, party: Party): string {
  if (column.name === 'organization_id') return party.organization;
  if (column.name === 'user_id') return party.user;
  if (column.type === 'uuid') return newId();
  const sample = samples.find(([type]) => type.test(column.type));
  if (!sample) throw new UnknownColumnTypeError(column);
  return sample[1];
}

/** A row that fits the types of a table and belongs to the party. */
export const syntheticRow = (columns: readonly ColumnFacts[], party: Party): SyntheticRow =>
  Object.fromEntries(columns.map((column) => [column.name, valueOf(column, party)]));
