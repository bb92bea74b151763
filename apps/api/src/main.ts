import 'reflect-metadata';
import { join } from 'node:path';
import { loadSettings, readEnvironment } from '@kontor/server-config';
import { endOnRefusal, listen } from '@kontor/server-platform';
import { createApi } from './create-api';

/** Beside this bundle in dist. */
const adminFolder = join(__dirname, '../admin/browser');

async function main(): Promise<void> {
  const settings = loadSettings(readEnvironment());
  const app = await createApi(settings, adminFolder);
  await listen(app, settings.http.apiPort, settings.http.apiHost);
}

void main().catch(endOnRefusal);
