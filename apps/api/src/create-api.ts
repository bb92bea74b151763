import type { Settings } from '@kontor/server-config';
import { configureHttp } from '@kontor/server-platform';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { serveAdminPages } from './admin-pages';
import { ApiModule } from './api.module';

/** The HTTP process, ready to listen. The folder holds the built admin app, if there is one. */
export async function createApi(settings: Settings, adminFolder: string): Promise<INestApplication> {
  const app = await NestFactory.create(ApiModule.with(settings), { bodyParser: false, bufferLogs: true, abortOnError: false });
  configureHttp(app);
  serveAdminPages(app, adminFolder);
  return app;
}
