import type { AuditAction } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../domain/credentials';
import { connectionProblem } from '../domain/connection-problems';
import { Connection } from '../persistence/connection.entity';
import { CredentialVault } from '../sign-in/credential-vault';
import { ExporterShelf } from './exporter-shelf';
import { FieldLocker } from './field-locker';
import { laneDueNow, lockLane } from './lane-due';
import { settingsFor } from './settings-reader';
import { StewardJournal } from './steward-journal';

export interface Disconnected {
  readonly connection: Connection;
  /** What it had been connected with until now. */
  readonly credentials: Credentials | undefined;
}

/** Does to a connection what a person decides: pause, resume, disconnect, other settings. */
@Injectable()
export class ConnectionSteward {
  constructor(
    private readonly scope: TenantScope,
    private readonly shelf: ExporterShelf,
    private readonly vault: CredentialVault,
    private readonly locker: FieldLocker,
    private readonly journal: StewardJournal,
  ) {}

  /** What is queued is planned anew with them; what was begun is finished as it was planned. */
  changeSettings(actor: Actor, connectionId: string, raw: Readonly<Record<string, unknown>>): Promise<Connection> {
    return this.change(actor, connectionId, 'connection.settings-changed', async (em, connection) => {
      const exporter = this.shelf.get(connection.exporterId);
      connection.change(settingsFor(exporter, { ...connection.settings, ...raw }));
      await laneDueNow(em, connectionId);
      if (connection.state !== 'disconnected') await this.locker.lock(em, connection, exporter);
      return connection;
    });
  }

  pause(actor: Actor, connectionId: string): Promise<Connection> {
    return this.change(actor, connectionId, 'connection.paused', async (_em, connection) => {
      connection.pause(null);
      return connection;
    });
  }

  resume(actor: Actor, connectionId: string): Promise<Connection> {
    return this.change(actor, connectionId, 'connection.resumed', async (em, connection) => {
      connection.resume();
      await laneDueNow(em, connectionId);
      return connection;
    });
  }

  /** Credentials and field locks go; history, mapping and memory stay for the day the same company comes back. */
  disconnect(actor: Actor, connectionId: string): Promise<Disconnected> {
    return this.change(actor, connectionId, 'connection.disconnected', async (em, connection) => {
      connection.disconnect(this.journal.now());
      await this.locker.release(em, connectionId);
      return { connection, credentials: await this.vault.forget(em, connectionId) };
    });
  }

  private change<T>(actor: Actor, connectionId: string, action: AuditAction, work: (em: EntityManager, connection: Connection) => Promise<T>): Promise<T> {
    return this.scope.run(actor.organizationId, async (em) => {
      await lockLane(em, connectionId);
      const connection = await em.findOne(Connection, { id: connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!connection) throw connectionProblem('connection-not-found');
      const result = await work(em, connection);
      this.journal.note(em, actor, action, connectionId);
      return result;
    });
  }
}
