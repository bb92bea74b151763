import type { AccountingExporter, CompanyProfile, SettingValues } from '@kontor/exporter-contract';
import { fixedCredential, type CredentialSource } from '@kontor/exporter-http';
import { newId, type Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { authorizationOf, type Credentials } from '../domain/credentials';
import type { AuthKind } from '../domain/connection-state';
import { connectionProblem } from '../domain/connection-problems';
import { Connection } from '../persistence/connection.entity';
import { RemoteDesk } from '../remote/remote-desk';
import { problemOfRemote } from '../remote/remote-problem';
import { CredentialVault } from '../sign-in/credential-vault';

export interface Founding {
  readonly exporter: AccountingExporter;
  readonly authKind: AuthKind;
  readonly settings: SettingValues;
  /** `undefined` for exporters that sign in nowhere. */
  readonly credentials: Credentials | undefined;
  readonly expiresAt: Date | null;
  /** Signing in again for this connection: the company must be the same. */
  readonly connectionId: string | undefined;
}

/** Founds a connection once credentials are at hand: asks whose books they open, refuses the same company twice. */
@Injectable()
export class ConnectionFounder {
  constructor(
    private readonly scope: TenantScope,
    private readonly desk: RemoteDesk,
    private readonly vault: CredentialVault,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async found(actor: Actor, founding: Founding): Promise<Connection> {
    const company = await this.company(founding);
    return this.scope.run(actor.organizationId, async (em) => {
      const connection = await this.settle(em, actor, founding, company);
      const place = { organizationId: actor.organizationId, connectionId: connection.id };
      if (founding.credentials) await this.vault.store(em, place, founding.credentials, founding.expiresAt);
      await em.flush();
      await em.execute('insert into lane (connection_id, organization_id, due_at) values (?, ?, ?) on conflict (connection_id) do update set due_at = excluded.due_at', [
        connection.id,
        actor.organizationId,
        this.clock.now(),
      ]);
      return connection;
    });
  }

  private async company({ exporter, authKind, settings, credentials }: Founding): Promise<CompanyProfile> {
    const source: CredentialSource = fixedCredential(credentials ? authorizationOf(credentials) : '');
    const capabilities = exporter.manifest.auth.find(({ kind }) => kind === authKind)?.unlocks ?? [];
    const caller = { exporter, connectionId: newId(), credentials: source, settings, memory: {}, capabilities };
    try {
      return await exporter.check(this.desk.context(caller, new AbortController().signal));
    } catch (error) {
      // What the remote refuses is told; anything else is a defect of the plugin.
      throw problemOfRemote(error) ?? error;
    }
  }

  private async settle(em: EntityManager, actor: Actor, founding: Founding, company: CompanyProfile): Promise<Connection> {
    const { exporter, authKind, settings, connectionId } = founding;
    const renewed = connectionId === undefined ? null : await em.findOne(Connection, { id: connectionId });
    if (renewed && renewed.companyId !== company.id) throw connectionProblem('company-differs', { found: company.name, expected: renewed.company.name });
    const known = renewed ?? (await em.findOne(Connection, { exporterId: exporter.manifest.id, companyId: company.id }));
    const subject = (id: string) => ({ type: 'connection', id });
    const details = { exporter: exporter.manifest.id, authKind };
    if (!known) {
      const connection = new Connection({ organizationId: actor.organizationId, exporterId: exporter.manifest.id, authKind, company, settings, at: this.clock.now() });
      em.persist(connection);
      this.audit.record(em, actor, 'connection.founded', subject(connection.id), details);
      return connection;
    }
    if (!renewed && known.state !== 'disconnected') throw connectionProblem('company-already-connected', { company: company.name });
    known.revive({ authKind, company, settings: renewed ? known.settings : settings, at: this.clock.now() });
    this.audit.record(em, actor, renewed ? 'connection.signed-in-again' : 'connection.revived', subject(known.id), details);
    return known;
  }
}
