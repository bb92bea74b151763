import { addDays, isWithin } from '@kontor/kernel';
import type { Books } from '../books/books';
import { germanDay, startOfGermanDay } from '../clock/german-time';
import { ok, type Answer } from '../gateway/answer';
import type { ApiCall } from '../gateway/call';
import { regularError } from '../gateway/errors/regular-error';
import { pageOf } from '../gateway/paging';
import type { ApiRoute } from '../gateway/route';
import { listedStatus, printRow, type Listed } from './voucherlist-row';
import { readVoucherlistQuery, type DatedField, type DayRange, type SortProperty, type VoucherlistQuery } from './voucherlist-query';

export const voucherlistRoutes: readonly ApiRoute[] = [
  { method: 'get', path: '/v1/voucherlist', scopes: ['voucherlist.read'], family: 'regular', takes: 'nothing', handle: listVouchers },
];

function listVouchers(call: ApiCall): Answer {
  const query = readVoucherlistQuery(call.query, call.behaviour);
  if (typeof query === 'string') return regularError(call, 400, query);
  const { books } = call.organization;
  const today = germanDay(call.now);
  const status = (voucher: Listed) => listedStatus(voucher, call.now, today);
  const found = candidates(books, query).filter((voucher) => isListed(voucher, query, call.now) && hasStatus(status(voucher), query));
  const direction = query.sort.direction === 'ASC' ? 1 : -1;
  const key = sortKeys[query.sort.property];
  found.sort((left, right) => direction * compare(key(left), key(right)));
  return ok(pageOf(found, query.page, (voucher) => printRow(books, voucher, status(voucher)), { ...query.sort, property: query.sort.property.toLowerCase() }));
}

function candidates({ vouchers, invoices }: Books, { voucherNumber }: VoucherlistQuery): readonly Listed[] {
  if (voucherNumber === null) return [];
  if (voucherNumber === undefined) return [...vouchers.all(), ...invoices.values()];
  return [...vouchers.numbered(voucherNumber), ...[...invoices.values()].filter((invoice) => invoice.voucherNumber === voucherNumber)];
}

function isListed(voucher: Listed, query: VoucherlistQuery, now: Date): boolean {
  if (query.archived === true || now < voucher.searchableFrom) return false;
  if (query.types && !query.types.has(voucher.type)) return false;
  if (query.contactId !== undefined && voucher.contactId !== query.contactId) return false;
  return query.days.every((range) => tests[range.field](voucher, range));
}

/** Asking for open vouchers also brings those the list calls overdue. */
const hasStatus = (status: string, { statuses }: VoucherlistQuery): boolean =>
  statuses === undefined || statuses.has(status) || (status === 'overdue' && statuses.has('open'));

/** Days are whole German days, both ends included; a voucher without a date is outside every range. */
const tests: Readonly<Record<DatedField, (voucher: Listed, range: DayRange) => boolean>> = {
  voucherDate: ({ voucherDate }, { from, to }) => voucherDate !== undefined && isWithin(voucherDate, from, to),
  createdDate: ({ createdAt }, range) => isDuring(createdAt, range),
  updatedDate: ({ updatedAt }, range) => isDuring(updatedAt, range),
};

const isDuring = (instant: Date, { from, to }: DayRange): boolean =>
  (from === undefined || instant >= startOfGermanDay(from)) && (to === undefined || instant < startOfGermanDay(addDays(to, 1)));

const sortKeys = {
  voucherDate: ({ voucherDate }: Listed) => voucherDate ?? '',
  voucherNumber: ({ voucherNumber }: Listed) => voucherNumber ?? '',
  createdDate: ({ createdAt }: Listed) => createdAt.getTime(),
  updatedDate: ({ updatedAt }: Listed) => updatedAt.getTime(),
} satisfies Record<SortProperty, (voucher: Listed) => string | number>;

const compare = (left: string | number, right: string | number): number => (left < right ? -1 : Number(left > right));
