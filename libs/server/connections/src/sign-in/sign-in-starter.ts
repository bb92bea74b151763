import { after, type Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { CLOCK, SecretBox, type Actor } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { randomPKCECodeVerifier } from 'openid-client';
import { ExporterShelf } from '../application/exporter-shelf';
import { chosenIn } from '../application/settings-reader';
import { verifierPlace } from '../domain/credentials';
import { connectionProblem } from '../domain/connection-problems';
import { Connection } from '../persistence/connection.entity';
import { SignInAttempt } from '../persistence/sign-in-attempt.entity';
import { OAuthDesk } from './oauth-desk';

const attemptMilliseconds = 10 * 60_000;

export interface SignInWish {
  readonly exporterId: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Sign in again for this connection. */
  readonly connectionId?: string;
}

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Sends a person to the accounting system to sign in, and keeps what is needed when they come back. */
@Injectable()
export class SignInStarter {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly desk: OAuthDesk,
    private readonly scope: TenantScope,
    private readonly box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The address to send the browser to. Its state works once, for ten minutes, for this person only. */
  async start(actor: Actor, { exporterId, settings, connectionId }: SignInWish): Promise<string> {
    if (actor.kind !== 'user') throw connectionProblem('person-required');
    const exporter = this.shelf.get(exporterId);
    this.desk.assertArranged(exporter);
    const secret = randomBytes(32).toString('base64url');
    const verifier = randomPKCECodeVerifier();
    const expiresAt = after(this.clock.now(), attemptMilliseconds);
    const state = await this.scope.run(actor.organizationId, async (em) => {
      if (connectionId !== undefined && !(await em.findOne(Connection, { id: connectionId }))) throw connectionProblem('connection-not-found');
      const beginning = { organizationId: actor.organizationId, userId: actor.id, exporterId, settings: chosenIn(exporter, settings), connectionId: connectionId ?? null, expiresAt };
      const attempt = new SignInAttempt(beginning, hashOfSecret(secret), (id) => this.box.seal(verifier, verifierPlace(actor.organizationId, id)));
      em.persist(attempt);
      return [actor.organizationId, attempt.id, secret, exporterId].join('.');
    });
    return this.desk.authorizeUrl(exporter, state, verifier);
  }
}

export interface StateParts {
  readonly organizationId: string;
  readonly attemptId: string;
  readonly secret: string;
  /** Only tells which page to lead back to; what is connected stands in the attempt. */
  readonly exporterId: string;
}

/** The parts of the state of a callback, where it looks like ours. */
export function statePartsIn(state: string | null): StateParts | undefined {
  const [organizationId, attemptId, secret, exporterId, ...rest] = (state ?? '').split('.');
  const isOurs = organizationId && attemptId && secret && exporterId && rest.length === 0;
  return isOurs ? { organizationId, attemptId, secret, exporterId } : undefined;
}

/** What does not look like ours was not begun here. */
export function readState(state: string | null): StateParts {
  const parts = statePartsIn(state);
  if (!parts) throw connectionProblem('sign-in-attempt-unknown');
  return parts;
}
