import 'reflect-metadata';
import { loadSettings, readEnvironment } from '@kontor/server-config';
import { configureHttp, endOnRefusal } from '@kontor/server-platform';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from './api.module';

async function main(): Promise<void> {
  const settings = loadSettings(readEnvironment());
  const app = await NestFactory.create(ApiModule.with(settings), { bodyParser: false, bufferLogs: true, abortOnError: false });
  configureHttp(app);
  await app.listen(settings.http.apiPort, settings.http.apiHost);
}

void main().catch(endOnRefusal);
