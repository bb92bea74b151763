import { newId } from '@kontor/kernel';
import { json, ok, type Answer } from '../gateway/answer';
import type { Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { booleanOf, filledTextOf, isRecord, listOf, textOf, type JsonRecord } from '../json/read-json';
import { apiKey } from '../organizations/api-key';
import type { Organization } from '../organizations/organization';
import type { Organizations } from '../organizations/organizations';
import { organization } from '../organizations/seed';
import type { World } from '../world';
import { adminRefusal } from './admin-answers';

export const organizationRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/organizations', takes: 'nothing', handle: () => ok(world.organizations.all().map((one) => print(one, world.organizations))) },
  { method: 'post', path: '/__sandbox/organizations', takes: 'json', handle: (call, body) => found(call, body, world) },
];

const print = ({ id, profile, user }: Organization, organizations: Organizations) => ({
  organizationId: id,
  ...profile,
  userEmail: user.email,
  apiKeys: organizations.keysOf(id).map(({ key, audience }) => ({ key, audience })),
});

/** What the contract of an organization has in it; everything where nothing is said. */
const featuresIn = (body: JsonRecord): readonly string[] =>
  Array.isArray(body['businessFeatures']) ? listOf(body['businessFeatures']).map((feature) => textOf(feature) ?? '') : ['INVOICING', 'INVOICING_PRO', 'BOOKKEEPING'];

/** Founds one more organization: its books are empty but for three vendors. */
function found(call: Call, body: unknown, { organizations }: World): Answer {
  if (!isRecord(body)) return adminRefusal(400, 'A JSON object was expected.');
  const companyName = filledTextOf(body['companyName']);
  const taxType = filledTextOf(body['taxType']) ?? 'net';
  if (companyName === undefined) return adminRefusal(400, 'companyName is missing.');
  if (taxType !== 'net' && taxType !== 'gross' && taxType !== 'vatfree') return adminRefusal(400, 'taxType can be net, gross or vatfree.');
  const id = newId();
  const email = filledTextOf(body['userEmail']) ?? `demo@${id.slice(-12)}.example`;
  const key = filledTextOf(body['apiKey']) ?? `sandbox-key-${id.slice(-12)}`;
  if (organizations.withUser(email) || organizations.keyNamed(key)) return adminRefusal(409, 'The e-mail address or the API key is taken.');
  const profile = { companyName, taxType, smallBusiness: booleanOf(body['smallBusiness']) ?? false, businessFeatures: featuresIn(body) } as const;
  const one = organization(id, profile, { name: `Demo ${companyName}`, email }, call.now);
  organizations.add(one, apiKey(key, newId(), one, body['audience'] === 'public' ? 'public' : 'partner'));
  return json(201, print(one, organizations));
}
