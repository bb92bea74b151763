import { DatabaseSettings } from '@kontor/server-config';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { EntityClass } from '@mikro-orm/core';
import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseHealth } from './guard/database-health';
import { guardDatabase } from './guard/guard-database';
import { ormOptions } from './orm/orm-options';
import { TenantScope } from './scope/tenant-scope';

/** Not the storage of the ORM's own module: that one forgets entities when an application closes and another opens. */
const entities = new Set<EntityClass<object>>();

/** The guard looks before the ORM opens anything that a refusal would have to close. */
async function openDatabase(settings: DatabaseSettings) {
  await guardDatabase(settings);
  return { ...ormOptions(settings, [...entities]), registerRequestContext: false };
}

@Module({})
export class PersistenceModule {
  /** Once per process, with `ConfigModule` beside it. */
  static forRoot(): DynamicModule {
    const orm = MikroOrmModule.forRootAsync({
      driver: PostgreSqlDriver,
      inject: [DatabaseSettings],
      useFactory: openDatabase,
    });
    const providers = [TenantScope, DatabaseHealth];
    return { module: PersistenceModule, global: true, imports: [orm], providers, exports: providers };
  }

  /** The entities of one room; makes their repositories injectable there. */
  static forFeature(roomEntities: readonly EntityClass<object>[]): DynamicModule {
    roomEntities.forEach((entity) => entities.add(entity));
    const feature = MikroOrmModule.forFeature([...roomEntities]);
    return { module: PersistenceModule, imports: [feature], exports: [feature] };
  }
}
