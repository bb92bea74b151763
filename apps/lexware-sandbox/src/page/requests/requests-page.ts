import type { Answer } from '../../gateway/answer';
import type { LoggedRequest } from '../../gateway/request-log';
import type { OpenRoute } from '../../gateway/route';
import type { World } from '../../world';
import { pageRoot, requestsAddress } from '../addresses';
import { goOn, screen } from '../frame/answers';
import { pageOf, pager } from '../frame/paging';
import { done, shown, type Visit } from '../frame/visit';
import { postButton } from '../html/form';
import { html, type Html } from '../html/html';
import { emptyNote, table, type Column } from '../html/table';
import { matches, readFilter, requestFilter } from './request-filter';

const clearAddress = `${pageRoot}/requests/clear`;
const perPage = 100;

export const requestRoutes = (world: World): readonly OpenRoute[] => [
  shown(world, requestsAddress, show),
  done(world, clearAddress, () => {
    world.log.clear();
    return goOn(requestsAddress, 'log-cleared');
  }),
];

function show(visit: Visit): Answer {
  const { texts, world, format } = visit;
  const all = world.log.entries();
  const body = html`<h1>${texts.sections.requests}</h1>
<p class="lead">${texts.requests.lead} ${texts.requests.remembered(format.count(world.log.capacity))}</p>
${all.length === 0 ? html`<p class="empty">${texts.requests.none} <code>${visit.call.baseUrl}/v1</code></p>` : listed(visit, all)}`;
  return screen(visit, { title: texts.sections.requests, body, section: 'requests' });
}

function listed(visit: Visit, all: readonly LoggedRequest[]): Html {
  const filter = readFilter(visit.call.query);
  const found = all.filter((request) => matches(request, filter)).reverse();
  const page = pageOf(visit, found, perPage);
  return html`<div class="tools">${requestFilter(visit, filter)}${postButton(clearAddress, visit.texts.requests.clear)}</div>
${found.length === 0 ? emptyNote(visit.texts.requests.noneSuch) : table(columns(visit), page.rows)}
${pager(visit, requestsAddress, page, { ...filter })}`;
}

const columns = (visit: Visit): readonly Column<LoggedRequest>[] => {
  const { texts: { requests: texts, faults }, format, world } = visit;
  return [
    { title: texts.at, cell: ({ at }) => format.instant(at) },
    { title: texts.method, cell: ({ method }) => method },
    { title: texts.path, cell: ({ path }) => html`<code>${path}</code>` },
    { title: texts.status, cell: ({ status }) => statusBadge(visit, status) },
    { title: texts.duration, isNumber: true, cell: ({ milliseconds }) => `${format.count(milliseconds)} ms` },
    { title: texts.organization, cell: ({ organizationId }) => world.organizations.find(organizationId ?? '')?.profile.companyName },
    { title: texts.faults, cell: (request) => request.faults?.map((kind) => faults.names[kind] ?? kind).join(', ') },
  ];
};

const statusBadge = ({ texts }: Visit, status: number): Html =>
  html`<span class="badge ${status === 0 || status >= 500 ? 'overdue' : status >= 400 ? 'unchecked' : 'paid'}">${status === 0 ? texts.requests.cut : status}</span>`;
