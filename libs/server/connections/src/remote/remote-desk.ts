import type { AccountingExporter, ExporterContext, SettingValues } from '@kontor/exporter-contract';
import { createRemoteClient, fixedCredential, Wire, type CredentialSource } from '@kontor/exporter-http';
import type { Clock } from '@kontor/kernel';
import { assertOutsideTransaction, TenantScope } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { ExporterShelf } from '../application/exporter-shelf';
import type { Connection } from '../persistence/connection.entity';
import { TokenKeepers } from '../sign-in/token-keepers';
import { RequestJournal } from './request-journal';
import { slotKeys, Turnstile } from './turnstile';

/** On whose behalf a plugin speaks. */
export interface Caller {
  readonly exporter: AccountingExporter;
  /** Paces and logs under this id; a connection that does not exist yet uses the id it will have. */
  readonly connectionId: string;
  readonly credentials: CredentialSource;
  readonly settings: SettingValues;
  readonly memory: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
}

/** Makes the contexts plugins work with: client, settings, memory, addresses. */
@Injectable()
export class RemoteDesk {
  private readonly wire = new Wire();

  constructor(
    private readonly shelf: ExporterShelf,
    private readonly keepers: TokenKeepers,
    private readonly scope: TenantScope,
    private readonly journal: RequestJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  context(caller: Caller, signal: AbortSignal): ExporterContext<SettingValues> {
    const { exporter, connectionId, settings, memory, capabilities } = caller;
    const hosts = this.shelf.hosts(exporter);
    const { manifest } = exporter;
    const limits = slotKeys(manifest.id, connectionId, manifest.rateLimits);
    const remote = createRemoteClient({
      hosts,
      signal,
      credentials: caller.credentials,
      pacer: new Turnstile(this.scope, limits, (error) => this.journal.slotFailed(connectionId, error)),
      log: this.journal.of(connectionId),
      clock: this.clock,
      faultOf: (failure) => exporter.faultOf?.(failure),
      assertMaySend: () => assertOutsideTransaction('A remote call'),
      wire: this.wire,
    });
    return { remote, settings, memory, hosts, capabilities, signal };
  }

  /** The caller of a connection that exists. */
  callerOf(connection: Connection): Caller {
    const exporter = this.shelf.get(connection.exporterId);
    return {
      exporter,
      connectionId: connection.id,
      settings: connection.settings,
      memory: connection.memory,
      capabilities: connection.capabilities(exporter.manifest.auth),
      credentials: connection.authKind === 'none' ? fixedCredential('') : this.keepers.of(exporter, connection.organizationId, connection.id),
    };
  }
}
