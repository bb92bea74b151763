import { after } from '@kontor/kernel';
import { fileKinds, type StoredFile } from '../books/stored-file';
import { statusOf } from '../books/voucher';
import { acceptedTypes, covers } from '../gateway/accept';
import { json, ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { legacyBadRequest, legacyNotFound, legacyTechnicalError, notAcceptable, refused } from '../gateway/errors/legacy-error';
import type { ApiRoute } from '../gateway/route';
import type { Upload } from '../gateway/upload';
import { fileFault, type SentFile } from './file-faults';
import { attachFile, uploadVoucher } from './store-file';

export const fileRoutes: readonly ApiRoute[] = [
  { method: 'post', path: '/v1/vouchers/:id/files', scopes: ['vouchers.write', 'files.write'], family: 'legacy', bookkeeping: true, takes: 'upload', handle: attach },
  { method: 'post', path: '/v1/files', scopes: ['files.write'], family: 'legacy', bookkeeping: true, takes: 'upload', handle: upload },
  { method: 'get', path: '/v1/files/:id', scopes: ['files.read'], family: 'legacy', negotiates: true, takes: 'nothing', handle: download },
  { method: 'get', path: '/v1/files/:id/status', scopes: ['files.status'], family: 'legacy', partnerOnly: true, takes: 'nothing', handle: readStatus },
];

/** A `type` field beside the file is tolerated here. */
function attach(call: ApiCall, sent: Upload): Answer {
  const { books } = call.organization;
  const voucher = books.vouchers.get(param(call, 'id'));
  if (!voucher) return legacyNotFound(call.requestId, 'id');
  const { now, behaviour } = call;
  return withGoodFile(call, sent, (file) => json(202, { id: attachFile(books, { voucher, file, now, behaviour }).id }));
}

function upload(call: ApiCall, sent: Upload): Answer {
  if (sent.fields['type'] !== 'voucher') return legacyBadRequest(call.requestId, 'type', 'Invalid or missing upload type.');
  const { now, searchableFrom, behaviour } = call;
  const { books } = call.organization;
  return withGoodFile(call, sent, (file) => {
    const stored = uploadVoucher(books, file, { now, searchableFrom, blankUntil: after(now, behaviour.readingTime) });
    return json(202, { id: stored.id, voucherId: stored.voucherId });
  });
}

function withGoodFile(call: ApiCall, { file }: Upload, store: (file: SentFile) => Answer): Answer {
  if (!file) return legacyTechnicalError(call.requestId, 'missing_file');
  const fault = fileFault(file);
  return fault === undefined ? store(file) : notAcceptable(call.requestId, [refused(fault, null)]);
}

/** Asking for an e-invoice where there is none is a 404, asking for any other type the file has not got a 406. */
function download(call: ApiCall): Answer {
  const file = call.organization.books.files.get(param(call, 'id'));
  if (!file) return legacyNotFound(call.requestId, 'id');
  const accepted = acceptedTypes(call.headers['accept']);
  if (accepted.some((type) => covers(type, fileKinds[file.kind]))) return binary(file);
  return accepted.includes('application/xml') ? legacyNotFound(call.requestId, 'id') : notAcceptable(call.requestId, [refused('invalid_value', 'Accept')]);
}

/** Deprecated since uploads answer with the id of their voucher. */
function readStatus(call: ApiCall): Answer {
  const { books } = call.organization;
  const file = books.files.get(param(call, 'id'));
  if (!file) return legacyNotFound(call.requestId, 'id');
  const voucher = books.vouchers.get(file.voucherId);
  const isBeingRead = voucher !== undefined && statusOf(voucher, call.now) === 'blank';
  return ok({ id: file.id, status: isBeingRead ? 'upload_processing' : 'upload_success' });
}

const binary = ({ id, kind, bytes }: StoredFile): Answer => ({
  status: 200,
  headers: { 'Content-Type': fileKinds[kind], 'Content-Disposition': `inline; filename=${id}.${kind};` },
  payload: bytes,
});
