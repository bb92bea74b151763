import type { Clock } from '@kontor/kernel';
import { FieldLocks } from '@kontor/server-organizations';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { connectionProblem } from '../domain/connection-problems';
import { Connection } from '../persistence/connection.entity';
import { CredentialVault } from '../sign-in/credential-vault';

/** Does to a connection what a person decides: pause, resume, disconnect, other settings. */
@Injectable()
export class ConnectionSteward {
  constructor(
    private readonly scope: TenantScope,
    private readonly vault: CredentialVault,
    private readonly locks: FieldLocks,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  pause(actor: Actor, connectionId: string): Promise<Connection> {
    return this.change(actor, connectionId, 'connection.paused', async (_em, connection) => connection.pause(null));
  }

  resume(actor: Actor, connectionId: string): Promise<Connection> {
    return this.change(actor, connectionId, 'connection.resumed', async (em, connection) => {
      connection.resume();
      await em.execute('update lane set due_at = ? where connection_id = ?', [this.clock.now(), connectionId]);
    });
  }

  /** Credentials and field locks go; history, mapping and memory stay for the day the same company comes back. */
  disconnect(actor: Actor, connectionId: string): Promise<Connection> {
    return this.change(actor, connectionId, 'connection.disconnected', async (em, connection) => {
      connection.disconnect(this.clock.now());
      await this.vault.forget(em, connectionId);
      await this.locks.release(em, connectionId);
    });
  }

  private change(actor: Actor, connectionId: string, action: string, work: (em: EntityManager, connection: Connection) => Promise<void>): Promise<Connection> {
    return this.scope.run(actor.organizationId, async (em) => {
      const connection = await em.findOne(Connection, { id: connectionId });
      if (!connection) throw connectionProblem('connection-not-found');
      await work(em, connection);
      this.audit.record(em, actor, action, { type: 'connection', id: connectionId });
      return connection;
    });
  }
}
