import { contactName, type Contact } from '../books/contact';
import { legacyBadRequest } from '../gateway/errors/legacy-error';
import type { Answer } from '../gateway/answer';
import type { Call } from '../gateway/call';
import type { PageRequest } from '../gateway/paging';
import type { Query } from '../gateway/query';
import { finder } from '../gateway/search-text';
import { booleanOf } from '../json/read-json';

type Test = (contact: Contact) => boolean;

const largestPage = 500;

/** The tests of a contact list, or the answer that refuses one of its filters. */
export function readContactFilter({ query, requestId }: Call): readonly Test[] | Answer {
  const tests: Test[] = [];
  for (const field of ['name', 'email'] as const) {
    const sent = query.text(field);
    if (sent === undefined) continue;
    if (sent.length < 3 || sent.length > 128) return legacyBadRequest(requestId, field, 'size must be between 3 and 128');
    tests.push(field === 'name' ? nameTest(finder(sent)) : emailTest(finder(sent)));
  }
  const number = query.text('number');
  if (number !== undefined) {
    const wanted = query.integer('number');
    if (wanted === undefined) return legacyBadRequest(requestId, 'number', 'number must be numeric', 'invalid_value');
    tests.push((contact) => contact.customerNumber === wanted || contact.vendorNumber === wanted);
  }
  return [...tests, ...roleTests(query)];
}

const nameTest =
  (finds: (text: string) => boolean): Test =>
  (contact) =>
    finds(contactName(contact));

const emailTest =
  (finds: (text: string) => boolean): Test =>
  (contact) =>
    [...Object.values(contact.emailAddresses).flat(), ...(contact.company?.contactPersons ?? []).flatMap(({ emailAddress }) => emailAddress ?? [])].some(finds);

function roleTests(query: Query): readonly Test[] {
  return (['customer', 'vendor'] as const).flatMap((role) => {
    const wanted = booleanOf(query.text(role));
    return wanted === undefined ? [] : [(contact: Contact) => contact.roles[role] === wanted];
  });
}

/** A page that cannot be is replaced by the first one, a size that cannot be by 25; only sizes above 500 are refused. */
export function readContactPage({ query, requestId }: Call): PageRequest | Answer {
  const size = query.integer('size') ?? 25;
  if (size > largestPage) return legacyBadRequest(requestId, 'size', "parameter 'size' exceeds the limit");
  return { number: Math.max(0, query.integer('page') ?? 0), size: size < 1 ? 25 : size };
}
