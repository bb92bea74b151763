import { openOfVoucher } from '../../books/open-amount';
import type { Voucher } from '../../books/voucher';
import type { Answer } from '../../gateway/answer';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import type { World } from '../../world';
import { address, ledgerAddress } from '../addresses';
import { screen } from '../frame/answers';
import { ledgerPage } from '../frame/ledger';
import { pageOf, pager } from '../frame/paging';
import type { Visit } from '../frame/visit';
import { field, filterForm } from '../html/form';
import { html, type Html } from '../html/html';
import { emptyNote, table, type Column } from '../html/table';
import { nameOf } from '../language/texts';
import { invoiceTable } from './invoice-table';
import { partnerOf, statusBadge, statusCode, voucherLink } from './voucher-words';

export const voucherListPage = (world: World): OpenRoute => ledgerPage(world, 'vouchers', show);

function show(visit: Visit, organization: Organization): Answer {
  const { texts } = visit;
  const all = organization.books.vouchers.all().toReversed();
  const body = html`<h1>${texts.ledger.vouchers}</h1>
${all.length === 0 ? emptyNote(texts.voucher.none) : listed(visit, organization, all)}
${invoiceTable(visit, organization)}`;
  return screen(visit, { title: `${texts.ledger.vouchers}, ${organization.profile.companyName}`, body, ledger: { organization, section: 'vouchers' } });
}

function listed(visit: Visit, organization: Organization, all: readonly Voucher[]): Html {
  const status = visit.call.query.filled('status');
  const find = visit.call.query.filled('find');
  const path = ledgerAddress(organization.id, 'vouchers');
  const found = all.filter((voucher) => (status === undefined || statusCode(visit, voucher) === status) && mentions(visit, organization, voucher, find));
  const page = pageOf(visit, found);
  return html`${statusTabs(visit, path, all, status)}
${filterForm(path, searchField(visit, status, find), visit.texts.voucher.find)}
${found.length === 0 ? emptyNote(visit.texts.voucher.noneSuch) : table(columns(visit, organization), page.rows)}
${pager(visit, path, page, { status, find })}`;
}

function mentions(visit: Visit, { books }: Organization, voucher: Voucher, find: string | undefined): boolean {
  if (find === undefined) return true;
  return `${voucher.voucherNumber ?? ''}\n${partnerOf(visit, books, voucher)}`.toLowerCase().includes(find.toLowerCase());
}

const searchField = ({ texts }: Visit, status: string | undefined, find: string | undefined): Html => html`${
  status !== undefined && html`<input type="hidden" name="status" value="${status}">`
}${field('find', texts.voucher.search, html`<input id="find" name="find" type="search" value="${find}">`)}`;

/** Only what there is can be chosen. */
function statusTabs(visit: Visit, path: string, all: readonly Voucher[], chosen: string | undefined): Html {
  const { texts, format } = visit;
  const counts = new Map<string, number>();
  for (const voucher of all) {
    const code = statusCode(visit, voucher);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const tab = (status: string | undefined, text: string, count: number) =>
    html`<a href="${address(path, { status })}"${chosen === status && html` aria-current="true"`}>${text} <small>${format.count(count)}</small></a>\n`;
  const codes = Object.keys(texts.voucher.statuses).filter((code) => counts.has(code));
  return html`<nav class="tabs">${tab(undefined, texts.voucher.all, all.length)}${codes.map((code) => tab(code, nameOf(texts.voucher.statuses, code), counts.get(code) ?? 0))}</nav>`;
}

const columns = (visit: Visit, { id, books }: Organization): readonly Column<Voucher>[] => {
  const { texts: { voucher: texts }, format } = visit;
  return [
    { title: texts.number, cell: (voucher) => voucherLink(visit, id, voucher) },
    { title: texts.date, cell: ({ voucherDate }) => format.day(voucherDate) },
    { title: texts.contact, cell: (voucher) => partnerOf(visit, books, voucher) },
    { title: texts.type, cell: ({ type }) => texts.types[type] },
    { title: texts.status, cell: (voucher) => statusBadge(visit, voucher) },
    { title: texts.gross, isNumber: true, cell: ({ totalGross }) => format.amount(totalGross) },
    { title: texts.open, isNumber: true, cell: (voucher) => format.amount(openOfVoucher(books, voucher)) },
    { title: texts.files, isNumber: true, cell: ({ fileIds }) => format.count(fileIds.length) },
  ];
};
