import { contactDefects, type Contact, type ContactDefect } from '../books/contact';
import { printContact } from '../contacts/print-contact';
import { noContent, ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { booleanOf, isRecord, textOf } from '../json/read-json';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';

/** What becomes of a contact without the API: the user archives it, or its data break. */
export const contactAdminRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'post', path: '/__sandbox/books/:organizationId/contacts/:id', takes: 'json', handle: (call, body) => editContact(call, body, world) },
  { method: 'delete', path: '/__sandbox/books/:organizationId/contacts/:id', takes: 'nothing', handle: (call) => deleteContact(call, world) },
];

/** `{archived?, defect?}`; the empty defect mends what was broken. */
function editContact(call: Call, body: unknown, { organizations }: World): Answer {
  const organization = organizations.find(param(call, 'organizationId'));
  const contact = organization?.books.contacts.get(param(call, 'id'));
  if (!organization || !contact) return notHere('contact');
  if (!isRecord(body)) return adminRefusal(400, 'A JSON object was expected.');
  const defect = textOf(body['defect']) ?? contact.defect ?? '';
  if (defect !== '' && !isDefect(defect)) return adminRefusal(400, `defect can be ${contactDefects.join(', ')}, or empty.`);
  const archived = booleanOf(body['archived']) ?? contact.archived;
  const edited: Contact = { ...contact, archived, defect: defect === '' ? undefined : defect, version: contact.version + 1, updatedAt: call.now };
  organization.books.contacts.set(contact.id, edited);
  organization.books.happenings.tell('contact.changed', contact.id);
  return ok({ ...printContact(edited, organization.id), defect: edited.defect });
}

/** Whoever is named on a voucher stays in the app, too. */
function deleteContact(call: Call, { organizations }: World): Answer {
  const books = organizations.find(param(call, 'organizationId'))?.books;
  const contact = books?.contacts.get(param(call, 'id'));
  if (!books || !contact) return notHere('contact');
  if (books.vouchers.all().some(({ contactId }) => contactId === contact.id)) return adminRefusal(409, 'The contact is named on vouchers: archive it instead.');
  for (const account of books.bankAccounts.values()) if (account.contactId === contact.id) books.bankAccounts.delete(account.id);
  books.contacts.delete(contact.id);
  books.happenings.tell('contact.deleted', contact.id);
  return noContent;
}

const isDefect = (text: string): text is ContactDefect => (contactDefects as readonly string[]).includes(text);
