import type { NamedActor } from '@kontor/api-contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { ApiToken } from '../authentication/api-token.entity';
import { UserAccount } from '../authentication/user-account.entity';

type Doer = Pick<Actor, 'kind' | 'id'>;

/** Names those who did something. Works in the caller's transaction. */
@Injectable()
export class ActorNames {
  /** Everybody at once; who cannot be found keeps their id and has no name. */
  async name(em: EntityManager, actors: readonly Doer[]): Promise<(actor: Doer) => NamedActor> {
    const idsOf = (kind: Actor['kind']): string[] => [...new Set(actors.filter((actor) => actor.kind === kind).map(({ id }) => id))];
    const people = await em.find(UserAccount, { id: { $in: idsOf('user') } }, { disableIdentityMap: true });
    const tokens = await em.find(ApiToken, { id: { $in: idsOf('token') } }, { disableIdentityMap: true });
    const names = new Map([...people.map(({ id, displayName }) => [id, displayName] as const), ...tokens.map(({ id, name }) => [id, name] as const)]);
    return ({ kind, id }) => ({ kind, id, name: names.get(id) ?? null });
  }
}
