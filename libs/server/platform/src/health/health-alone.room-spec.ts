import type { Server } from 'node:http';
import { ConfigModule } from '@kontor/server-config';
import { PersistenceModule } from '@kontor/server-persistence';
import { TestDatabase } from '@kontor/server-persistence/testing';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { PlatformModule } from '../platform.module';
import { testSettings } from '../testing';
import { HealthHttpModule } from './health-http.module';

describe('a process that shows its health alone', () => {
  let database: TestDatabase;
  let app: INestApplication;
  beforeAll(async () => {
    database = await TestDatabase.create();
    const settings = testSettings(database.settings, { KONTOR_LOG_LEVEL: 'silent' });
    const building = Test.createTestingModule({ imports: [ConfigModule.forRoot(settings), PersistenceModule.forRoot(), PlatformModule, HealthHttpModule] });
    app = await (await building.compile()).createNestApplication({ bufferLogs: true }).init();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('says that it is alive', async () => {
    await request(app.getHttpServer() as Server).get('/health/live').expect(200);
  });

  it('answers every other address as the API does', async () => {
    const answer = await request(app.getHttpServer() as Server).get('/transactions').set('Accept-Language', 'de').expect(404);
    expect([answer.type, answer.body]).toEqual(['application/problem+json', expect.objectContaining({ code: 'route-not-found', title: 'Adresse unbekannt', requestId: expect.stringMatching(/.{8,}/) as string })]);
  });
});
