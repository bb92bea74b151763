import type { Books } from '../../books/books';
import { contactName } from '../../books/contact';
import { isSales, type Voucher } from '../../books/voucher';
import { listedStatus } from '../../voucherlist/voucherlist-row';
import { voucherAddress } from '../addresses';
import type { Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { nameOf } from '../language/texts';

/** As the voucher list of the app says it, `overdue` included. */
export const statusCode = ({ call, today }: Visit, voucher: Voucher): string => listedStatus(voucher, call.now, today);

export const badge = (code: string, text: string): Html => html`<span class="badge ${code}">${text}</span>`;

export function statusBadge(visit: Visit, voucher: Voucher): Html {
  const code = statusCode(visit, voucher);
  return badge(code, nameOf(visit.texts.voucher.statuses, code));
}

/** Who is on the other side of a voucher. */
export function partnerOf({ texts }: Visit, books: Books, { contactId, contactName: written, type }: Voucher): string {
  const contact = contactId === undefined ? undefined : books.contacts.get(contactId);
  if (contact) return contactName(contact);
  return written ?? texts.voucher.collective[isSales(type) ? 'customer' : 'vendor'];
}

export const voucherLink = ({ texts }: Visit, organizationId: string, { id, voucherNumber }: Voucher): Html =>
  html`<a href="${voucherAddress(organizationId, id)}">${voucherNumber ?? texts.voucher.noNumber}</a>`;
