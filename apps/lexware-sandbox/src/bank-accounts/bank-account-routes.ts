import { newId } from '@kontor/kernel';
import type { Contact } from '../books/contact';
import { created, replaced } from '../gateway/action-result';
import { noContent, ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { notBlank, notNull, regularError, regularNotFound, validationFailed } from '../gateway/errors/regular-error';
import type { ApiRoute } from '../gateway/route';
import { filledTextOf, integerOf, isAbsent, isRecord, type JsonRecord } from '../json/read-json';
import type { BankAccount } from './bank-account';

const collection = '/v1/contacts/:contactId/bankaccounts';
const reads = { family: 'regular', partnerOnly: true, scopes: ['contacts.bankaccounts.read'] } as const;
const writes = { family: 'regular', partnerOnly: true, scopes: ['contacts.bankaccounts.write'] } as const;

/** The bank accounts of a contact. Their version is the contact's, and rises with every write. */
export const bankAccountRoutes: readonly ApiRoute[] = [
  { ...reads, method: 'get', path: collection, takes: 'nothing', handle: (call) => withContact(call, () => ok(accountsOf(call).map((one) => print(call, one)))) },
  { ...reads, method: 'get', path: `${collection}/:id`, takes: 'nothing', handle: (call) => withAccount(call, (account) => ok(print(call, account))) },
  { ...writes, method: 'post', path: collection, takes: 'json', handle: (call, body) => withContact(call, (contact) => create(call, body, contact)) },
  { ...writes, method: 'put', path: `${collection}/:id`, takes: 'json', handle: (call, body) => withAccount(call, (account, contact) => replace(call, body, account, contact)) },
  { ...writes, method: 'delete', path: `${collection}/:id`, takes: 'nothing', handle: (call) => withAccount(call, (account, contact) => remove(call, account, contact)) },
];

function withContact(call: ApiCall, act: (contact: Contact) => Answer): Answer {
  const contact = call.organization.books.contacts.get(param(call, 'contactId'));
  return contact ? act(contact) : regularNotFound(call);
}

const withAccount = (call: ApiCall, act: (account: BankAccount, contact: Contact) => Answer): Answer =>
  withContact(call, (contact) => {
    const account = call.organization.books.bankAccounts.get(param(call, 'id'));
    return account?.contactId === contact.id ? act(account, contact) : regularNotFound(call);
  });

const accountsOf = (call: ApiCall): readonly BankAccount[] =>
  [...call.organization.books.bankAccounts.values()].filter(({ contactId }) => contactId === param(call, 'contactId'));

const print = ({ organization: { books } }: ApiCall, { contactId, ...account }: BankAccount) => ({ ...account, version: books.contacts.get(contactId)?.version });

function create(call: ApiCall, body: unknown, contact: Contact): Answer {
  return withContent(call, body, (content) => created(call, collectionOf(contact), write(call, { ...content, id: newId(), contactId: contact.id }, contact)));
}

function replace(call: ApiCall, body: unknown, account: BankAccount, contact: Contact): Answer {
  return withContent(call, body, (content, record) => {
    if (isAbsent(record['version'])) return validationFailed(call, [notNull('version')]);
    if (integerOf(record['version']) !== contact.version) return regularError(call, 409, 'The contact was changed by someone else');
    return replaced(call, collectionOf(contact), write(call, { ...account, ...content }, contact));
  });
}

function remove(call: ApiCall, { id }: BankAccount, contact: Contact): Answer {
  call.organization.books.bankAccounts.delete(id);
  touch(call, contact);
  return noContent;
}

const collectionOf = ({ id }: Contact): string => `contacts/${id}/bankaccounts`;

function write(call: ApiCall, account: BankAccount, contact: Contact) {
  call.organization.books.bankAccounts.set(account.id, account);
  return { ...touch(call, contact), id: account.id };
}

function touch(call: ApiCall, contact: Contact): Contact {
  const { books } = call.organization;
  const touched = { ...contact, version: contact.version + 1, updatedAt: call.now };
  books.contacts.set(contact.id, touched);
  books.happenings.tell('contact.changed', contact.id);
  return touched;
}

type Content = Omit<BankAccount, 'id' | 'contactId'>;
const fields = ['accountHolder', 'bankName', 'iban', 'bic'] as const;

function withContent(call: ApiCall, body: unknown, act: (content: Content, body: JsonRecord) => Answer): Answer {
  if (!isRecord(body)) return regularError(call, 400, 'A JSON object was expected');
  const [accountHolder, bankName, iban, bic] = fields.map((field) => filledTextOf(body[field]));
  const isWhole = accountHolder !== undefined && bankName !== undefined && iban !== undefined && bic !== undefined;
  if (isWhole) return act({ accountHolder, bankName, iban, bic }, body);
  return validationFailed(call, fields.filter((field) => filledTextOf(body[field]) === undefined).map(notBlank));
}
