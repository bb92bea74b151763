import { newId } from '@kontor/kernel';
import type { Books } from '../books/books';
import type { Contact, ContactContent } from '../books/contact';

/** The same name twice makes two contacts: nothing protects from doubles. */
export function createContact(books: Books, content: ContactContent, now: Date, searchableFrom: Date): Contact {
  const contact: Contact = {
    ...content,
    id: newId(),
    version: 1,
    customerNumber: content.roles.customer ? books.nextContactNumber('customer') : undefined,
    vendorNumber: content.roles.vendor ? books.nextContactNumber('vendor') : undefined,
    archived: false,
    createdAt: now,
    updatedAt: now,
    searchableFrom,
  };
  books.contacts.set(contact.id, contact);
  books.happenings.tell('contact.created', contact.id);
  return contact;
}

/** Replaces all that was written before; numbers, once given, stay. */
export function replaceContact(books: Books, current: Contact, content: ContactContent, now: Date): Contact {
  const numbered = (role: 'customer' | 'vendor', number: number | undefined) =>
    content.roles[role] ? (number ?? books.nextContactNumber(role)) : undefined;
  const contact: Contact = {
    ...current,
    ...content,
    customerNumber: numbered('customer', current.customerNumber),
    vendorNumber: numbered('vendor', current.vendorNumber),
    version: current.version + 1,
    updatedAt: now,
  };
  books.contacts.set(contact.id, contact);
  books.happenings.tell('contact.changed', contact.id);
  return contact;
}
