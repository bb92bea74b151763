import { newId } from '@kontor/kernel';
import type { Books } from '../books/books';
import type { Address, ContactContent } from '../books/contact';

const address = (street: string, zip: string, city: string): Address => ({ supplement: undefined, street, zip, city, countryCode: 'DE' });

const vendor = (name: string, ...billing: readonly Address[]): ContactContent => ({
  roles: { customer: false, vendor: true },
  company: { name, taxNumber: undefined, vatRegistrationId: undefined, allowTaxFreeInvoices: undefined, contactPersons: [] },
  person: undefined,
  addresses: { billing, shipping: [] },
  xRechnung: undefined,
  emailAddresses: {},
  phoneNumbers: {},
  note: undefined,
});

/** The last one got a second billing address in the app: the API refuses to write it ever after. */
const vendors: readonly ContactContent[] = [
  vendor('Büromarkt Kiel GmbH', address('Hafenweg 7', '24103', 'Kiel')),
  vendor('Müller & Söhne KG', address('Werftstraße 12', '24148', 'Kiel')),
  vendor('Nordsee Spedition GmbH', address('Am Kai 3', '27568', 'Bremerhaven'), address('Lagerring 40', '28197', 'Bremen')),
];

/** Vendors by these names, or the usual ones. */
export function seedVendors(books: Books, now: Date, names?: readonly string[]): void {
  for (const content of names?.map((name) => vendor(name)) ?? vendors) {
    const id = newId();
    const numbers = { customerNumber: undefined, vendorNumber: books.nextContactNumber('vendor') };
    books.contacts.set(id, { ...content, ...numbers, id, version: 1, archived: false, createdAt: now, updatedAt: now, searchableFrom: now });
  }
}
