import { newId } from '@kontor/kernel';
import { ConfigModule, loadSettings } from '@kontor/server-config';
import { Entity, EntityRepository, Property } from '@mikro-orm/core';
import { getRepositoryToken } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { randomBytes } from 'node:crypto';
import { TenantEntity } from './entities/tenant.entity';
import { appRole } from './orm/app-role';
import { PersistenceModule } from './persistence.module';
import { tenantColumns } from './schema/columns';
import { tenantTable } from './schema/row-security';
import { TenantScope } from './scope/tenant-scope';
import { TestDatabase } from './testing/test-database';

@Entity()
class Parcel extends TenantEntity {
  @Property({ type: 'text' })
  label: string;

  constructor(organizationId: string, label: string) {
    super(organizationId);
    this.label = label;
  }
}

@Entity()
class Letter extends TenantEntity {
  constructor(organizationId: string) {
    super(organizationId);
  }
}

@Module({ imports: [PersistenceModule.forFeature([Parcel])] })
class ParcelsModule {}

@Module({})
class LettersModule {
  static forRoot() {
    return { module: LettersModule, imports: [PersistenceModule.forFeature([Letter])] };
  }
}

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.create();
  for (const [table, columns] of [['parcel', ', label text not null'], ['letter', '']]) {
    await database.asOwner(`create table ${table} (${tenantColumns}${columns}); ${tenantTable(table ?? '')}; grant select, insert on ${table} to ${appRole}`);
  }
}, 60_000);
afterAll(() => database.drop());

async function start() {
  const settings = loadSettings({ KONTOR_DATABASE_URL: database.ownerUrl, KONTOR_REDIS_URL: 'redis://127.0.0.1', KONTOR_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}` });
  const imports = [ConfigModule.forRoot(settings), PersistenceModule.forRoot(), ParcelsModule, LettersModule.forRoot()];
  const module = await Test.createTestingModule({ imports }).compile();
  return module.init();
}

describe('the module of the database', () => {
  it.each(['once', 'again after it was closed'])('starts %s with the entities of every room', async () => {
    const module = await start();
    const scope = module.get(TenantScope);
    const parcels = module.get<EntityRepository<Parcel>>(getRepositoryToken(Parcel), { strict: false });
    const organization = newId();
    await scope.run(organization, async (em) => void em.persist([new Parcel(organization, 'fragile'), new Letter(organization)]));
    expect(await scope.run(organization, () => parcels.findAll())).toMatchObject([{ organizationId: organization, label: 'fragile' }]);
    expect(await scope.run(newId(), () => parcels.findAll())).toEqual([]);
    await module.close();
  });
});
