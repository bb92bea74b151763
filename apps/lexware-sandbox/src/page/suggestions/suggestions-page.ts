import type { Suggestion } from '../../books/assignment';
import type { Answer } from '../../gateway/answer';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import type { World } from '../../world';
import { ledgerAddress } from '../addresses';
import { screen } from '../frame/answers';
import { ledgerPage } from '../frame/ledger';
import { pageOf, pager } from '../frame/paging';
import type { Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { emptyNote, table } from '../html/table';
import { badge, voucherLink } from '../vouchers/voucher-words';
import { suggestionCard } from './suggestion-card';

/** Cards are tall: fewer of them make a page. */
const waitingPerPage = 20;
const decidedShown = 50;

export const suggestionsPage = (world: World): OpenRoute => ledgerPage(world, 'suggestions', show);

function show(visit: Visit, organization: Organization): Answer {
  const { texts } = visit;
  const all = [...organization.books.suggestions.values()].reverse();
  const body = html`<h1>${texts.ledger.suggestions}</h1>
<h2>${texts.suggestion.waiting}</h2>
${waiting(visit, organization, all.filter(({ state }) => state === 'proposed'))}
<h2>${texts.suggestion.decided}</h2>
${decided(visit, organization, all.filter(({ state }) => state !== 'proposed'))}`;
  return screen(visit, { title: `${texts.ledger.suggestions}, ${organization.profile.companyName}`, body, ledger: { organization, section: 'suggestions' } });
}

function waiting(visit: Visit, organization: Organization, suggestions: readonly Suggestion[]): Html {
  if (suggestions.length === 0) return emptyNote(visit.texts.suggestion.none);
  const page = pageOf(visit, suggestions, waitingPerPage);
  return html`${page.rows.map((suggestion) => suggestionCard(visit, organization, suggestion))}
${pager(visit, ledgerAddress(organization.id, 'suggestions'), page)}`;
}

function decided(visit: Visit, organization: Organization, suggestions: readonly Suggestion[]): Html {
  const { texts: { suggestion: texts, bank }, format } = visit;
  if (suggestions.length === 0) return emptyNote(texts.noneDecided);
  const { books } = organization;
  const paymentOf = ({ transactionId }: Suggestion) => books.transactions.get(transactionId);
  const amountOf = (suggestion: Suggestion) => {
    const payment = paymentOf(suggestion);
    return payment && format.amount(payment.amount);
  };
  const rows = table<Suggestion>(
    [
      { title: texts.payment, cell: (suggestion) => paymentOf(suggestion)?.purpose },
      { title: bank.amount, isNumber: true, cell: amountOf },
      { title: texts.voucher, cell: (suggestion) => linkTo(visit, organization, suggestion) },
      { title: texts.decision, cell: ({ state }) => badge(state, texts.states[state]) },
    ],
    suggestions.slice(0, decidedShown),
  );
  return html`${rows}${suggestions.length > decidedShown && html`<p class="note">${texts.capped(format.count(decidedShown))}</p>`}`;
}

function linkTo(visit: Visit, { id, books }: Organization, { voucherId }: Suggestion): Html | undefined {
  const voucher = books.vouchers.get(voucherId);
  return voucher && voucherLink(visit, id, voucher);
}
