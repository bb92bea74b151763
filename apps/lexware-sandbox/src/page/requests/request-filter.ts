import type { Query } from '../../gateway/query';
import type { LoggedRequest } from '../../gateway/request-log';
import { requestsAddress } from '../addresses';
import type { Visit } from '../frame/visit';
import { field, filterForm, select } from '../html/form';
import { html, type Html } from '../html/html';

export interface RequestFilter {
  readonly status: string | undefined;
  readonly route: string | undefined;
  readonly organization: string | undefined;
}

export const readFilter = (query: Query): RequestFilter => ({ status: query.filled('status'), route: query.filled('route'), organization: query.filled('organization') });

const noRoute = 'unknown';

export const matches = (request: LoggedRequest, { status, route, organization }: RequestFilter): boolean =>
  (status ?? String(request.status)) === String(request.status) &&
  (route === undefined || route === (request.route ?? noRoute)) &&
  (organization ?? request.organizationId) === request.organizationId;

/** Offers what has occurred since the log was cleared. */
export function requestFilter({ texts: { requests: texts }, world }: Visit, { status, route, organization }: RequestFilter): Html {
  const any = { value: '', text: texts.any };
  const totals = world.log.totals();
  const statuses = [...new Set(totals.map((total) => total.status))].sort((left, right) => left - right);
  const routes = [...new Set(totals.map((total) => total.route))].sort();
  const controls = html`
${field('status', texts.status, select('status', [any, ...statuses.map((code) => ({ value: String(code), text: code === 0 ? texts.cut : String(code) }))], status))}
${field('route', texts.route, select('route', [any, ...routes.map((path) => ({ value: path, text: path === noRoute ? texts.unknown : path }))], route))}
${field('organization', texts.organization, select('organization', [any, ...world.organizations.all().map(({ id, profile }) => ({ value: id, text: profile.companyName }))], organization))}`;
  return filterForm(requestsAddress, controls, texts.filter);
}
