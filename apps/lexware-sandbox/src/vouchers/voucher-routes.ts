import type { Voucher } from '../books/voucher';
import { created, replaced } from '../gateway/action-result';
import { ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { legacyBadRequest, legacyConflict, legacyNotFound, notAcceptable, type Issue } from '../gateway/errors/legacy-error';
import { pageOf } from '../gateway/paging';
import type { ApiRoute } from '../gateway/route';
import { searchTextOf } from '../gateway/search-text';
import { isRecord } from '../json/read-json';
import { printFilteredVoucher, printVoucher } from './print-voucher';
import { readVoucherDraft, type VoucherDraft } from './voucher-draft';
import { voucherIssues } from './voucher-issues';
import { createVoucher, replaceVoucher } from './write-voucher';

export const voucherRoutes: readonly ApiRoute[] = [
  { method: 'get', path: '/v1/vouchers', scopes: ['vouchers.read'], family: 'legacy', takes: 'nothing', handle: findByNumber },
  { method: 'get', path: '/v1/vouchers/:id', scopes: ['vouchers.read'], family: 'legacy', takes: 'nothing', handle: readOne },
  { method: 'post', path: '/v1/vouchers', scopes: ['vouchers.write'], family: 'legacy', bookkeeping: true, takes: 'json', handle: create },
  { method: 'put', path: '/v1/vouchers/:id', scopes: ['vouchers.write'], family: 'legacy', bookkeeping: true, takes: 'json', handle: replace },
];

/** Deprecated by Lexware since 2021, and still the only search by number alone. */
function findByNumber(call: ApiCall): Answer {
  const number = call.query.filled('voucherNumber');
  if (number === undefined) return legacyBadRequest(call.requestId, 'voucherNumber', 'Missing required request parameter voucherNumber');
  const wanted = searchTextOf(number);
  const { id, books } = call.organization;
  const found = wanted === undefined ? [] : books.vouchers.numbered(wanted).filter(({ searchableFrom }) => searchableFrom <= call.now);
  const page = { number: Math.max(0, call.query.integer('page') ?? 0), size: Math.min(250, Math.max(1, call.query.integer('size') ?? 25)) };
  return ok(pageOf(found, page, (voucher) => printFilteredVoucher(voucher, id, call.now)));
}

function readOne(call: ApiCall): Answer {
  const voucher = call.organization.books.vouchers.get(param(call, 'id'));
  return voucher ? ok(printVoucher(voucher, call.organization.id, call.now)) : legacyNotFound(call.requestId, 'id');
}

function create(call: ApiCall, body: unknown): Answer {
  return withAcceptedDraft(call, body, undefined, (draft) =>
    created(call, 'vouchers', createVoucher(call.organization.books, draft, call.now, call.searchableFrom), call.behaviour.createdVoucher === '200' ? 200 : 201),
  );
}

function replace(call: ApiCall, body: unknown): Answer {
  const { books } = call.organization;
  const current = books.vouchers.get(param(call, 'id'));
  if (!current) return legacyNotFound(call.requestId, 'id');
  return withAcceptedDraft(call, body, current, (draft) => replaced(call, 'vouchers', replaceVoucher(books, current, draft, call.now)));
}

function withAcceptedDraft(call: ApiCall, body: unknown, current: Voucher | undefined, write: (draft: VoucherDraft) => Answer): Answer {
  if (!isRecord(body)) return legacyBadRequest(call.requestId, null, 'A JSON object was expected');
  const draft = readVoucherDraft(body);
  const { books, profile } = call.organization;
  const issues = voucherIssues(draft, { books, profile, behaviour: call.behaviour, current });
  if (issues.length === 0) return write(draft);
  return isStaleOnly(issues) && call.behaviour.staleVoucher === '409' ? legacyConflict(call.requestId, issues) : notAcceptable(call.requestId, issues);
}

const isStaleOnly = (issues: readonly Issue[]): boolean => issues.every(({ source, i18nKey }) => source === 'version' && i18nKey === 'invalid_value');
