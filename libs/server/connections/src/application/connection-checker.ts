import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { CLOCK, type Actor } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { connectionProblem } from '../domain/connection-problems';
import { Connection } from '../persistence/connection.entity';
import { RemoteDesk } from '../remote/remote-desk';
import { faultBehind, problemOfRemote } from '../remote/remote-problem';
import { ConnectionFinder } from './connection-finder';
import { ConnectionPauser } from './connection-pauser';

/** Asks the accounting system whether a connection still works, and keeps what the company says of itself. */
@Injectable()
export class ConnectionChecker {
  constructor(
    private readonly finder: ConnectionFinder,
    private readonly desk: RemoteDesk,
    private readonly scope: TenantScope,
    private readonly pauser: ConnectionPauser,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async check(actor: Actor, connectionId: string): Promise<Connection> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    if (connection.state === 'disconnected') throw connectionProblem('connection-state', { state: connection.state });
    const caller = this.desk.callerOf(connection);
    try {
      const company = await caller.exporter.check(this.desk.context(caller, new AbortController().signal));
      if (company.id !== connection.companyId) throw connectionProblem('company-differs', { found: company.name, expected: connection.company.name });
      return await this.scope.run(actor.organizationId, async (em) => {
        const current = await em.findOneOrFail(Connection, { id: connectionId });
        current.checked(company, this.clock.now());
        return current;
      });
    } catch (error) {
      await this.pauseIfRefused(actor, connectionId, error);
      // What the remote refuses is told; anything else is a problem or defect of its own.
      throw problemOfRemote(error) ?? error;
    }
  }

  private async pauseIfRefused(actor: Actor, connectionId: string, error: unknown): Promise<void> {
    const fault = faultBehind(error);
    if (fault?.kind !== 'unauthenticated' && fault?.kind !== 'not-permitted') return;
    await this.scope.run(actor.organizationId, (em) => this.pauser.pauseFor(em, connectionId, fault));
  }
}
