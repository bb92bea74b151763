import { openOfVoucher } from '../../books/open-amount';
import type { Voucher, VoucherItem } from '../../books/voucher';
import type { Answer } from '../../gateway/answer';
import { param } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import { postingCategory } from '../../posting-categories/chart';
import type { World } from '../../world';
import { missing, screen } from '../frame/answers';
import { ledgerPage } from '../frame/ledger';
import type { Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { emptyNote, facts, table } from '../html/table';
import { suggestionCard } from '../suggestions/suggestion-card';
import { fileViews } from './file-views';
import { partnerOf, statusBadge } from './voucher-words';
import { voucherPayments } from './voucher-payments';

export const voucherPage = (world: World): OpenRoute =>
  ledgerPage(world, 'vouchers/:id', (visit, organization) => {
    const voucher = organization.books.vouchers.get(param(visit.call, 'id'));
    return voucher ? show(visit, organization, voucher) : missing(visit);
  });

function show(visit: Visit, organization: Organization, voucher: Voucher): Answer {
  const { texts: { voucher: texts } } = visit;
  const { books } = organization;
  const waiting = [...books.suggestions.values()].filter(({ voucherId, state }) => voucherId === voucher.id && state === 'proposed');
  const title = voucher.voucherNumber === undefined ? `${texts.one} ${texts.noNumber}` : `${texts.one} ${voucher.voucherNumber}`;
  const body = html`<h1>${title} ${statusBadge(visit, voucher)}</h1>
<div class="beside"><div>
${voucherFacts(visit, organization, voucher)}
<h2>${texts.items}</h2>
${voucher.items.length === 0 ? emptyNote(texts.noItems) : items(visit, voucher)}
<h2>${texts.payments}</h2>
${voucherPayments(visit, books, voucher)}
${waiting.map((suggestion) => suggestionCard(visit, organization, suggestion))}
</div><div>
<h2>${texts.files}</h2>
${fileViews(visit, organization, voucher)}
</div></div>`;
  return screen(visit, { title, body, ledger: { organization, section: 'vouchers' } });
}

function voucherFacts(visit: Visit, { books }: Organization, voucher: Voucher): Html {
  const { texts: { voucher: texts }, format } = visit;
  const hint = books.hints.get(voucher.id);
  return facts([
    [texts.contact, partnerOf(visit, books, voucher)],
    [texts.type, texts.types[voucher.type]],
    [texts.date, format.day(voucher.voucherDate)],
    [texts.shippingDate, format.day(voucher.shippingDate)],
    [texts.dueDate, format.day(voucher.dueDate)],
    [texts.gross, format.amount(voucher.totalGross)],
    [texts.tax, format.amount(voucher.totalTax)],
    [texts.open, format.amount(openOfVoucher(books, voucher))],
    [texts.remark, voucher.remark],
    [texts.hint, hint && html`<code>${hint.key.value}</code>`],
    [texts.created, format.instant(voucher.createdAt)],
    [texts.updated, format.instant(voucher.updatedAt)],
    [texts.version, format.count(voucher.version)],
    [texts.id, html`<code>${voucher.id}</code>`],
  ]);
}

const items = ({ texts: { voucher: texts }, format }: Visit, { items, taxType }: Voucher): Html =>
  table<VoucherItem>(
    [
      { title: texts.category, cell: ({ categoryId }) => postingCategory(categoryId)?.name ?? categoryId },
      { title: texts.amount[taxType], isNumber: true, cell: ({ amount }) => format.amount(amount) },
      { title: texts.rate, isNumber: true, cell: ({ taxRate }) => format.percent(taxRate) },
      { title: texts.tax, isNumber: true, cell: ({ taxAmount }) => format.amount(taxAmount) },
    ],
    items,
  );
