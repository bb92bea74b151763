import type { Contact } from '../../books/contact';
import { invalid, missing } from '../../gateway/errors/legacy-error';
import type { Behaviour } from '../../behaviour';
import { when, type VoucherRule } from '../voucher-rule';

export const knownContact: VoucherRule = ({ useCollectiveContact, contactId, unchecked, items }, { books, behaviour }) => {
  if (useCollectiveContact) return when(items.some(({ category }) => category?.contactRequired), invalid('useCollectiveContact'));
  if (contactId === undefined) return when(!unchecked, missing('contactId'));
  const contact = books.contacts.get(contactId);
  return when(contact === undefined || !mayBeNamed(contact, behaviour), invalid('contactId'));
};

const mayBeNamed = ({ roles }: Contact, { vendorOnlyContact }: Behaviour): boolean => roles.customer || vendorOnlyContact === 'accepted';
