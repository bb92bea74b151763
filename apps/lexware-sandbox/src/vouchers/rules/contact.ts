import { invalid, missing } from '../../gateway/errors/legacy-error';
import { when, type VoucherRule } from '../voucher-rule';

/** Whether the contact is a vendor or a customer does not matter: real clients use vendor-only contacts for purchases. */
export const knownContact: VoucherRule = ({ useCollectiveContact, contactId, unchecked, items }, { books }) => {
  if (useCollectiveContact) return when(items.some(({ category }) => category?.contactRequired), invalid('useCollectiveContact'));
  if (contactId === undefined) return when(!unchecked, missing('contactId'));
  return when(!books.contacts.has(contactId), invalid('contactId'));
};
