import { ConnectionFinder, ExporterShelf } from '@kontor/server-connections';
import { Doorbell } from '@kontor/server-queue';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';

const soonSeconds = 60;

/** Asks the worker to look at what was written over a connection. Nobody comes back to it by themselves, so a reason not to look is told at once. */
@Injectable()
export class ReconciliationCaller {
  constructor(
    private readonly finder: ConnectionFinder,
    private readonly shelf: ExporterShelf,
    private readonly doorbell: Doorbell,
  ) {}

  async call(organizationId: string, connectionId: string): Promise<void> {
    const connection = await this.finder.get(organizationId, connectionId);
    const exporter = this.shelf.get(connection.exporterId);
    if (!exporter.reconcile) throw exportProblem('reconciliation-not-offered', { exporter: exporter.manifest.displayName });
    if (connection.state !== 'connected') throw exportProblem('connection-not-open', { state: connection.state });
    const heard = await this.doorbell.ring('reconciliation', { organizationId, connectionId: connection.id });
    if (heard === 'unheard') throw exportProblem('worker-not-reached', {}, { retryAfterSeconds: soonSeconds });
  }
}
