import { exporters } from '@kontor/exporter-catalog';
import { CodingModule } from '@kontor/server-coding';
import { ConfigModule, type Settings } from '@kontor/server-config';
import { ConnectionsModule } from '@kontor/server-connections';
import { ExportsJobsModule, ExportsModule } from '@kontor/server-exports';
import { OrganizationsModule } from '@kontor/server-organizations';
import { PersistenceModule } from '@kontor/server-persistence';
import { HealthHttpModule, PlatformModule } from '@kontor/server-platform';
import { QueueModule } from '@kontor/server-queue';
import { ReceiptsModule } from '@kontor/server-receipts';
import { TransactionsModule } from '@kontor/server-transactions';
import { Module, type DynamicModule } from '@nestjs/common';
import { HousekeepingRounds } from './housekeeping-rounds';

const rooms = [OrganizationsModule, TransactionsModule, ReceiptsModule, CodingModule, ExportsModule];

/** The queue process: the same rooms without their controllers, and the jobs. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    const ground = [ConfigModule.forRoot(settings), PersistenceModule.forRoot(), PlatformModule, QueueModule.forRoot()];
    return { module: WorkerModule, imports: [...ground, ConnectionsModule.withExporters(exporters), ...rooms, ExportsJobsModule, HealthHttpModule], providers: [HousekeepingRounds] };
  }
}
