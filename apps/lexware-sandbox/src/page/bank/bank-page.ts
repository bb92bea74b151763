import type { FinancialAccount } from '../../books/financial-account';
import type { FinancialTransaction } from '../../books/financial-transaction';
import type { Answer } from '../../gateway/answer';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import type { World } from '../../world';
import { address, ledgerAddress } from '../addresses';
import { screen } from '../frame/answers';
import { ledgerPage } from '../frame/ledger';
import { pageOf, pager } from '../frame/paging';
import type { Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { emptyNote, table } from '../html/table';
import { paymentColumns } from './payment-columns';

export const bankPage = (world: World): OpenRoute => ledgerPage(world, 'bank', show);

function show(visit: Visit, organization: Organization): Answer {
  const { texts } = visit;
  const body = html`<h1>${texts.ledger.bank}</h1>
<h2>${texts.bank.accounts}</h2>
${accounts(visit, organization)}
<h2>${texts.bank.payments}</h2>
${payments(visit, organization)}`;
  return screen(visit, { title: `${texts.ledger.bank}, ${organization.profile.companyName}`, body, ledger: { organization, section: 'bank' } });
}

function accounts(visit: Visit, { id, books }: Organization): Html {
  const { texts: { bank: texts } } = visit;
  if (books.accounts.size === 0) return emptyNote(texts.noAccounts);
  const path = ledgerAddress(id, 'bank');
  const all = [...books.accounts.values()];
  const chosen = visit.call.query.filled('account');
  return html`${table<FinancialAccount>(
    [
      { title: texts.account, cell: (account) => html`<a href="${address(path, { account: account.id })}"${account.id === chosen && html` aria-current="true"`}>${account.name}</a>${account.deactivated && html` <span class="badge voided">${texts.deactivated}</span>`}` },
      { title: texts.bank, cell: ({ iban, provider, bankName }) => [bankName ?? provider, iban].filter(Boolean).join(', ') },
      { title: texts.reference, cell: ({ externalReference }) => externalReference },
      { title: texts.payments, isNumber: true, cell: (account) => visit.format.count(countOf(books.transactions.values(), account)) },
      { title: texts.balance, isNumber: true, cell: ({ balance }) => visit.format.amount(balance) },
    ],
    all,
  )}${chosen !== undefined && html`<p><a href="${path}">${texts.allAccounts}</a></p>`}`;
}

function countOf(transactions: Iterable<FinancialTransaction>, { id }: FinancialAccount): number {
  let count = 0;
  for (const { accountId } of transactions) if (accountId === id) count += 1;
  return count;
}

function payments(visit: Visit, organization: Organization): Html {
  const account = visit.call.query.filled('account');
  const found = [...organization.books.transactions.values()].reverse().filter(({ accountId }) => account === undefined || accountId === account);
  if (found.length === 0) return emptyNote(visit.texts.bank.noPayments);
  const page = pageOf(visit, found);
  return html`${table(paymentColumns(visit, organization), page.rows)}
${pager(visit, ledgerAddress(organization.id, 'bank'), page, { account })}`;
}
