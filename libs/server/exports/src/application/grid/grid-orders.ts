import type { GridSort, SortDirection } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';

/** How rows of `transaction t` are put in order: what has to stand before the query, what is joined, and by what. */
export interface GridOrder {
  readonly with: string;
  readonly join: string;
  readonly orderBy: string;
}

type OrderOf = (direction: SortDirection) => GridOrder;

const opposite: Readonly<Record<SortDirection, SortDirection>> = { asc: 'desc', desc: 'asc' };

const newestFirst = 't.sort_date desc, t.id desc';

/** By a column that is never empty and has an index with the id behind it. */
const byColumn = (column: string): OrderOf => (direction) => ({ with: '', join: '', orderBy: `${column} ${direction}, t.id ${direction}` });

/** By an index in which the newest row of each value stands first; backward the oldest does. */
const byIndexedText = (expression: string): OrderOf => (direction) => ({
  with: '',
  join: '',
  orderBy: `${expression} ${direction}, t.sort_date ${opposite[direction]}, t.id ${opposite[direction]}`,
});

const byValue = (expression: string, join = '', before = ''): OrderOf => (direction) => ({ with: before, join, orderBy: `${expression} ${direction} nulls last, ${newestFirst}` });

const headJoin = 'left join coding h on h.transaction_id = t.id';
const lineJoin = 'left join coding_line l on l.transaction_id = t.id and l.position = 0';

/** Values are few and rows are many: the values are put in order once, and rows compare whole numbers. Shorter numbers are smaller ones. */
const places = (from: string, order: string): string => `with v as (select r.id, row_number() over (order by ${order}) as place ${from})`;
const ofKind = (kind: ReferenceKind): string =>
  places(`from reference r where r.kind = '${kind}'`, `length(r.number) nulls last, r.number, r.name_key collate "und-x-icu", r.id`);

const holders = `with v as (select x.key, row_number() over (order by x.key collate "und-x-icu") as place from (select distinct t.holder_key as key from transaction t) x)`;

const byReference = (kind: ReferenceKind, column: string, join: string): OrderOf => byValue('v.place', `${join} left join v on v.id = ${column}`, ofKind(kind));
const byRate = byValue('v.place', `${lineJoin} left join v on v.id = l.tax_rate_id`, places('from tax_rate r', 'r.basis_points, r.name, r.id'));

const orders: Readonly<Record<GridSort, OrderOf>> = {
  date: byColumn('t.sort_date'),
  transactionDate: byColumn('t.transaction_date'),
  settlementDate: byValue('t.settlement_date'),
  amount: byColumn('t.amount_size'),
  merchant: byIndexedText('t.merchant_key collate "und-x-icu"'),
  card: byValue('t.card_last4'),
  cardholder: byValue('v.place', 'left join v on v.key = t.holder_key', holders),
  glAccount: byReference('glAccount', 'l.gl_account_id', lineJoin),
  taxRate: byRate,
  supplier: byReference('supplier', 'h.supplier_id', headJoin),
  costCenter: byReference('costCenter', 'l.cost_center_id', lineJoin),
  costUnit: byReference('costUnit', 'l.cost_unit_id', lineJoin),
  receiptNumber: byValue(`nullif(h.receipt_number, '') collate "C"`, headJoin),
  receiptDate: byValue('h.receipt_date', headJoin),
};

/** No two rows are equal in it, so that windows neither lose nor repeat one. */
export const gridOrder = (sort: GridSort, direction: SortDirection): GridOrder => orders[sort](direction);
