import { Test } from '@nestjs/testing';
import { randomBytes } from 'node:crypto';
import { ConfigModule } from './config.module';
import { DatabaseSettings } from './database.settings';
import { ExporterSettings } from './exporter.settings';
import { loadSettings } from './load-settings';

it('offers each settings class by its own name', async () => {
  const settings = loadSettings({
    KONTOR_DATABASE_URL: 'postgres://app@127.0.0.1/app',
    KONTOR_REDIS_URL: 'redis://127.0.0.1',
    KONTOR_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  });
  const module = await Test.createTestingModule({ imports: [ConfigModule.forRoot(settings)] }).compile();
  expect(module.get(DatabaseSettings)).toBe(settings.database);
  expect(module.get(ExporterSettings)).toBe(settings.exporters);
});
