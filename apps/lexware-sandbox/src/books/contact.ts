export interface Address {
  readonly supplement: string | undefined;
  readonly street: string | undefined;
  readonly zip: string | undefined;
  readonly city: string | undefined;
  readonly countryCode: string;
}

export interface ContactPerson {
  readonly salutation: string | undefined;
  readonly firstName: string | undefined;
  readonly lastName: string;
  readonly primary: boolean | undefined;
  readonly emailAddress: string | undefined;
  readonly phoneNumber: string | undefined;
}

export interface Company {
  readonly name: string;
  readonly taxNumber: string | undefined;
  readonly vatRegistrationId: string | undefined;
  readonly allowTaxFreeInvoices: boolean | undefined;
  readonly contactPersons: readonly ContactPerson[];
}

export interface Person {
  readonly salutation: string | undefined;
  readonly firstName: string | undefined;
  readonly lastName: string;
}

/** The lists a contact keeps by kind; the API writes at most one entry into each. */
export type EntryLists = Readonly<Record<string, readonly string[]>>;

/** What a client writes; `Contact` adds what Lexware assigns. */
export interface ContactContent {
  readonly roles: { readonly customer: boolean; readonly vendor: boolean };
  readonly company: Company | undefined;
  readonly person: Person | undefined;
  readonly addresses: { readonly billing: readonly Address[]; readonly shipping: readonly Address[] };
  readonly xRechnung: { readonly buyerReference: string; readonly vendorNumberAtCustomer: string } | undefined;
  readonly emailAddresses: EntryLists;
  readonly phoneNumbers: EntryLists;
  readonly note: string | undefined;
}

/** What may be broken about a contact at Lexware itself: nobody can read it before somebody has mended it there. */
export const contactDefects = [
  'contact_vendor_info_not_assigned',
  'contact_is_neither_customer_nor_vendor',
  'contact_has_not_mappable_email_address',
  'contact_has_not_mappable_phone_number',
  'contact_has_not_mappable_address',
  'contact_has_not_mappable_country',
] as const;
export type ContactDefect = (typeof contactDefects)[number];

export interface Contact extends ContactContent {
  readonly id: string;
  readonly version: number;
  readonly customerNumber: number | undefined;
  readonly vendorNumber: number | undefined;
  readonly archived: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Search does not see a contact before this instant. */
  readonly searchableFrom: Date;
  readonly defect?: ContactDefect | undefined;
}

export const contactName = (contact: ContactContent): string =>
  contact.company?.name ?? [contact.person?.firstName, contact.person?.lastName].filter((part) => part !== undefined).join(' ');
