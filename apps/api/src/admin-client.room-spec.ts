import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@kontor/server-config';
import { TestDatabase } from '@kontor/server-persistence/testing';
import { apiPrefix } from '@kontor/server-platform';
import { testSettings } from '@kontor/server-platform/testing';
import request from 'supertest';
import { createApi } from './create-api';
import { fitToOurCompiler } from './testing/generated-client';

jest.setTimeout(60_000); // the whole API starts

const root = join(__dirname, '../../..');
const committed = join(root, 'libs/admin/data-access/src/client');
const generator = join(root, 'node_modules/ng-openapi-gen/lib/index.js');

/** Set by `npm run client`, which wants the files written instead of compared. */
const isWriting = readEnvironment()['KONTOR_WRITE_CLIENT'] === 'yes';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
const contentsOf = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

async function generate(folder: string): Promise<void> {
  const database = await TestDatabase.create();
  const api = await (await createApi(testSettings(database.settings, { KONTOR_LOG_LEVEL: 'silent' }), '/nowhere')).init();
  const { text } = await request(api.getHttpServer() as Server).get(`/${apiPrefix}/openapi.json`).expect(200);
  await api.close();
  await database.drop();
  writeFileSync(join(folder, 'openapi.json'), text);
  execFileSync(process.execPath, [generator, '-i', join(folder, 'openapi.json'), '-o', join(folder, 'client'), '--silent', 'true'], { stdio: 'pipe' });
  for (const file of filesIn(join(folder, 'client'))) {
    const path = join(folder, 'client', file);
    writeFileSync(path, fitToOurCompiler(readFileSync(path, 'utf8')));
  }
}

describe('the client of the admin app', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kontor-client-'));
    await generate(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is generated from what the API describes; npm run client writes it anew', () => {
    if (isWriting) {
      rmSync(committed, { recursive: true, force: true });
      cpSync(join(folder, 'client'), committed, { recursive: true });
    }
    expect(contentsOf(committed)).toEqual(contentsOf(join(folder, 'client')));
  });
});
