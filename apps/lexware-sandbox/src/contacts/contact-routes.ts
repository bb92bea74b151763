import { contactName, type Contact } from '../books/contact';
import { created, replaced } from '../gateway/action-result';
import { ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { invalid, legacyBadRequest, legacyNotFound, legacyTechnicalError, missing, notAcceptable, type Issue } from '../gateway/errors/legacy-error';
import { pageOf, rowsOn } from '../gateway/paging';
import type { ApiRoute } from '../gateway/route';
import { integerOf, isRecord, type JsonRecord } from '../json/read-json';
import { readContactFilter, readContactPage } from './contact-filter';
import { contactIssues } from './contact-rules';
import { printContact } from './print-contact';
import { readContact } from './read-contact';
import { createContact, replaceContact } from './write-contact';

export const contactRoutes: readonly ApiRoute[] = [
  { method: 'get', path: '/v1/contacts', scopes: ['contacts.read'], family: 'legacy', takes: 'nothing', handle: listContacts },
  { method: 'get', path: '/v1/contacts/:id', scopes: ['contacts.read'], family: 'legacy', takes: 'nothing', handle: readOne },
  { method: 'post', path: '/v1/contacts', scopes: ['contacts.write'], family: 'legacy', takes: 'json', handle: create },
  { method: 'put', path: '/v1/contacts/:id', scopes: ['contacts.write'], family: 'legacy', takes: 'json', handle: replace },
];

const byName = new Intl.Collator('de').compare;

function listContacts(call: ApiCall): Answer {
  const tests = readContactFilter(call);
  if ('status' in tests) return tests;
  const page = readContactPage(call);
  if ('status' in page) return page;
  const { id, books } = call.organization;
  const found = [...books.contacts.values()].filter((contact) => contact.searchableFrom <= call.now && tests.every((test) => test(contact)));
  found.sort((left, right) => byName(contactName(left), contactName(right)));
  const broken = rowsOn(found, page).find(({ defect }) => defect);
  if (broken) return defectOf(call, broken);
  return ok(pageOf(found, page, (contact) => printContact(contact, id), { property: 'name', direction: 'ASC' }));
}

function readOne(call: ApiCall): Answer {
  const contact = call.organization.books.contacts.get(param(call, 'id'));
  if (!contact) return legacyNotFound(call.requestId, 'id');
  return contact.defect ? defectOf(call, contact) : ok(printContact(contact, call.organization.id));
}

function create(call: ApiCall, body: unknown): Answer {
  if (!isRecord(body)) return noObject(call);
  const issues = [...versionIssues(body, 0), ...contactIssues(body)];
  if (issues.length > 0) return notAcceptable(call.requestId, issues);
  return created(call, 'contacts', createContact(call.organization.books, readContact(body), call.now, call.searchableFrom), 200);
}

function replace(call: ApiCall, body: unknown): Answer {
  const { books } = call.organization;
  const current = books.contacts.get(param(call, 'id'));
  if (!current) return legacyNotFound(call.requestId, 'id');
  if (current.defect) return defectOf(call, current);
  if (!isRecord(body)) return noObject(call);
  const issues = [...versionIssues(body, current.version), ...crowdedIssues(current), ...contactIssues(body)];
  if (issues.length > 0) return notAcceptable(call.requestId, issues);
  return replaced(call, 'contacts', replaceContact(books, current, readContact(body), call.now));
}

/** A defect of the data at Lexware: no fault of the client's, and nothing it could do about it. */
const defectOf = (call: ApiCall, { defect = '' }: { readonly defect?: string | undefined }): Answer => legacyTechnicalError(call.requestId, 'technical_error', defect);

const noObject = (call: ApiCall): Answer => legacyBadRequest(call.requestId, null, 'A JSON object was expected');

function versionIssues(body: JsonRecord, expected: number): readonly Issue[] {
  const version = integerOf(body['version']);
  if (version === undefined) return [missing('version')];
  return version === expected ? [] : [invalid('version')];
}

/** A contact that got a second entry in the app cannot be written by the API any more. */
function crowdedIssues({ addresses, emailAddresses, phoneNumbers, company }: Contact): readonly Issue[] {
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    'addresses.billing': addresses.billing,
    'addresses.shipping': addresses.shipping,
    'company.contactPersons': company?.contactPersons ?? [],
  };
  const crowded = [...Object.entries(lists), ...Object.entries(emailAddresses), ...Object.entries(phoneNumbers)].filter(([, list]) => list.length > 1);
  return crowded.map(([name]) => invalid(`${name}.size`));
}
