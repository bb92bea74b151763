import { money, newId } from '@kontor/kernel';
import type { Books } from '../books/books';
import { isSales, type Voucher, type VoucherContent, type VoucherItem } from '../books/voucher';
import type { VoucherDraft } from './voucher-draft';

const nothing = money(0, 'EUR');

/** The voucher an accepted draft describes. */
function contentOf(draft: VoucherDraft): VoucherContent {
  const { type, taxType, voucherDate, unchecked, useCollectiveContact } = draft;
  if (!type || !taxType) throw new Error('Only a draft without issues can be booked');
  return {
    type,
    taxType,
    voucherDate,
    voucherNumber: draft.voucherNumber,
    shippingDate: isSales(type) ? draft.shippingDate : undefined,
    dueDate: draft.dueDate ?? (unchecked ? undefined : voucherDate),
    totalGross: draft.totalGross ?? nothing,
    totalTax: draft.totalTax ?? nothing,
    useCollectiveContact,
    contactId: useCollectiveContact ? undefined : draft.contactId,
    contactName: useCollectiveContact ? draft.contactName : undefined,
    remark: draft.remark,
    items: draft.items.map(({ amount = nothing, taxAmount = nothing, rate = 0, categoryId = '' }): VoucherItem => ({
      amount,
      taxAmount,
      taxRate: rate,
      categoryId,
    })),
  };
}

export function createVoucher(books: Books, draft: VoucherDraft, now: Date, searchableFrom: Date): Voucher {
  const voucher: Voucher = {
    ...contentOf(draft),
    id: newId(),
    status: draft.unchecked ? 'unchecked' : 'open',
    fileIds: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
    blankUntil: undefined,
    searchableFrom,
  };
  books.vouchers.put(voucher);
  return voucher;
}

/** Replaces the whole voucher. Files it does not name any more are deleted for good. */
export function replaceVoucher(books: Books, current: Voucher, draft: VoucherDraft, now: Date): Voucher {
  for (const id of current.fileIds) if (!draft.fileIds.includes(id)) books.files.delete(id);
  const voucher: Voucher = {
    ...current,
    ...contentOf(draft),
    status: current.status === 'unchecked' ? 'open' : current.status,
    fileIds: draft.fileIds,
    version: current.version + 1,
    updatedAt: now,
    blankUntil: undefined,
  };
  books.vouchers.put(voucher);
  return voucher;
}
