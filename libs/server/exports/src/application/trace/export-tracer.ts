import type { ExportLane, TransactionExportView } from '@kontor/api-contracts';
import type { ItemState } from '@kontor/exporter-engine';
import { ConnectionFinder } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { ActorNames, platformProblem } from '@kontor/server-platform';
import { Transaction } from '@kontor/server-transactions';
import { Injectable } from '@nestjs/common';
import { GenerationReader, unexported } from '../generation-reader';
import type { Reader } from '../reader';
import { attemptRows, writtenRows } from './trace-rows';
import { TraceTeller } from './trace-teller';

const laneOf = (living: ItemState | undefined): ExportLane => (living === undefined ? 'open' : living === 'exported' ? 'exported' : 'queued');

/** Tells how a transaction stands with every connection and what was written there because of it. */
@Injectable()
export class ExportTracer {
  constructor(
    private readonly scope: TenantScope,
    private readonly connections: ConnectionFinder,
    private readonly generations: GenerationReader,
    private readonly names: ActorNames,
    private readonly teller: TraceTeller,
  ) {}

  async trace({ organizationId, locale }: Reader, transactionId: string): Promise<readonly TransactionExportView[]> {
    const connections = await this.connections.all(organizationId);
    return this.scope.run(organizationId, async (em) => {
      if ((await em.count(Transaction, { id: transactionId })) === 0) throw platformProblem('not-found');
      const [attempts, written] = [await attemptRows(em, transactionId), await writtenRows(em, transactionId)];
      const nameOf = await this.names.name(em, [...attempts, ...written].map(({ started_by }) => started_by));
      const views: TransactionExportView[] = [];
      for (const connection of connections) {
        const { generation, living } = (await this.generations.standings(em, connection.id, [transactionId])).get(transactionId) ?? unexported;
        views.push({ ...this.teller.tell(connection, { attempts, written, nameOf, locale }), lane: laneOf(living), generation });
      }
      return views;
    });
  }
}
