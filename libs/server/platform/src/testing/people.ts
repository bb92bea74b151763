import { newId, type Clock } from '@kontor/kernel';
import type { Role } from '@kontor/api-contracts';
import { Membership } from '../authentication/membership.entity';
import { PasswordHasher } from '../authentication/password-hasher';
import { UserAccount } from '../authentication/user-account.entity';
import type { TestApp } from './test-app';

/** What is needed of an application to put people into it; a {@link TestApp} has it, and so has the whole API. */
export interface Premises extends Pick<TestApp, 'database' | 'scope' | 'server'> {
  readonly clock: Clock;
}

export const testPassword = 'correct horse battery staple';

export interface Person {
  readonly userId: string;
  readonly email: string;
}

let hashed: Promise<string> | undefined;

/** Hashing is slow on purpose; all people of a test file share one password. */
const passwordHash = (): Promise<string> => (hashed ??= new PasswordHasher().hash(testPassword));

/** An organization with nobody in it; gives its id. */
export async function anOrganization({ database, clock }: Premises, name = 'Muster GmbH'): Promise<string> {
  const id = newId();
  await database.asOwner('insert into organization (id, name, created_at) values ($1, $2, $3)', [id, name, clock.now()]);
  return id;
}

/** Somebody who can sign in with {@link testPassword}, and belongs nowhere yet. */
export async function aPerson({ scope, clock }: Premises, email = `${newId()}@example.com`): Promise<Person> {
  const account = new UserAccount({ email, passwordHash: await passwordHash(), displayName: 'Erika Muster', locale: 'de' }, clock.now());
  await scope.runAsSystem(async (em) => void em.persist(account));
  return { userId: account.id, email: account.email };
}

export async function makeMember({ scope, clock }: Premises, userId: string, organizationId: string, role: Role): Promise<void> {
  await scope.run(organizationId, async (em) => void em.persist(new Membership({ organizationId, userId, role }, clock.now())));
}
