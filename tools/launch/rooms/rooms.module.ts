import { exporters } from '@kontor/exporter-catalog';
import { CodingModule } from '@kontor/server-coding';
import { ConfigModule, type Settings } from '@kontor/server-config';
import { ConnectionsModule } from '@kontor/server-connections';
import { ExportsModule } from '@kontor/server-exports';
import { OrganizationsModule } from '@kontor/server-organizations';
import { PersistenceModule } from '@kontor/server-persistence';
import { PlatformModule } from '@kontor/server-platform';
import { QueueModule } from '@kontor/server-queue';
import { ReceiptsModule } from '@kontor/server-receipts';
import { TransactionsModule } from '@kontor/server-transactions';
import { Module, type DynamicModule } from '@nestjs/common';

const rooms = [OrganizationsModule, TransactionsModule, ReceiptsModule, CodingModule, ExportsModule];

/** All rooms without their doors: for commands that work on the data themselves. */
@Module({})
export class RoomsModule {
  static with(settings: Settings): DynamicModule {
    const ground = [ConfigModule.forRoot(settings), PersistenceModule.forRoot(), PlatformModule, QueueModule.forRoot()];
    return { module: RoomsModule, imports: [...ground, ConnectionsModule.withExporters(exporters), ...rooms] };
  }
}
