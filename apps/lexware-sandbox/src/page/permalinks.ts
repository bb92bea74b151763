import { contactName } from '../books/contact';
import { redirect } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import type { Organization } from '../organizations/organization';
import type { World } from '../world';
import { address, ledgerAddress, voucherAddress } from './addresses';
import { missing } from './frame/answers';
import { visitOf } from './frame/visit';

/** The links into the app that programs show to their users; here they lead to the same books. A contact has none for editing. */
export const permalinks = (world: World): readonly OpenRoute[] => [
  permalink(world, '/permalink/vouchers/view/:id', voucherIn),
  permalink(world, '/permalink/vouchers/edit/:id', voucherIn),
  permalink(world, '/permalink/contacts/view/:id', contactIn),
];

type Finder = (organization: Organization, id: string) => string | undefined;

const permalink = (world: World, path: string, find: Finder): OpenRoute => ({
  method: 'get',
  path,
  takes: 'nothing',
  handle: (call) => {
    const place = placeOf(call, world, find);
    return place === undefined ? missing(visitOf(call, world)) : redirect(place);
  },
});

function placeOf(call: Call, { organizations }: World, find: Finder): string | undefined {
  for (const organization of organizations.all()) {
    const place = find(organization, param(call, 'id'));
    if (place !== undefined) return place;
  }
  return undefined;
}

const voucherIn: Finder = ({ id: organizationId, books }, id) => (books.vouchers.has(id) ? voucherAddress(organizationId, id) : undefined);

function contactIn({ id: organizationId, books }: Organization, id: string): string | undefined {
  const contact = books.contacts.get(id);
  return contact && address(ledgerAddress(organizationId, 'contacts'), { find: contactName(contact) });
}
