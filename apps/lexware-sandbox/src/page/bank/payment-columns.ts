import type { FinancialTransaction } from '../../books/financial-transaction';
import { openOfTransaction, stateOfTransaction } from '../../books/open-amount';
import { germanDay } from '../../clock/german-time';
import type { Organization } from '../../organizations/organization';
import type { Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import type { Column } from '../html/table';
import { badge, voucherLink } from '../vouchers/voucher-words';

export function paymentColumns(visit: Visit, organization: Organization): readonly Column<FinancialTransaction>[] {
  const { texts: { bank: texts }, format } = visit;
  const { books } = organization;
  return [
    { title: texts.date, cell: ({ transactionDate }) => format.day(germanDay(transactionDate)) },
    { title: texts.purpose, cell: ({ purpose, recipientOrSenderName }) => html`${purpose}${recipientOrSenderName !== undefined && html`<br><small>${recipientOrSenderName}</small>`}` },
    { title: texts.reference, cell: ({ externalReference, endToEndId }) => externalReference ?? endToEndId },
    { title: texts.amount, isNumber: true, cell: (payment) => amount(visit, payment) },
    { title: texts.open, isNumber: true, cell: (payment) => format.amount(openOfTransaction(books, payment)) },
    { title: texts.state, cell: (payment) => stateBadge(visit, organization, payment) },
    { title: texts.vouchers, cell: (payment) => vouchersOf(visit, organization, payment) },
  ];
}

const amount = ({ texts, format }: Visit, { amount, fee }: FinancialTransaction): Html =>
  html`${format.amount(amount)}${fee && html`<br><small>${texts.bank.fee} ${format.amount(fee.amount)}</small>`}`;

function stateBadge({ texts }: Visit, { books }: Organization, payment: FinancialTransaction): Html {
  const state = stateOfTransaction(books, payment) ?? 'unassigned';
  return badge(state, texts.bank.states[state]);
}

const vouchersOf = (visit: Visit, { id, books }: Organization, payment: FinancialTransaction): readonly Html[] =>
  books.assignments
    .ofTransaction(payment.id)
    .flatMap(({ voucherId }) => books.vouchers.get(voucherId) ?? [])
    .map((voucher, place) => html`${place > 0 && ', '}${voucherLink(visit, id, voucher)}`);
