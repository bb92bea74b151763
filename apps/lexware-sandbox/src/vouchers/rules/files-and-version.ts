import { invalid, missing, refused } from '../../gateway/errors/legacy-error';
import { integerOf } from '../../json/read-json';
import { when, type VoucherRule } from '../voucher-rule';

/** A file belongs to one voucher for good: only its own files may stay with a voucher that is replaced. */
export const ownFiles: VoucherRule = ({ fileIds }, { books, current }) => {
  const isForeign = (id: string) => current === undefined || books.files.get(id)?.voucherId !== current.id;
  return when(fileIds.some(isForeign) || new Set(fileIds).size < fileIds.length, refused('invalid_file_ids', 'files'));
};

export const currentVersion: VoucherRule = ({ body }, { current }) => {
  if (!current) return [];
  const version = integerOf(body['version']);
  return version === undefined ? [missing('version')] : when(version !== current.version, invalid('version'));
};
