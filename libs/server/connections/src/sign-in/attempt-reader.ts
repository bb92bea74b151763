import type { Clock } from '@kontor/kernel';
import { CLOCK, SecretBox, type Actor } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { verifierPlace } from '../domain/credentials';
import { connectionProblem } from '../domain/connection-problems';
import type { SignInAttempt } from '../persistence/sign-in-attempt.entity';
import { hashOfSecret, type StateParts } from './sign-in-starter';

export interface UsedAttempt extends Pick<SignInAttempt, 'exporterId' | 'settings' | 'connectionId'> {
  readonly verifier: string;
}

/** Uses up an attempt: once, in time, by the person who began it. */
@Injectable()
export class AttemptReader {
  constructor(
    private readonly box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  use(attempt: SignInAttempt | null, actor: Actor, { secret }: StateParts): UsedAttempt {
    const now = this.clock.now();
    const isTheirs = attempt?.userId === actor.id && isSame(attempt.secretHash, hashOfSecret(secret));
    if (!attempt || !isTheirs || !attempt.isOpen(now)) throw connectionProblem('sign-in-attempt-unknown');
    attempt.usedAt = now;
    const { exporterId, settings, connectionId } = attempt;
    return { exporterId, settings, connectionId, verifier: this.box.open(attempt.sealedVerifier, verifierPlace(actor.organizationId, attempt.id)) };
  }
}

const isSame = (left: string, right: string): boolean => timingSafeEqual(Buffer.from(left), Buffer.from(right));
