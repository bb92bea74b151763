import { Injectable } from '@nestjs/common';
import { SessionKeeper } from './authentication/session-keeper';
import { IdempotencyKeeper } from './idempotency/idempotency-keeper';

/** Removes what has served its time. To be called now and then by whichever process has a timer. */
@Injectable()
export class Housekeeper {
  constructor(
    private readonly sessions: SessionKeeper,
    private readonly idempotency: IdempotencyKeeper,
  ) {}

  async prune(): Promise<{ readonly sessions: number; readonly idempotencyKeys: number }> {
    return { sessions: await this.sessions.prune(), idempotencyKeys: await this.idempotency.prune() };
  }
}
