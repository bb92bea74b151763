import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LiveSession } from '../access/request-identity';
import { CLOCK } from '../clock/clock.token';
import { Membership } from './membership.entity';
import type { SessionKey } from './session-cookie';
import { Session } from './session.entity';
import { csrfTokenOf, newSecret, secretHash } from './token-secret';
import { UserAccount } from './user-account.entity';

/** A session just begun: what the browser keeps, and what it says about itself. */
export interface OpenedSession {
  readonly key: SessionKey;
  readonly session: LiveSession;
}

/** Begins, recognises and ends sessions. */
@Injectable()
export class SessionKeeper {
  constructor(
    private readonly scope: TenantScope,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Always a new session: one that a stranger planted before the sign-in is worth nothing. The browser's former one ends. */
  open(userId: string, former: SessionKey | undefined): Promise<OpenedSession> {
    const key = { userId, secret: newSecret() };
    return this.scope.runAsUser(userId, async (em) => {
      if (former?.userId === userId) await this.delete(em, former);
      const session = new Session(userId, key.secret, this.clock.now());
      em.persist(session);
      return { key, session: await live(em, session, key.secret) };
    });
  }

  /** Undefined for a session that never was, was ended, or is over. */
  find(key: SessionKey): Promise<LiveSession | undefined> {
    return this.scope.runAsUser(key.userId, async (em) => {
      const now = this.clock.now();
      const session = await em.findOne(Session, { userId: key.userId, secretHash: secretHash(key.secret) });
      if (!session?.isLive(now)) return undefined;
      session.noteUse(now);
      return live(em, session, key.secret);
    });
  }

  end(key: SessionKey): Promise<void> {
    return this.scope.runAsUser(key.userId, (em) => this.delete(em, key));
  }

  /** Every session of a person, for a changed password or a lost device. */
  endAll(userId: string): Promise<void> {
    return this.scope.runAsUser(userId, async (em) => {
      await em.nativeDelete(Session, { userId });
    });
  }

  /** Every session of a person but the one at hand. */
  endOthers(userId: string, keptId: string): Promise<void> {
    return this.scope.runAsUser(userId, async (em) => {
      await em.nativeDelete(Session, { userId, id: { $ne: keptId } });
    });
  }

  /** Removes what is over; gives how many. */
  prune(): Promise<number> {
    const now = this.clock.now();
    return this.scope.runAsSystem((em) => em.nativeDelete(Session, { $or: [{ expiresAt: { $lte: now } }, { lastUsedAt: { $lte: Session.idleSince(now) } }] }));
  }

  private async delete(em: EntityManager, { userId, secret }: SessionKey): Promise<void> {
    await em.nativeDelete(Session, { userId, secretHash: secretHash(secret) });
  }
}

async function live(em: EntityManager, session: Session, secret: string): Promise<LiveSession> {
  const { email, displayName, locale } = await em.findOneOrFail(UserAccount, session.userId);
  const memberships = await em.find(Membership, { userId: session.userId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
  return {
    id: session.id,
    userId: session.userId,
    email,
    displayName,
    locale,
    csrfToken: csrfTokenOf(secret),
    expiresAt: session.expiresAt,
    memberships: memberships.map(({ organizationId, role }) => ({ organizationId, role })),
  };
}
