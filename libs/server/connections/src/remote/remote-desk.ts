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
import { slotsOf, Turnstile } from './turnstile';

/** On whose behalf a plugin speaks. */
export interface Caller {
  readonly exporter: AccountingExporter;
  /** Paces and logs under this: the id of the connection, or what stands for it before there is one. */
  readonly paceKey: string;
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

  /** `mayStillSpeak` throws when somebody else speaks for the connection by now; asked right before each request. */
  context(caller: Caller, signal: AbortSignal, mayStillSpeak: () => void = () => undefined): ExporterContext<SettingValues> {
    const { exporter, paceKey, settings, memory, capabilities } = caller;
    const hosts = this.shelf.hosts(exporter);
    const { manifest } = exporter;
    const slots = slotsOf(manifest.id, paceKey, manifest.rateLimits);
    const remote = createRemoteClient({
      hosts,
      signal,
      credentials: caller.credentials,
      pacer: new Turnstile(this.scope, slots, (error) => this.journal.slotFailed(paceKey, error)),
      log: this.journal.of(paceKey),
      clock: this.clock,
      faultOf: (failure) => exporter.faultOf?.(failure),
      assertMaySend: () => {
        assertOutsideTransaction('A remote call');
        mayStillSpeak();
      },
      wire: this.wire,
    });
    return { remote, settings, memory, hosts, capabilities, signal };
  }

  /** The caller of a connection that exists. */
  callerOf(connection: Connection): Caller {
    const exporter = this.shelf.get(connection.exporterId);
    return {
      exporter,
      paceKey: connection.id,
      settings: connection.settings,
      memory: connection.memory,
      capabilities: connection.capabilities(exporter.manifest.auth),
      credentials: connection.authKind === 'none' ? fixedCredential('') : this.keepers.of(exporter, connection.organizationId, connection.id),
    };
  }
}
