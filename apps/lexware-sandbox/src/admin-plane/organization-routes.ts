import { json, ok, type Answer } from '../gateway/answer';
import type { Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { isRecord, listOf } from '../json/read-json';
import type { Organization } from '../organizations/organization';
import type { Organizations } from '../organizations/organizations';
import type { World } from '../world';
import { adminRefusal } from './admin-answers';
import { readOrganization, type Founding } from './read-organization';

export const organizationRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/organizations', takes: 'nothing', handle: () => ok(printAll(world.organizations)) },
  { method: 'post', path: '/__sandbox/organizations', takes: 'json', handle: (call, body) => found(call, body, world) },
  { method: 'post', path: '/__sandbox/seed', takes: 'json', handle: (_call, body) => seed(body, world) },
];

const print = ({ id, profile, user }: Organization, organizations: Organizations) => ({
  organizationId: id,
  ...profile,
  userEmail: user.email,
  apiKeys: organizations.keysOf(id).map(({ key, audience }) => ({ key, audience })),
});

const printAll = (organizations: Organizations) => organizations.all().map((one) => print(one, organizations));

/** Founds one more organization. */
function found(call: Call, body: unknown, { organizations }: World): Answer {
  const founding = readOrganization(body, call.now);
  if (typeof founding === 'string') return adminRefusal(400, founding);
  if (isTaken(founding, organizations)) return taken;
  organizations.add(founding.organization, founding.key);
  return json(201, print(founding.organization, organizations));
}

const taken = adminRefusal(409, 'The id, the e-mail address or the API key is taken.');

const isTaken = ({ organization: { id, user }, key }: Founding, organizations: Organizations): boolean =>
  organizations.find(id) !== undefined || organizations.withUser(user.email) !== undefined || organizations.keyNamed(key.key) !== undefined;

/** `{organizations: [...]}`: forgets everything, and begins anew with these instead of the usual ones. Nothing happens when one of them is refused. */
function seed(body: unknown, world: World): Answer {
  if (!isRecord(body) || listOf(body['organizations']).length === 0) return adminRefusal(400, 'organizations is missing: a list of at least one, as for /__sandbox/organizations.');
  const organizations = world.noOrganizations();
  for (const [index, wanted] of listOf(body['organizations']).entries()) {
    const founding = readOrganization(wanted, world.settings.clock.now());
    if (typeof founding === 'string') return adminRefusal(400, `organizations[${index}]: ${founding}`);
    if (isTaken(founding, organizations)) return taken;
    organizations.add(founding.organization, founding.key);
  }
  world.reset();
  world.organizations = organizations;
  return json(201, printAll(organizations));
}
