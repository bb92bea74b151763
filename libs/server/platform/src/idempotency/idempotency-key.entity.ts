import { after } from '@kontor/kernel';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

/** What came with a key; two requests are the same when all of it is. */
export interface KeyedRequest {
  readonly organizationId: string;
  readonly route: string;
  readonly key: string;
  readonly requestHash: string;
}

/** The stored answer, as it was sent. */
export interface StoredAnswer {
  readonly status: number;
  /** JSON text; null for an answer without a body. */
  readonly body: string | null;
}

/** Longer than any request takes: whoever has not come back by then is not coming. */
const longestRunMs = 10 * 60_000;
/** Answers are kept this long at least. */
const keptMs = 24 * 3_600_000;

/** A creating request that must not create twice. */
@Entity({ tableName: 'idempotency_key' })
export class IdempotencyKey extends TenantEntity {
  @Property({ type: 'text' })
  readonly route: string;

  @Property({ type: 'text' })
  readonly key: string;

  @Property({ type: 'char(64)' })
  readonly requestHash: string;

  @Property({ type: 'text' })
  state: 'running' | 'done' | 'in-doubt' = 'running';

  @Property({ type: 'integer', nullable: true })
  status: number | null = null;

  @Property({ type: 'text', nullable: true })
  answer: string | null = null;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor({ organizationId, route, key, requestHash }: KeyedRequest, now: Date) {
    super(organizationId);
    this.route = route;
    this.key = key;
    this.requestHash = requestHash;
    this.createdAt = now;
  }

  finish({ status, body }: StoredAnswer): void {
    this.state = 'done';
    this.status = status;
    this.answer = body;
  }

  /** The process that ran it died, or ended in a fault that may have come after a commit. */
  isInDoubt(now: Date): boolean {
    return this.state === 'in-doubt' || (this.state === 'running' && now >= after(this.createdAt, longestRunMs));
  }

  static keptSince(now: Date): Date {
    return after(now, -keptMs);
  }
}
