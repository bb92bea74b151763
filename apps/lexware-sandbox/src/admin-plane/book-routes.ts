import type { Books } from '../books/books';
import type { Voucher } from '../books/voucher';
import { noContent, ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { printAccount } from '../finance/print-account';
import type { Organization } from '../organizations/organization';
import { printVoucher } from '../vouchers/print-voucher';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';
import { printBooks } from './print-books';
import { readVoucherEdit } from './read-voucher-edit';

const place = '/__sandbox/books/:organizationId';

/** The books of an organization, and what its user may do to them in the app. */
export const bookRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: place, takes: 'nothing', handle: (call) => withBooks(call, world, (organization) => ok(printBooks(organization, call.now))) },
  { method: 'post', path: `${place}/vouchers/:id`, takes: 'json', handle: (call, body) => withBooks(call, world, (organization) => editVoucher(call, organization, body)) },
  { method: 'delete', path: `${place}/vouchers/:id`, takes: 'nothing', handle: (call) => withBooks(call, world, ({ books }) => deleteVoucher(call, books)) },
  { method: 'post', path: `${place}/accounts/:id/deactivate`, takes: 'nothing', handle: (call) => withBooks(call, world, ({ books }) => deactivate(call, books)) },
];

function withBooks(call: Call, { organizations }: World, act: (organization: Organization) => Answer): Answer {
  const organization = organizations.find(param(call, 'organizationId'));
  return organization ? act(organization) : notHere('organization');
}

function editVoucher(call: Call, { id, books }: Organization, body: unknown): Answer {
  const voucher = books.vouchers.get(param(call, 'id'));
  if (!voucher) return notHere('voucher');
  const changes = readVoucherEdit(body, voucher);
  if (typeof changes === 'string') return adminRefusal(400, changes);
  const edited: Voucher = { ...voucher, ...changes, version: voucher.version + 1, updatedAt: call.now };
  books.vouchers.put(edited);
  return ok(printVoucher(edited, id, call.now));
}

function deleteVoucher(call: Call, books: Books): Answer {
  const voucher = books.vouchers.get(param(call, 'id'));
  if (!voucher) return notHere('voucher');
  books.dropVoucher(voucher);
  return noContent;
}

function deactivate(call: Call, books: Books): Answer {
  const account = books.accounts.get(param(call, 'id'));
  if (!account) return notHere('account');
  const deactivated = { ...account, deactivated: true, lockVersion: account.lockVersion + 1, updatedAt: call.now };
  books.accounts.set(account.id, deactivated);
  return ok(printAccount(deactivated));
}
