import { isId } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ConnectionFounder } from '../application/connection-founder';
import { ExporterShelf } from '../application/exporter-shelf';
import { connectionProblem } from '../domain/connection-problems';
import type { Connection } from '../persistence/connection.entity';
import { SignInAttempt } from '../persistence/sign-in-attempt.entity';
import { AttemptReader } from './attempt-reader';
import { OAuthDesk, type GrantedTokens } from './oauth-desk';
import { signInFault } from './sign-in-fault';
import { readState } from './sign-in-starter';

/** Who stands behind a callback: the organization comes from the state, the right from the membership. */
export type ActorIn = (organizationId: string) => Actor | undefined;

/** Receives a person who comes back from the accounting system and founds the connection. */
@Injectable()
export class SignInFinisher {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly desk: OAuthDesk,
    private readonly scope: TenantScope,
    private readonly founder: ConnectionFounder,
    private readonly reader: AttemptReader,
  ) {}

  async finish(actorIn: ActorIn, query: URLSearchParams): Promise<Connection> {
    const state = readState(query.get('state'));
    const actor = isId(state.organizationId) && isId(state.attemptId) ? actorIn(state.organizationId) : undefined;
    if (!actor) throw connectionProblem('sign-in-attempt-unknown');
    const attempt = await this.scope.run(actor.organizationId, async (em) => this.reader.use(await em.findOne(SignInAttempt, { id: state.attemptId }, { lockMode: LockMode.PESSIMISTIC_WRITE }), actor, state));
    const declined = query.get('error');
    if (declined) throw connectionProblem('sign-in-declined', { reason: declined.slice(0, 40) });
    const { credentials, expiresAt } = await this.exchange(attempt.exporterId, query, attempt.verifier);
    return this.founder.found(actor, {
      exporter: this.shelf.get(attempt.exporterId),
      authKind: 'oauth2',
      chosen: attempt.settings,
      credentials,
      expiresAt,
      connectionId: attempt.connectionId ?? undefined,
    });
  }

  private async exchange(exporterId: string, query: URLSearchParams, verifier: string): Promise<GrantedTokens> {
    try {
      return await this.desk.exchange(this.shelf.get(exporterId), query, { state: query.get('state') ?? '', verifier });
    } catch (error) {
      const reason = signInFault(error);
      // What is no answer of the sign-in server is a defect of ours.
      if (reason === undefined) throw error;
      throw connectionProblem('sign-in-failed', { reason });
    }
  }
}
