import { germanTimestamp } from '../clock/german-time';
import { ok, type Answer } from '../gateway/answer';
import type { ApiCall } from '../gateway/call';
import { notBlank, notNull, regularError, validationFailed } from '../gateway/errors/regular-error';
import type { ApiRoute } from '../gateway/route';
import { filledTextOf, integerOf, isAbsent, isRecord } from '../json/read-json';
import { newIntegration, type PartnerIntegration } from './partner-integration';

const open = { path: '/v1/partner-integrations', scopes: [], family: 'regular', partnerOnly: true } as const;

export const partnerIntegrationRoutes: readonly ApiRoute[] = [
  { ...open, method: 'get', takes: 'nothing', handle: (call) => ok(print(call, integrationOf(call))) },
  { ...open, method: 'put', takes: 'json', handle: replace },
];

const integrationOf = ({ organization: { books, createdAt } }: ApiCall): PartnerIntegration => books.partnerIntegration ?? newIntegration(createdAt);

/** The list of states is not known: any is taken. */
function replace(call: ApiCall, body: unknown): Answer {
  if (!isRecord(body)) return regularError(call, 400, 'A JSON object was expected');
  const status = filledTextOf(body['status']);
  const violations = [...(status === undefined ? [notBlank('status')] : []), ...(isAbsent(body['version']) ? [notNull('version')] : [])];
  if (status === undefined || violations.length > 0) return validationFailed(call, violations);
  const current = integrationOf(call);
  if (integerOf(body['version']) !== current.version) return regularError(call, 409, 'The integration was changed by someone else');
  const next = { ...current, status, version: current.version + 1, updatedAt: call.now };
  call.organization.books.partnerIntegration = next;
  return ok(print(call, next));
}

const print = ({ organization }: ApiCall, { status, version, createdAt, updatedAt }: PartnerIntegration) => ({
  organizationId: organization.id,
  createdDate: germanTimestamp(createdAt),
  updatedDate: germanTimestamp(updatedAt),
  version,
  status,
});
