import 'reflect-metadata';
import { loadSettings, readEnvironment } from '@kontor/server-config';
import { endOnRefusal, listen } from '@kontor/server-platform';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const settings = loadSettings(readEnvironment());
  const app = await NestFactory.create(WorkerModule.with(settings), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await listen(app, settings.http.workerPort, settings.http.apiHost);
}

void main().catch(endOnRefusal);
