import { createHash } from 'node:crypto';
import { money, newId } from '@kontor/kernel';
import type { Behaviour } from '../behaviour';
import type { Books } from '../books/books';
import type { StoredFile } from '../books/stored-file';
import type { Voucher } from '../books/voucher';
import type { SentFile } from './file-faults';
import { kindOf } from './file-kind';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Attachment {
  readonly voucher: Voucher;
  readonly file: SentFile;
  readonly now: Date;
  readonly behaviour: Pick<Behaviour, 'attachRaisesVersion' | 'attachedAgain'>;
}

/** Adds a file to a voucher. The same bytes on the same voucher are one file; whether also on another one is unknown. */
export function attachFile(books: Books, { voucher, file, now, behaviour }: Attachment): StoredFile {
  const known = fileWith(books, sha256(file.bytes), behaviour.attachedAgain === 'organization' ? books.files.keys() : voucher.fileIds);
  if (known) return known;
  const stored = storeFile(books, file, voucher.id, now);
  const version = voucher.version + (behaviour.attachRaisesVersion === 'yes' ? 1 : 0);
  books.vouchers.put({ ...voucher, fileIds: [...voucher.fileIds, stored.id], version, updatedAt: now });
  return stored;
}

type UploadTimes = Pick<Voucher, 'blankUntil' | 'searchableFrom'> & { readonly now: Date };

/** Turns a file into a voucher of its own. The same bytes anywhere in the organization are the voucher that has them. */
export function uploadVoucher(books: Books, file: SentFile, { now, ...times }: UploadTimes): StoredFile {
  const known = fileWith(books, sha256(file.bytes), books.files.keys());
  if (known) return known;
  const voucherId = newId();
  const stored = storeFile(books, file, voucherId, now);
  books.vouchers.put({ ...bareVoucher, ...times, id: voucherId, fileIds: [stored.id], createdAt: now, updatedAt: now });
  return stored;
}

function fileWith(books: Books, hash: string, ids: Iterable<string>): StoredFile | undefined {
  for (const id of ids) {
    const file = books.files.get(id);
    if (file?.sha256 === hash) return file;
  }
  return undefined;
}

function storeFile(books: Books, { fileName, bytes }: SentFile, voucherId: string, now: Date): StoredFile {
  const stored: StoredFile = { id: newId(), voucherId, kind: kindOf(fileName) ?? 'pdf', fileName, bytes, sha256: sha256(bytes), createdAt: now };
  books.files.set(stored.id, stored);
  return stored;
}

/** What Lexware knows about a voucher before it has read the file. */
const bareVoucher = {
  type: 'purchaseinvoice',
  status: 'unchecked',
  voucherNumber: undefined,
  voucherDate: undefined,
  shippingDate: undefined,
  dueDate: undefined,
  taxType: 'gross',
  totalGross: money(0, 'EUR'),
  totalTax: money(0, 'EUR'),
  useCollectiveContact: true,
  contactId: undefined,
  contactName: undefined,
  remark: undefined,
  items: [],
  version: 1,
} as const;
