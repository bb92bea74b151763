import { DatabaseSettings } from '@kontor/server-config';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { EntityClass } from '@mikro-orm/core';
import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseGuard } from './guard/database-guard';
import { DatabaseHealth } from './guard/database-health';
import { ormOptions } from './orm/orm-options';
import { TenantScope } from './scope/tenant-scope';

/** Not the storage of the ORM's own module: that one forgets entities when an application closes and another opens. */
const entities = new Set<EntityClass<object>>();

@Module({})
export class PersistenceModule {
  /** Once per process, with `ConfigModule` beside it. */
  static forRoot(): DynamicModule {
    const orm = MikroOrmModule.forRootAsync({
      driver: PostgreSqlDriver,
      inject: [DatabaseSettings],
      useFactory: (settings: DatabaseSettings) => ({ ...ormOptions(settings, [...entities]), registerRequestContext: false }),
    });
    const providers = [TenantScope, DatabaseGuard, DatabaseHealth];
    return { module: PersistenceModule, global: true, imports: [orm], providers, exports: providers };
  }

  /** The entities of one room; makes their repositories injectable there. */
  static forFeature(roomEntities: readonly EntityClass<object>[]): DynamicModule {
    roomEntities.forEach((entity) => entities.add(entity));
    const feature = MikroOrmModule.forFeature([...roomEntities]);
    return { module: PersistenceModule, imports: [feature], exports: [feature] };
  }
}
