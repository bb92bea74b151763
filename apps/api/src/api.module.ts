import { exporters } from '@kontor/exporter-catalog';
import { CodingHttpModule, CodingModule } from '@kontor/server-coding';
import { ConfigModule, type Settings } from '@kontor/server-config';
import { ConnectionsHttpModule, ConnectionsModule } from '@kontor/server-connections';
import { ExportsHttpModule, ExportsModule } from '@kontor/server-exports';
import { OrganizationsHttpModule, OrganizationsModule } from '@kontor/server-organizations';
import { PersistenceModule } from '@kontor/server-persistence';
import { PlatformHttpModule, PlatformModule } from '@kontor/server-platform';
import { QueueModule } from '@kontor/server-queue';
import { ReceiptsHttpModule, ReceiptsModule } from '@kontor/server-receipts';
import { TransactionsHttpModule, TransactionsModule } from '@kontor/server-transactions';
import { Module, type DynamicModule } from '@nestjs/common';

const rooms = [OrganizationsModule, TransactionsModule, ReceiptsModule, CodingModule, ExportsModule];
const doors = [PlatformHttpModule, OrganizationsHttpModule, TransactionsHttpModule, ReceiptsHttpModule, CodingHttpModule, ConnectionsHttpModule, ExportsHttpModule];

/** The HTTP process: every room with its controllers. */
@Module({})
export class ApiModule {
  static with(settings: Settings): DynamicModule {
    const ground = [ConfigModule.forRoot(settings), PersistenceModule.forRoot(), PlatformModule, QueueModule.forRoot()];
    return { module: ApiModule, imports: [...ground, ConnectionsModule.withExporters(exporters), ...rooms, ...doors] };
  }
}
