import type { CompanyProfile } from '@kontor/exporter-contract';
import { boundRows } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { connectionProblem } from '../domain/connection-problems';
import { Connection } from '../persistence/connection.entity';
import { CredentialVault } from '../sign-in/credential-vault';
import { FieldLocker } from './field-locker';
import { settingsFor } from './settings-reader';
import { lockLane } from './lane-due';
import type { Founding } from './founding';
import { StewardJournal } from './steward-journal';

const forUpdate = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** What waited while the connection was away is due again. */
const laneSql = `insert into lane (connection_id, organization_id, due_at) values (?, ?, clock_timestamp())
  on conflict (connection_id) do update set due_at = excluded.due_at`;

/** Enters a company into the register of connections: new, come back, or signed in again. */
@Injectable()
export class ConnectionRegister {
  constructor(
    private readonly vault: CredentialVault,
    private readonly locker: FieldLocker,
    private readonly journal: StewardJournal,
  ) {}

  async enter(em: EntityManager, actor: Actor, founding: Founding, company: CompanyProfile): Promise<Connection> {
    const { organizationId } = actor;
    const connection = founding.connectionId === undefined ? await this.byCompany(em, actor, founding, company) : await this.again(em, actor, founding, company);
    await em.flush();
    if (founding.credentials) await this.vault.store(em, { organizationId, connectionId: connection.id }, founding.credentials, founding.expiresAt);
    await boundRows(em, laneSql, [connection.id, organizationId]);
    await this.locker.lock(em, connection, founding.exporter);
    return connection;
  }

  private async byCompany(em: EntityManager, actor: Actor, { exporter, authKind, chosen }: Founding, company: CompanyProfile): Promise<Connection> {
    const at = this.journal.now();
    const known = await em.findOne(Connection, { exporterId: exporter.manifest.id, companyId: company.id }, forUpdate);
    if (known && known.state !== 'disconnected') throw connectionProblem('company-already-connected', { company: company.name });
    const fresh = { authKind, company, settings: settingsFor(exporter, { ...known?.settings, ...chosen }), at };
    const connection = known ?? new Connection({ organizationId: actor.organizationId, exporterId: exporter.manifest.id, ...fresh });
    if (known) known.revive(fresh);
    else em.persist(connection);
    this.journal.note(em, actor, known ? 'connection.revived' : 'connection.founded', connection.id);
    return connection;
  }

  private async again(em: EntityManager, actor: Actor, { authKind, connectionId = '' }: Founding, company: CompanyProfile): Promise<Connection> {
    await lockLane(em, connectionId);
    const known = await em.findOne(Connection, { id: connectionId }, forUpdate);
    if (!known) throw connectionProblem('connection-not-found');
    if (known.companyId !== company.id) throw connectionProblem('company-differs', { found: company.name, expected: known.company.name });
    known.signedInAgain(authKind, company, this.journal.now());
    this.journal.note(em, actor, 'connection.signed-in-again', connectionId);
    return known;
  }
}
