import type { Contact, EntryLists } from '../books/contact';

const unlessEmpty = <List extends readonly unknown[]>(list: List): List | undefined => (list.length > 0 ? list : undefined);

function unlessBare<Members extends object>(members: Members): Members | undefined {
  return Object.values(members).some((member) => member !== undefined) ? members : undefined;
}

const printLists = (lists: EntryLists) => unlessBare(Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, unlessEmpty(list)])));

const role = (number: number | undefined) => (number === undefined ? undefined : { number });

/** A contact is printed without its dates, and without anything that is empty. */
export const printContact = (contact: Contact, organizationId: string) => ({
  id: contact.id,
  organizationId,
  version: contact.version,
  roles: { customer: role(contact.customerNumber), vendor: role(contact.vendorNumber) },
  company: contact.company && { ...contact.company, contactPersons: unlessEmpty(contact.company.contactPersons) },
  person: contact.person,
  addresses: unlessBare({ billing: unlessEmpty(contact.addresses.billing), shipping: unlessEmpty(contact.addresses.shipping) }),
  xRechnung: contact.xRechnung,
  emailAddresses: printLists(contact.emailAddresses),
  phoneNumbers: printLists(contact.phoneNumbers),
  note: contact.note,
  archived: contact.archived,
});
