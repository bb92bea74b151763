import { contactName } from '../../books/contact';
import type { Invoice } from '../../books/invoice';
import type { Organization } from '../../organizations/organization';
import { listedStatus } from '../../voucherlist/voucherlist-row';
import type { Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { table } from '../html/table';
import { nameOf } from '../language/texts';
import { badge } from './voucher-words';

/** The newest invoices that are shown: nobody but the admin plane writes any. */
const shown = 50;

/** What was written in the app itself and stands in the voucher list beside the vouchers; nothing where there is none. */
export function invoiceTable(visit: Visit, { books }: Organization): Html | undefined {
  const { texts, texts: { voucher: names }, format } = visit;
  if (books.invoices.size === 0) return undefined;
  const partner = ({ contactId, contactName: written }: Invoice): string => {
    const contact = books.contacts.get(contactId ?? '');
    return contact ? contactName(contact) : (written ?? names.collective.customer);
  };
  const rows = table<Invoice>(
    [
      { title: names.number, cell: ({ voucherNumber }) => voucherNumber ?? names.noNumber },
      { title: names.date, cell: ({ voucherDate }) => format.day(voucherDate) },
      { title: names.contact, cell: partner },
      { title: names.status, cell: (invoice) => statusBadge(visit, invoice) },
      { title: names.gross, isNumber: true, cell: ({ totalGross }) => format.amount(totalGross) },
    ],
    [...books.invoices.values()].reverse().slice(0, shown),
  );
  return html`<h2>${texts.invoices}</h2>
${rows}${books.invoices.size > shown && html`<p class="note">${texts.suggestion.capped(format.count(shown))}</p>`}`;
}

function statusBadge({ call, today, texts }: Visit, invoice: Invoice): Html {
  const code = listedStatus(invoice, call.now, today);
  return badge(code, nameOf(texts.voucher.statuses, code));
}
