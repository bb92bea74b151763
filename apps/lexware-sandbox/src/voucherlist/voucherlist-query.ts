import { isIsoDate, type IsoDate } from '@kontor/kernel';
import type { Behaviour } from '../behaviour';
import { searchWindow, type PageRequest, type SortOrder } from '../gateway/paging';
import type { Query } from '../gateway/query';
import { searchTextOf } from '../gateway/search-text';
import { booleanOf } from '../json/read-json';

const listedTypes = [
  'salesinvoice',
  'salescreditnote',
  'purchaseinvoice',
  'purchasecreditnote',
  'invoice',
  'downpaymentinvoice',
  'creditnote',
  'orderconfirmation',
  'quotation',
  'deliverynote',
];
const listedStatuses = ['draft', 'open', 'overdue', 'paid', 'paidoff', 'voided', 'transferred', 'sepadebit', 'accepted', 'rejected', 'unchecked', 'blank'];

/** Documented are four; measured was that the list is sorted by its date or not at all. */
const sortable = ['voucherDate', 'voucherNumber', 'createdDate', 'updatedDate'] as const;
export type SortProperty = (typeof sortable)[number];

const dateFilters = ['voucherDate', 'createdDate', 'updatedDate'] as const;
export type DatedField = (typeof dateFilters)[number];

export interface DayRange {
  readonly field: DatedField;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

export interface VoucherlistQuery {
  /** `undefined` for any. */
  readonly types: ReadonlySet<string> | undefined;
  readonly statuses: ReadonlySet<string> | undefined;
  readonly archived: boolean | undefined;
  readonly contactId: string | undefined;
  /** `null` for a number that finds nothing, because it was not encoded as it has to be. */
  readonly voucherNumber: string | null | undefined;
  readonly days: readonly DayRange[];
  readonly page: PageRequest;
  readonly sort: SortOrder & { readonly property: SortProperty };
}

/** The query, or the sentence that refuses it. */
export function readVoucherlistQuery(query: Query, behaviour: Behaviour): VoucherlistQuery | string {
  const refusal = refusalOf(query, behaviour);
  if (refusal !== undefined) return refusal;
  return {
    types: choices(query, 'voucherType'),
    statuses: choices(query, 'voucherStatus'),
    archived: booleanOf(query.text('archived')),
    contactId: query.filled('contactId'),
    voucherNumber: numberIn(query),
    days: dateFilters.map((field) => ({ field, from: day(query, `${field}From`), to: day(query, `${field}To`) })).filter(({ from, to }) => from ?? to),
    page: readPage(query),
    sort: readSort(query, behaviour) ?? { property: 'voucherDate', direction: 'DESC' },
  };
}

function numberIn(query: Query): string | null | undefined {
  const sent = query.filled('voucherNumber');
  return sent === undefined ? undefined : (searchTextOf(sent) ?? null);
}

const badValue = (value: string, name: string): string => `Invalid value '${value}' received for request parameter '${name}'.`;

/** The first thing that is wrong with a query. */
function refusalOf(query: Query, behaviour: Behaviour): string | undefined {
  const absent = ['voucherType', 'voucherStatus'].filter((name) => query.filled(name) === undefined);
  if (absent.length > 0) return `Missing required request parameters: ${absent.join(', ')}`;
  return (
    choiceRefusal(query, 'voucherType', listedTypes) ??
    choiceRefusal(query, 'voucherStatus', listedStatuses) ??
    shapeRefusal(query) ??
    dayRefusal(query) ??
    pageRefusal(query) ??
    (query.filled('sort') !== undefined && readSort(query, behaviour) === undefined ? "parameter 'sort' is invalid" : undefined)
  );
}

/** Numbers are numbers, and yes or no is nothing else. */
function shapeRefusal(query: Query): string | undefined {
  const unread = (name: string, read: unknown) => query.filled(name) !== undefined && read === undefined;
  const bad = unread('archived', booleanOf(query.filled('archived'))) ? 'archived' : ['page', 'size'].find((name) => unread(name, query.integer(name)));
  return bad === undefined ? undefined : badValue(query.filled(bad) ?? '', bad);
}

const choicesIn = (query: Query, name: string): readonly string[] => (query.filled(name) ?? '').split(',').map((value) => value.trim());

function choiceRefusal(query: Query, name: string, known: readonly string[]): string | undefined {
  const values = choicesIn(query, name);
  const unknown = values.find((value) => value !== 'any' && !known.includes(value));
  if (unknown !== undefined) return badValue(unknown, name);
  return values.includes('overdue') && values.length > 1 ? badValue(values.join(','), name) : undefined;
}

function choices(query: Query, name: string): ReadonlySet<string> | undefined {
  const values = choicesIn(query, name);
  return values.includes('any') ? undefined : new Set(values);
}

/** Only plain days: a timestamp is refused. */
function dayRefusal(query: Query): string | undefined {
  const names = dateFilters.flatMap((field) => [`${field}From`, `${field}To`]);
  const bad = names.find((name) => query.filled(name) !== undefined && day(query, name) === undefined);
  return bad === undefined ? undefined : badValue(query.filled(bad) ?? '', bad);
}

function day(query: Query, name: string): IsoDate | undefined {
  const text = query.filled(name);
  return text !== undefined && isIsoDate(text) ? text : undefined;
}

function pageRefusal(query: Query): string | undefined {
  const { number, size } = readPage(query);
  if (size > 250) return "parameter 'size' must be equal or lower than 250";
  if (size < 1) return badValue(String(size), 'size');
  if (number < 0) return badValue(String(number), 'page');
  return number > 0 && (number + 1) * size > searchWindow ? 'Maximum search window size exceeded' : undefined;
}

const readPage = (query: Query): PageRequest => ({ number: query.integer('page') ?? 0, size: query.integer('size') ?? 25 });

function readSort(query: Query, { voucherlistSort }: Behaviour): VoucherlistQuery['sort'] | undefined {
  const [wanted, direction = 'DESC'] = (query.filled('sort') ?? '').split(',');
  const property = sortable.find((name) => name === wanted && (name === 'voucherDate' || voucherlistSort === 'documented'));
  const order = direction.toUpperCase();
  return property && (order === 'ASC' || order === 'DESC') ? { property, direction: order } : undefined;
}
