import { after } from '@kontor/kernel';
import { fileKinds, type StoredFile } from '../books/stored-file';
import { json, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { legacyBadRequest, legacyNotFound, legacyTechnicalError, notAcceptable, refused } from '../gateway/errors/legacy-error';
import type { ApiRoute } from '../gateway/route';
import type { Upload } from '../gateway/upload';
import { fileFault, type SentFile } from './file-faults';
import { attachFile, uploadVoucher } from './store-file';

export const fileRoutes: readonly ApiRoute[] = [
  { method: 'post', path: '/v1/vouchers/:id/files', scopes: ['vouchers.write', 'files.write'], family: 'legacy', takes: 'upload', handle: attach },
  { method: 'post', path: '/v1/files', scopes: ['files.write'], family: 'legacy', takes: 'upload', handle: upload },
  { method: 'get', path: '/v1/files/:id', scopes: ['files.read'], family: 'legacy', takes: 'nothing', handle: download },
];

/** A `type` field beside the file is tolerated here. */
function attach(call: ApiCall, sent: Upload): Answer {
  const { books } = call.organization;
  const voucher = books.vouchers.get(param(call, 'id'));
  if (!voucher) return legacyNotFound(call.requestId, 'id');
  const raisesVersion = call.behaviour.attachRaisesVersion === 'yes';
  return withGoodFile(call, sent, (file) => json(202, { id: attachFile(books, { voucher, file, now: call.now, raisesVersion }).id }));
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

const acceptedTypes = (header: string | readonly string[] | undefined): readonly string[] =>
  (typeof header === 'string' ? header : '*/*').split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '');

const covers = (range: string, type: string): boolean => range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));

const binary = ({ id, kind, bytes }: StoredFile): Answer => ({
  status: 200,
  headers: { 'Content-Type': fileKinds[kind], 'Content-Disposition': `inline; filename=${id}.${kind};` },
  payload: bytes,
});
