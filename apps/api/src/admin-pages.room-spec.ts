import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabase } from '@kontor/server-persistence/testing';
import { testSettings } from '@kontor/server-platform/testing';
import type { INestApplication } from '@nestjs/common';
import request from 'supertest';
import { createApi } from './create-api';

jest.setTimeout(60_000); // the whole API starts

const page = '<!doctype html><title>Kontor</title><kontor-root></kontor-root>';
const pagePolicy = (nonce: string): string =>
  `default-src 'self';style-src 'self' 'nonce-${nonce}';img-src 'self' blob: data:;base-uri 'self';form-action 'self';frame-ancestors 'none';object-src 'none';require-trusted-types-for 'script';trusted-types angular angular#components default kontor`;
const nonceIn = (text: string): string => /ngCspNonce="([\w+/=]{24})"/.exec(text)?.[1] ?? 'none';
const dataPolicy = "default-src 'none';frame-ancestors 'none'";

/** As a browser asks for a page. */
const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the API with the admin app beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kontor-pages-'));
  let database: TestDatabase;
  let api: INestApplication;
  let server: Server;

  const start = async (pages: string): Promise<INestApplication> => (await createApi(testSettings(database.settings, { KONTOR_LOG_LEVEL: 'silent' }), pages)).init();

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'main-ABCD1234.js'), 'export {};');
    writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, '.secret'), 'hidden');
    database = await TestDatabase.create();
    api = await start(folder);
    server = api.getHttpServer() as Server;
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/index.html', '/sign-in', '/organizations/7.5/exports?lane=open', '/apiary', '/healthy'])('shows the app at %s, which may load nothing from elsewhere', async (path) => {
    const { headers, text } = await request(server).get(path).set('Accept', html).expect(200);
    expect(text).toBe(page.replace('<kontor-root', `<kontor-root ngCspNonce="${nonceIn(text)}"`));
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(nonceIn(text)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('gives the styles of every answer a number of their own', async () => {
    const nonces = [];
    for (let look = 0; look < 3; look += 1) nonces.push(nonceIn((await request(server).get('/').set('Accept', html).expect(200)).text));
    expect(new Set(nonces).size).toBe(3);
  });

  it('lets browsers keep for ever what can never change, and nothing else', async () => {
    const script = await request(server).get('/main-ABCD1234.js').expect(200);
    expect(script.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' });
    const icon = await request(server).get('/favicon.svg').expect(200);
    expect(icon.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'image/svg+xml' });
  });

  it.each(['/main-00000000.js', '/assets/logo.png', '/.secret', '/..%2f..%2fetc%2fpasswd.txt', '/%2e%2e/package.json', '/%00.js', '/%E0%A4%A.js'])('says that %s is not there instead of showing a page', async (path) => {
    const answer = await request(server).get(path).set('Accept', html).expect(404);
    expect(answer.body).toMatchObject({ code: 'route-not-found' });
    expect(answer.headers).toMatchObject({ 'content-security-policy': dataPolicy, 'cache-control': 'no-store' });
  });

  it('answers a program that asks for data with a problem, not with a page', async () => {
    await request(server).get('/transactions').set('Accept', 'application/json').expect(404, /route-not-found/);
    await request(server).post('/sign-in').send({}).expect(404, /route-not-found/);
  });

  it.each([
    ['/api/v1/openapi.json', 200],
    ['/api/v1/session', 401],
    ['/api/v1/nothing', 404],
    ['/api', 404],
    ['/API/v1/session', 401],
    ['/health/live', 200],
    ['/health/nothing', 404],
    ['/health', 404],
  ] as const)('leaves %s to the API', async (path, status) => {
    const { headers } = await request(server).get(path).set('Accept', html).expect(status);
    expect(headers).toMatchObject({ 'content-security-policy': dataPolicy, 'cache-control': 'no-store', 'content-type': expect.stringContaining('json') as string });
  });

  it('is the API alone where no app was built', async () => {
    const alone = await start(join(folder, 'nowhere'));
    try {
      await request(alone.getHttpServer() as Server).get('/').set('Accept', html).expect(404, /route-not-found/);
      await request(alone.getHttpServer() as Server).get('/health/live').expect(200);
    } finally {
      await alone.close();
    }
  });
});
