import { IdentifiedEntity, instantColumn } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import { after } from '@kontor/kernel';
import { secretHash } from './token-secret';

const minute = 60_000;
const hour = 60 * minute;

/** Unused for so long, a session ends. */
const idleMs = 12 * hour;
/** However much it is used, a session ends then. */
const longestMs = 7 * 24 * hour;
/** Use is noted no more often than this: not every request should write. */
const noteUseMs = 5 * minute;

/** One signed-in browser. */
@Entity({ tableName: 'session' })
export class Session extends IdentifiedEntity {
  @Property({ type: 'uuid' })
  readonly userId: string;

  @Property({ type: 'char(64)' })
  readonly secretHash: string;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  @Property({ ...instantColumn })
  readonly expiresAt: Date;

  @Property({ ...instantColumn })
  lastUsedAt: Date;

  constructor(userId: string, secret: string, now: Date) {
    super();
    this.userId = userId;
    this.secretHash = secretHash(secret);
    this.createdAt = now;
    this.lastUsedAt = now;
    this.expiresAt = after(now, longestMs);
  }

  isLive(now: Date): boolean {
    return now < this.expiresAt && now < after(this.lastUsedAt, idleMs);
  }

  noteUse(now: Date): void {
    if (now >= after(this.lastUsedAt, noteUseMs)) this.lastUsedAt = now;
  }

  /** Sessions last used before this instant are over. */
  static idleSince(now: Date): Date {
    return after(now, -idleMs);
  }
}
