import type { ReferenceRowChange } from '@kontor/api-contracts';
import { groupBy } from '../group-by';
import { normalText } from '../normal-text';
import type { RowFault } from './row-faults';

/** A value as it stands here. */
export interface ListedValue {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly group: string | null;
  readonly active: boolean;
  /** A connected system lists it: its name, number and group are not ours to change. */
  readonly managed: boolean;
}

/** A row as it was read. What is `undefined` the file does not say. */
export interface UploadRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly name: string;
  readonly number: string | undefined;
  readonly group: string | undefined;
  readonly active: boolean | undefined;
  readonly fault?: RowFault;
}

export type PlannedRow = { readonly row: UploadRow } & (
  | { readonly outcome: 'created' }
  | { readonly outcome: 'changed'; readonly value: ListedValue; readonly changes: readonly ReferenceRowChange[] }
  | { readonly outcome: 'unchanged'; readonly value: ListedValue }
  | { readonly outcome: 'error'; readonly fault: RowFault }
);

export interface UploadPlan {
  readonly rows: readonly PlannedRow[];
  /** Active values that are not in the file. */
  readonly deactivate: readonly ListedValue[];
}

export interface UploadOrder {
  readonly rows: readonly UploadRow[];
  readonly deactivateOthers: boolean;
  /** A connected system keeps the list: what it does not have is not made here. */
  readonly isKeptByLedger: boolean;
}

const describing: readonly ReferenceRowChange['field'][] = ['name', 'number', 'group'];
const keyOf = ({ name, number }: UploadRow): string => (number === undefined ? `n ${normalText(name)}` : `# ${number}`);

/** Decides row by row, without changing anything: known by the number, else by the name. */
export function planUpload(known: readonly ListedValue[], { rows, deactivateOthers, isKeptByLedger }: UploadOrder): UploadPlan {
  const find = finder(known);
  const [seen, met] = [new Set<string>(), new Set<string>()];
  const planned = rows.map((row): PlannedRow => {
    const error = (fault: RowFault): PlannedRow => ({ row, outcome: 'error', fault });
    if (row.fault) return error(row.fault);
    const [value, another] = find(row);
    const isTwice = seen.has(keyOf(row)) || (value !== undefined && met.has(value.id));
    seen.add(keyOf(row));
    if (isTwice) return error('twice-in-file');
    if (another) return error('ambiguous');
    if (!value) return isKeptByLedger ? error('ledger-keeps-list') : { row, outcome: 'created' };
    met.add(value.id);
    return compare(row, value);
  });
  const deactivate = deactivateOthers ? known.filter(({ id, active, managed }) => active && !managed && !met.has(id)) : [];
  return { rows: planned, deactivate };
}

/** A row without a number means a value by its name; one with a number that nobody has may give it to a value without one. */
function finder(known: readonly ListedValue[]): (row: UploadRow) => readonly ListedValue[] {
  const byNumber = groupBy(known.filter(({ number }) => number !== null), ({ number }) => number);
  const byName = groupBy(known, ({ name }) => normalText(name));
  return ({ name, number }) => {
    const numbered = number === undefined ? [] : (byNumber.get(number) ?? []);
    const named = (byName.get(normalText(name)) ?? []).filter((value) => number === undefined || value.number === null);
    if (numbered.length === 0) return named;
    const both = numbered.filter((value) => normalText(value.name) === normalText(name));
    return both.length > 0 ? both : numbered;
  };
}

function compare(row: UploadRow, value: ListedValue): PlannedRow {
  const says = { name: row.name, number: row.number, group: row.group, active: row.active };
  const changes = (['name', 'number', 'group', 'active'] as const).flatMap((field): readonly ReferenceRowChange[] => {
    const to = says[field];
    return to === undefined || to === value[field] ? [] : [{ field, from: value[field] === null ? null : String(value[field]), to: String(to) }];
  });
  if (changes.length === 0) return { row, outcome: 'unchanged', value };
  if (value.managed && changes.some(({ field }) => describing.includes(field))) return { row, outcome: 'error', fault: 'from-ledger' };
  return { row, outcome: 'changed', value, changes };
}
