import type { Role } from '@kontor/api-contracts';
import type { Actor } from '../access/actor';
import { signIn, type Browser } from './browser';
import { anOrganization, aPerson, makeMember, type Person, type Premises } from './people';

/** An organization with one person, signed in. */
export interface Office extends Person {
  readonly organizationId: string;
  readonly actor: Actor;
  readonly browser: Browser;
}

/** Founds an organization with one member of the given role and signs that member in. */
export async function anOffice(app: Premises, role: Role = 'owner', name?: string): Promise<Office> {
  const organizationId = await anOrganization(app, name);
  return aColleague(app, organizationId, role);
}

/** One more member of an organization, signed in. */
export async function aColleague(app: Premises, organizationId: string, role: Role): Promise<Office> {
  const person = await aPerson(app);
  await makeMember(app, person.userId, organizationId, role);
  const actor: Actor = { kind: 'user', id: person.userId, organizationId, role, locale: 'de' };
  return { ...person, organizationId, actor, browser: await signIn(app.server, person.email) };
}

/** A second organization that must see nothing of the first. */
export const secondOrganization = (app: Premises): Promise<Office> => anOffice(app, 'owner', 'Beispiel AG');
