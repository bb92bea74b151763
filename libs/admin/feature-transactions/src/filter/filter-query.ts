import {
  dateKinds,
  exportLanes,
  gridOutlooks,
  gridSorts,
  sortDirections,
  type GridFilter,
  type GridSort,
  type SortDirection,
} from '@kontor/api-contracts';
import { accountingFields } from '@kontor/exporter-contract';

/** What the address says after the question mark. */
export type Query = Readonly<Record<string, string>>;

/** Everything that decides which rows are shown, and in which order. */
export interface GridWish {
  readonly filter: GridFilter;
  readonly sort: GridSort;
  readonly direction: SortDirection;
  /** Over which connection; the only or first one where it is left out. */
  readonly connectionId?: string;
}

type Known = readonly string[];
const oneOf = <Value extends string>(known: readonly Value[], text: string): Value | undefined => known.find((value) => value === text);
const someOf = <Value extends string>(known: readonly Value[], text: string): readonly Value[] | undefined => {
  const found = text.split(',').filter((value): value is Value => (known as Known).includes(value));
  return found.length === 0 ? undefined : found;
};
const whole = (text: string): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
const day = (text: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);
const some = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** How each condition is read from the address; what makes no sense there is left out. */
const conditions = {
  lane: (text: string) => oneOf(exportLanes, text),
  text: some,
  dateKind: (text: string) => oneOf(dateKinds, text),
  from: day,
  to: day,
  minAmount: whole,
  maxAmount: whole,
  merchant: some,
  cardLast4: some,
  cardholder: some,
  missing: (text: string) => someOf(accountingFields, text),
  glAccountId: some,
  taxRateId: some,
  supplierId: some,
  costCenterId: some,
  costUnitId: some,
  ruleId: some,
  importId: some,
  outlook: (text: string) => oneOf(gridOutlooks, text),
  issue: some,
} satisfies { readonly [Name in keyof GridFilter]?: (text: string) => GridFilter[Name] };

/** Older and shorter names other pages link with. */
const aliases: Query = { import: 'importId', rule: 'ruleId' };

/** What the address asks for. Open transactions, the newest first, where it says nothing. */
export function wishOf(query: Query): GridWish {
  const named = Object.fromEntries(Object.entries(query).map(([name, text]) => [aliases[name] ?? name, text]));
  const found = Object.entries(conditions).flatMap(([name, read]) => {
    const value = read(named[name] ?? '');
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    filter: { lane: 'open', ...Object.fromEntries(found) },
    sort: oneOf(gridSorts, named['sort'] ?? '') ?? 'date',
    direction: oneOf(sortDirections, named['direction'] ?? '') ?? 'desc',
    ...(some(named['connection'] ?? '') !== undefined && { connectionId: named['connection'] ?? '' }),
  };
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** The address that asks for it; what is usual is left out. */
export function queryOf({ filter, sort, direction, connectionId }: GridWish): Query {
  const isUsual = ([name, value]: readonly [string, unknown]): boolean => value === undefined || (name === 'lane' && value === 'open');
  const texts = Object.entries(filter).filter((entry) => !isUsual(entry)).map(([name, value]) => [name, textOf(value)] as const);
  return {
    ...Object.fromEntries(texts),
    ...(sort !== 'date' && { sort }),
    ...(direction !== 'desc' && { direction }),
    ...(connectionId !== undefined && { connection: connectionId }),
  };
}

/** The conditions somebody set; the lane is a place, not a condition. */
export const countConditions = ({ lane: _lane, dateKind: _kind, text: _text, ...conditionsSet }: GridFilter): number => Object.values(conditionsSet).filter((value) => value !== undefined).length;
