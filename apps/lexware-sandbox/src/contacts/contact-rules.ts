import { invalid, missing, refused, type Issue } from '../gateway/errors/legacy-error';
import { filledTextOf, isAbsent, isRecord, listOf, textOf, type JsonRecord } from '../json/read-json';
import { isCountryCode } from './country-codes';
import { emailKinds, phoneKinds } from './read-contact';

type Rule = (body: JsonRecord) => readonly Issue[];

/** What Lexware refuses about a contact, old or new, all of it at once. */
export const contactIssues = (body: JsonRecord): readonly Issue[] => rules.flatMap((rule) => rule(body));

const role: Rule = ({ roles }) =>
  isRecord(roles) && (isRecord(roles['customer']) || isRecord(roles['vendor'])) ? [] : [missing('roles.customer or roles.vendor')];

const identity: Rule = ({ company, person }) => {
  if (isRecord(company) && isRecord(person)) return [invalid('company and person')];
  if (isRecord(company)) return companyIssues(company);
  return isRecord(person) ? [...required(person, 'lastName', 'person'), ...limited(person, 'salutation', 'person', 25)] : [missing('company or person')];
};

function companyIssues(company: JsonRecord): readonly Issue[] {
  const persons = listOf(company['contactPersons']);
  const place = 'company.contactPersons';
  return [
    ...required(company, 'name', 'company'),
    ...(persons.length > 1 ? [invalid(`${place}.size`)] : []),
    ...persons.flatMap((entry, index) => {
      if (!isRecord(entry)) return [invalid(`${place}[${index}]`)];
      const at = `${place}[${index}]`;
      return [
        ...required(entry, 'lastName', at),
        ...limited(entry, 'salutation', at, 25),
        ...(isAbsent(entry['emailAddress']) ? [] : emailIssues(entry['emailAddress'], `${at}.emailAddress`)),
        ...phoneIssues(entry['phoneNumber'], `${at}.phoneNumber`),
      ];
    }),
  ];
}

const addresses: Rule = ({ addresses: source }) => {
  if (!isRecord(source)) return [];
  return (['billing', 'shipping'] as const).flatMap((kind) => {
    const entries = listOf(source[kind]);
    return [...(entries.length > 1 ? [invalid(`addresses.${kind}.size`)] : []), ...entries.flatMap(countryIssues)];
  });
};

function countryIssues(address: unknown): readonly Issue[] {
  const code = isRecord(address) ? filledTextOf(address['countryCode']) : undefined;
  if (code === undefined) return [missing('countryCode')];
  return isCountryCode(code) ? [] : [refused('countrycode_is_not_valid', 'countryCode')];
}

const emails: Rule = ({ emailAddresses }) => entryIssues(emailAddresses, 'emailAddresses', emailKinds, emailIssues);
const phones: Rule = ({ phoneNumbers }) => entryIssues(phoneNumbers, 'phoneNumbers', phoneKinds, phoneIssues);

function entryIssues(source: unknown, name: string, kinds: readonly string[], check: (entry: unknown, place: string) => readonly Issue[]): readonly Issue[] {
  if (!isRecord(source)) return [];
  return kinds.flatMap((kind) => {
    const entries = listOf(source[kind]);
    const place = `${name}.${kind}`;
    return [...(entries.length > 1 ? [invalid(`${place}.size`)] : []), ...entries.flatMap((entry) => check(entry, place))];
  });
}

const emailIssues = (entry: unknown, place: string): readonly Issue[] => (/^[^\s@]+@[^\s@]+$/.test(textOf(entry) ?? '') ? [] : [invalid(place)]);

const phoneIssues = (entry: unknown, place: string): readonly Issue[] =>
  isAbsent(entry) || /^[^\p{L}]{1,30}$/u.test(textOf(entry) ?? '') ? [] : [invalid(place)];

/** The two references of an e-invoice come together or not at all. */
const xRechnung: Rule = ({ xRechnung: source }) => {
  if (!isRecord(source)) return [];
  const fields = ['buyerReference', 'vendorNumberAtCustomer'] as const;
  const absent = fields.filter((field) => filledTextOf(source[field]) === undefined);
  return absent.length === 1 ? absent.map((field) => missing(`xRechnung.${field}`)) : [];
};

const note: Rule = (body) => limited(body, 'note', '', 1_000);

const required = (source: JsonRecord, field: string, place: string): readonly Issue[] =>
  filledTextOf(source[field]) === undefined ? [missing(`${place}.${field}`)] : [];

const limited = (source: JsonRecord, field: string, place: string, length: number): readonly Issue[] =>
  (textOf(source[field])?.length ?? 0) > length ? [invalid(place ? `${place}.${field}` : field)] : [];

const rules: readonly Rule[] = [role, identity, addresses, emails, phones, xRechnung, note];
