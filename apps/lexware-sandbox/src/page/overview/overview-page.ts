import type { Answer } from '../../gateway/answer';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import type { World } from '../../world';
import { faultsAddress, ledgerAddress, requestsAddress, startAddress, workingsAddress, type LedgerSection } from '../addresses';
import { connectionsTable } from '../connections/connections-table';
import { screen } from '../frame/answers';
import { shown, type Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { facts } from '../html/table';

export const overviewPage = (world: World): OpenRoute => shown(world, startAddress, show);

function show(visit: Visit): Answer {
  const { texts, world } = visit;
  const body = html`<h1>${texts.overview.title}</h1>
<p class="lead">${texts.overview.lead}</p>
<div class="cards">${world.organizations.all().map((organization) => organizationCard(visit, organization))}</div>
<h2>${texts.overview.pulse}</h2>
${pulse(visit)}
<h2>${texts.connection.title}</h2>
${connectionsTable(visit)}`;
  return screen(visit, { title: texts.overview.title, body, section: 'start' });
}

function organizationCard(visit: Visit, { id, profile, user, books }: Organization): Html {
  const { texts: { overview: texts }, world, format } = visit;
  const waiting = [...books.suggestions.values()].filter(({ state }) => state === 'proposed').length;
  const count = (section: LedgerSection, value: number, text: string) => html`<a href="${ledgerAddress(id, section)}"><b>${format.count(value)}</b> ${text}</a>\n`;
  return html`<article class="card">
<h2><a href="${ledgerAddress(id, 'vouchers')}">${profile.companyName}</a></h2>
<p class="note">${profile.smallBusiness ? texts.smallBusiness : texts.taxType[profile.taxType]}</p>
<nav class="counts">${count('vouchers', books.vouchers.size, texts.counts.vouchers)}${count('bank', books.transactions.size, texts.counts.payments)}${count('suggestions', waiting, texts.counts.waiting)}${count('contacts', books.contacts.size, texts.counts.contacts)}</nav>
${facts([
    [texts.keys, world.organizations.keysOf(id).map(({ key }) => html`<code>${key}</code> `)],
    [texts.user, user.email],
  ])}
</article>
`;
}

const pulse = ({ texts: { overview: texts, sections }, format, world, call }: Visit): Html => html`<div class="card">${facts([
  ['API', html`<code>${call.baseUrl}/v1</code>`],
  [texts.time, html`<a href="${workingsAddress}">${format.instant(call.now)}</a> ${world.clock.standsStill ? texts.standing : texts.running}`],
  [sections.faults, html`<a href="${faultsAddress}">${texts.faults(format.count(world.faults.all().length))}</a>`],
  [sections.requests, html`<a href="${requestsAddress}">${texts.requests(format.count(world.log.entries().length))}</a>`],
])}</div>`;
