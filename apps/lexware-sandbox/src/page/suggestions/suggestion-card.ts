import type { Suggestion } from '../../books/assignment';
import { openOfTransaction, openOfVoucher } from '../../books/open-amount';
import type { Voucher } from '../../books/voucher';
import { germanDay } from '../../clock/german-time';
import type { Organization } from '../../organizations/organization';
import { decisionAddress } from '../addresses';
import type { Visit } from '../frame/visit';
import { postButton } from '../html/form';
import { html, type Html } from '../html/html';
import { facts } from '../html/table';
import { partnerOf, statusBadge, voucherLink } from '../vouchers/voucher-words';

/** A payment and the voucher it may belong to, side by side, and the two buttons the app has for it. */
export function suggestionCard(visit: Visit, organization: Organization, suggestion: Suggestion): Html {
  const { texts: { suggestion: texts } } = visit;
  const voucher = organization.books.vouchers.get(suggestion.voucherId);
  return html`<article class="card match">
<section><h3>${texts.payment}</h3>${paymentFacts(visit, organization, suggestion)}</section>
<section><h3>${texts.voucher}</h3>${voucher && voucherFacts(visit, organization, voucher)}</section>
<div class="buttons">${voucher?.status === 'open' ? postButton(decisionAddress(organization.id, suggestion.id, 'confirm'), texts.confirm, { kind: 'main' }) : html`<p class="note">${texts.notOpen}</p>`}
${postButton(decisionAddress(organization.id, suggestion.id, 'reject'), texts.reject)}</div>
</article>
`;
}

function paymentFacts({ texts: { bank }, format }: Visit, { books }: Organization, { transactionId }: Suggestion): Html | undefined {
  const payment = books.transactions.get(transactionId);
  if (!payment) return undefined;
  return facts([
    [bank.amount, html`<strong>${format.amount(payment.amount)}</strong>`],
    [bank.open, format.amount(openOfTransaction(books, payment))],
    [bank.date, format.day(germanDay(payment.transactionDate))],
    [bank.counterparty, payment.recipientOrSenderName],
    [bank.purpose, payment.purpose],
    [bank.account, books.accounts.get(payment.accountId)?.name],
  ]);
}

const voucherFacts = (visit: Visit, { id, books }: Organization, voucher: Voucher): Html =>
  facts([
    [visit.texts.voucher.gross, html`<strong>${visit.format.amount(voucher.totalGross)}</strong>`],
    [visit.texts.voucher.open, visit.format.amount(openOfVoucher(books, voucher))],
    [visit.texts.voucher.date, visit.format.day(voucher.voucherDate)],
    [visit.texts.voucher.contact, partnerOf(visit, books, voucher)],
    [visit.texts.voucher.number, voucherLink(visit, id, voucher)],
    [visit.texts.voucher.status, statusBadge(visit, voucher)],
  ]);
