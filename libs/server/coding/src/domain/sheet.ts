import { mayOverwrite, type Provenance } from './provenance';

export const headerFields = ['supplier', 'receiptNumber', 'receiptDate', 'serviceDate', 'note'] as const;
export type HeaderField = (typeof headerFields)[number];

export const lineFields = ['glAccount', 'taxRate', 'costCenter', 'costUnit', 'text'] as const;
export type LineField = (typeof lineFields)[number];

export type Values<Field extends string> = Readonly<Record<Field, string | null>>;
export type Origins<Field extends string> = Readonly<Partial<Record<Field, Provenance>>>;

/** Fields with their values and where these came from: the head of a coding, or one of its lines. */
export interface Sheet<Field extends string> {
  readonly values: Values<Field>;
  readonly origins: Origins<Field>;
}

/** A value that somebody or something wants in a field; `null` empties it. */
export interface Entry {
  readonly value: string | null;
  readonly provenance: Provenance;
}

export interface FieldChange<Field extends string> {
  readonly field: Field;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Written<Field extends string> {
  readonly sheet: Sheet<Field>;
  /** Values that are others than before. */
  readonly changes: readonly FieldChange<Field>[];
  /** True also where only the reason of a value is new: a person confirmed what a rule had filled. */
  readonly touched: boolean;
}

const blankHead: Sheet<HeaderField> = { values: { supplier: null, receiptNumber: null, receiptDate: null, serviceDate: null, note: null }, origins: {} };
const blankLine: Sheet<LineField> = { values: { glAccount: null, taxRate: null, costCenter: null, costUnit: null, text: null }, origins: {} };

export const blank = { head: blankHead, line: blankLine } as const;

/** Writes entries into the fields they may be written to; what says nothing new leaves the older reason in place. */
export function writeSheet<Field extends string>(sheet: Sheet<Field>, entries: ReadonlyMap<Field, Entry>): Written<Field> {
  const allowed = [...entries].filter(([field, entry]) => isNews(sheet, field, entry) && mayOverwrite(sheet.origins[field], entry.provenance.source));
  const values = { ...sheet.values, ...Object.fromEntries(allowed.map(([field, { value }]) => [field, value])) };
  const origins = { ...sheet.origins, ...Object.fromEntries(allowed.map(([field, { provenance }]) => [field, provenance])) };
  const changes = allowed.map(([field, { value }]) => ({ field, from: sheet.values[field], to: value })).filter(({ from, to }) => from !== to);
  return { sheet: { values, origins }, changes, touched: allowed.length > 0 };
}

function isNews<Field extends string>({ values, origins }: Sheet<Field>, field: Field, { value, provenance }: Entry): boolean {
  const present = origins[field];
  return values[field] !== value || present?.source !== provenance.source || present.by !== provenance.by;
}
