import type { Address, Company, ContactContent, ContactPerson, EntryLists, Person } from '../books/contact';
import { booleanOf, filledTextOf, isAbsent, isRecord, listOf, textOf, type JsonRecord } from '../json/read-json';

export const emailKinds = ['business', 'office', 'private', 'other'] as const;
export const phoneKinds = ['business', 'office', 'mobile', 'private', 'fax', 'other'] as const;

const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

/** Reads a contact that the rules have accepted. */
export function readContact(body: JsonRecord): ContactContent {
  const roles = recordOf(body['roles']);
  const addresses = recordOf(body['addresses']);
  const xRechnung = recordOf(body['xRechnung']);
  const buyerReference = filledTextOf(xRechnung['buyerReference']);
  const vendorNumberAtCustomer = filledTextOf(xRechnung['vendorNumberAtCustomer']);
  return {
    roles: { customer: isRecord(roles['customer']), vendor: isRecord(roles['vendor']) },
    company: isRecord(body['company']) ? readCompany(body['company']) : undefined,
    person: isRecord(body['person']) ? readPerson(body['person']) : undefined,
    addresses: { billing: listOf(addresses['billing']).map(readAddress), shipping: listOf(addresses['shipping']).map(readAddress) },
    xRechnung: buyerReference !== undefined && vendorNumberAtCustomer !== undefined ? { buyerReference, vendorNumberAtCustomer } : undefined,
    emailAddresses: readLists(body['emailAddresses'], emailKinds),
    phoneNumbers: readLists(body['phoneNumbers'], phoneKinds),
    note: filledTextOf(body['note']),
  };
}

const readPerson = (source: JsonRecord): Person => ({
  salutation: textOf(source['salutation']),
  firstName: textOf(source['firstName']),
  lastName: textOf(source['lastName']) ?? '',
});

const readCompany = (source: JsonRecord): Company => ({
  name: textOf(source['name']) ?? '',
  taxNumber: textOf(source['taxNumber']),
  vatRegistrationId: textOf(source['vatRegistrationId']),
  allowTaxFreeInvoices: booleanOf(source['allowTaxFreeInvoices']),
  contactPersons: listOf(source['contactPersons']).map(readContactPerson),
});

function readContactPerson(value: unknown): ContactPerson {
  const source = recordOf(value);
  return {
    ...readPerson(source),
    primary: booleanOf(source['primary']),
    emailAddress: textOf(source['emailAddress']),
    phoneNumber: textOf(source['phoneNumber']),
  };
}

function readAddress(value: unknown): Address {
  const source = recordOf(value);
  return {
    supplement: textOf(source['supplement']),
    street: textOf(source['street']),
    zip: textOf(source['zip']),
    city: textOf(source['city']),
    countryCode: textOf(source['countryCode']) ?? '',
  };
}

function readLists(value: unknown, kinds: readonly string[]): EntryLists {
  const source = recordOf(value);
  return Object.fromEntries(
    kinds.flatMap((kind) => (isAbsent(source[kind]) ? [] : [[kind, listOf(source[kind]).flatMap((entry) => textOf(entry) ?? [])]])),
  );
}
