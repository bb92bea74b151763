import { newId } from '@kontor/kernel';
import type { Role } from '@kontor/api-contracts';
import { KontorClient, type Admission } from '@kontor/launch/visiting';
import { addresses } from './addresses';

/** Somebody who can sign in. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
}

const password = 'ein langes Kennwort 2026';

/** An organization that belongs to one journey alone. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly owner: Person;
  /** The person with the given role. */
  member(role: Exclude<Role, 'owner'>): Person;
  /** The owner at the API, for what a journey finds already there. */
  client(): Promise<KontorClient>;
}

const roles = ['admin', 'accountant', 'viewer'] as const;

/** Everybody of an organization, in the language they read. */
function peopleOf(mark: string, locale: 'de' | 'en'): Admission['owner'][] {
  return ['owner', ...roles].map((role) => ({ email: `${role}-${mark}@journey.example`, password, displayName: `Robin ${role}`, locale }));
}

export async function foundOrganization(name: string, locale: 'de' | 'en'): Promise<Organization> {
  const [owner, ...members] = peopleOf(newId().slice(-12), locale);
  if (!owner) throw new Error('An organization has an owner');
  const admission: Admission = { name, owner, members: members.map((member, index) => ({ ...member, role: roles[index] ?? 'viewer' })) };
  const response = await fetch(addresses.usher, { method: 'POST', body: JSON.stringify(admission) });
  if (!response.ok) throw new Error(`The organization could not be founded: ${await response.text()}`);
  const { organizationId } = (await response.json()) as { readonly organizationId: string };
  return {
    id: organizationId,
    name,
    owner,
    member: (role) => members[roles.indexOf(role)] ?? owner,
    client: () => KontorClient.signIn(addresses.kontor, owner.email, owner.password),
  };
}
