import { money, newId } from '@kontor/kernel';
import type { Invoice } from '../books/invoice';
import { dayOf, germanDay } from '../clock/german-time';
import { json, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { filledTextOf, isRecord, moneyOf, textOf } from '../json/read-json';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';

/** What the user writes in the app and the API only lists. */
export const invoiceRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'post', path: '/__sandbox/books/:organizationId/invoices', takes: 'json', handle: (call, body) => writeInvoice(call, body, world) },
];

/** `{status?, voucherNumber?, voucherDate?, dueDate?, totalAmount?, contactName?}`; a draft of 119.00 from today where nothing is said. */
function writeInvoice(call: Call, body: unknown, { organizations }: World): Answer {
  const organization = organizations.find(param(call, 'organizationId'));
  if (!organization) return notHere('organization');
  if (!isRecord(body)) return adminRefusal(400, 'A JSON object was expected.');
  const status = textOf(body['status']) ?? 'draft';
  if (status !== 'draft' && status !== 'open') return adminRefusal(400, 'status can be draft or open.');
  const invoice: Invoice = {
    id: newId(),
    type: 'invoice',
    status,
    voucherNumber: status === 'draft' ? undefined : (filledTextOf(body['voucherNumber']) ?? `RE-${organization.books.invoices.size + 1}`),
    voucherDate: dayOf(textOf(body['voucherDate']) ?? '') ?? germanDay(call.now),
    dueDate: dayOf(textOf(body['dueDate']) ?? ''),
    totalGross: moneyOf(body['totalAmount']) ?? money(11_900, 'EUR'),
    contactId: undefined,
    contactName: filledTextOf(body['contactName']),
    createdAt: call.now,
    updatedAt: call.now,
    searchableFrom: call.now,
  };
  organization.books.invoices.set(invoice.id, invoice);
  return json(201, { id: invoice.id });
}
