import { contactName, type Address, type Contact } from '../../books/contact';
import type { Answer } from '../../gateway/answer';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import type { World } from '../../world';
import { ledgerAddress } from '../addresses';
import { screen } from '../frame/answers';
import { ledgerPage } from '../frame/ledger';
import { pageOf, pager } from '../frame/paging';
import type { Visit } from '../frame/visit';
import { field, filterForm } from '../html/form';
import { html, type Html } from '../html/html';
import { emptyNote, table, type Column } from '../html/table';

export const contactsPage = (world: World): OpenRoute => ledgerPage(world, 'contacts', show);

function show(visit: Visit, organization: Organization): Answer {
  const { texts } = visit;
  const all = [...organization.books.contacts.values()].reverse();
  const body = html`<h1>${texts.ledger.contacts}</h1>
${all.length === 0 ? emptyNote(texts.contact.none) : listed(visit, organization, all)}`;
  return screen(visit, { title: `${texts.ledger.contacts}, ${organization.profile.companyName}`, body, ledger: { organization, section: 'contacts' } });
}

function listed(visit: Visit, { id }: Organization, all: readonly Contact[]): Html {
  const { texts } = visit;
  const find = visit.call.query.filled('find');
  const path = ledgerAddress(id, 'contacts');
  const found = all.filter((contact) => contactName(contact).toLowerCase().includes((find ?? '').toLowerCase()));
  const page = pageOf(visit, found);
  return html`${filterForm(path, field('find', texts.contact.search, html`<input id="find" name="find" type="search" value="${find}">`), texts.voucher.find)}
${found.length === 0 ? emptyNote(texts.contact.noneSuch) : table(columns(visit), page.rows)}
${pager(visit, path, page, { find })}`;
}

const columns = (visit: Visit): readonly Column<Contact>[] => {
  const { texts: { contact: texts } } = visit;
  return [
    { title: texts.name, cell: (contact) => html`<span id="${contact.id}">${contactName(contact)}</span>${contact.archived && html` <span class="badge voided">${texts.archived}</span>`}` },
    { title: texts.role, cell: (contact) => roles(visit, contact) },
    { title: texts.address, cell: ({ addresses }) => addresses.billing.map((address) => html`<div>${addressLine(address)}</div>`) },
    { title: texts.email, cell: ({ emailAddresses }) => Object.values(emailAddresses).flat().join(', ') },
    { title: texts.vat, cell: ({ company }) => company?.vatRegistrationId },
    { title: texts.version, isNumber: true, cell: ({ version }) => version },
  ];
};

const roles = ({ texts: { contact: texts } }: Visit, { customerNumber, vendorNumber }: Contact): string =>
  [customerNumber !== undefined && `${texts.customer} ${customerNumber}`, vendorNumber !== undefined && `${texts.vendor} ${vendorNumber}`].filter(Boolean).join(', ');

const addressLine = ({ supplement, street, zip, city, countryCode }: Address): string =>
  [supplement, street, [zip, city].filter(Boolean).join(' '), countryCode].filter(Boolean).join(', ');
