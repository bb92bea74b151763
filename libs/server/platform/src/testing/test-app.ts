import type { Server } from 'node:http';
import { ConfigModule, type Settings } from '@kontor/server-config';
import { PersistenceModule, TenantScope } from '@kontor/server-persistence';
import { TestDatabase } from '@kontor/server-persistence/testing';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { __resetOutOfContextForTests as forgetFormerLogger } from 'nestjs-pino/PinoLogger';
import { CLOCK } from '../clock/clock.token';
import { configureHttp } from '../http/configure-http';
import { PlatformHttpModule } from '../platform-http.module';
import { LogCapture } from './log-capture';
import { LogModule } from './log.module';
import { MovingClock } from './moving-clock';
import { testSettings } from './test-settings';

export interface TestAppOptions {
  /** Besides the platform; one of them must provide `OrganizationDirectory` (`StandInDirectoryModule` where organizations do not matter). */
  readonly modules: readonly (Type | DynamicModule)[];
  /** Variables over the defaults of a test. */
  readonly env?: Readonly<Record<string, string>>;
  /** An existing database, for an application that is started a second time. It is not dropped on close. */
  readonly database?: TestDatabase;
  /** Providers to replace, by token. */
  readonly overrides?: readonly (readonly [token: unknown, value: unknown])[];
}

/** An application with real HTTP, PostgreSQL and Redis. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly server: Server;
  readonly database: TestDatabase;
  readonly scope: TenantScope;
  readonly clock: MovingClock;
  readonly log: LogCapture;
  readonly settings: Settings;
  close(): Promise<void>;
}

async function start(options: TestAppOptions, settings: Settings, clock: MovingClock, log: LogCapture): Promise<NestExpressApplication> {
  forgetFormerLogger();
  const base = [ConfigModule.forRoot(settings), LogModule.into(log), PersistenceModule.forRoot(), PlatformHttpModule];
  let building = Test.createTestingModule({ imports: [...base, ...options.modules] }).overrideProvider(CLOCK).useValue(clock);
  for (const [token, value] of options.overrides ?? []) building = building.overrideProvider(token).useValue(value);
  const app = (await building.compile()).createNestApplication<NestExpressApplication>({ bodyParser: false, bufferLogs: true });
  configureHttp(app);
  await app.init().catch(async (error: unknown) => {
    // Whatever it is: what was opened before must not keep the test run alive.
    await app.close();
    throw error;
  });
  return app;
}

/** Starts the platform and the given modules on a database of its own. Close it in `afterAll`. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const database = options.database ?? (await TestDatabase.create());
  const settings = testSettings(database.settings, options.env);
  const [clock, log] = [new MovingClock(), new LogCapture()];
  const app = await start(options, settings, clock, log);
  const close = async (): Promise<void> => {
    await app.close();
    if (!options.database) await database.drop();
  };
  return { app, server: app.getHttpServer(), database, scope: app.get(TenantScope), clock, log, settings, close };
}
