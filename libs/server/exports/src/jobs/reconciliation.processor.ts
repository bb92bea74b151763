import { HearsBell, type HearsRing, type Ring } from '@kontor/server-queue';
import { ConnectionPauser, faultBehind } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Reconciler } from '../application/reconciler';

/** Answers the bell of a reconciliation. One that breaks off is simply asked for again. */
@Injectable()
@HearsBell('reconciliation', { concurrency: 4 })
export class ReconciliationProcessor implements HearsRing<'reconciliation'>, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReconciliationProcessor.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly reconciler: Reconciler,
    private readonly scope: TenantScope,
    private readonly pauser: ConnectionPauser,
  ) {}

  async hear({ organizationId, connectionId }: Ring<'reconciliation'>): Promise<void> {
    await this.reconciler.reconcile(organizationId, connectionId, this.stopping.signal).catch(async (error: unknown) => {
      const fault = faultBehind(error);
      // The remote refused or was away: what was found so far is kept. Anything else is a defect.
      if (!fault) throw error;
      this.logger.warn({ msg: 'reconciliation broke off', connectionId, code: fault.code });
      if (fault.kind === 'unauthenticated') await this.scope.run(organizationId, (em) => this.pauser.pauseFor(em, connectionId, fault));
    });
  }

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }
}
