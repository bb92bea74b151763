import type { Redis } from 'ioredis';
import request from 'supertest';
import { ReadinessChecks } from '../health/readiness-check';
import { anOffice, StandInDirectoryModule, startTestApp, stranger, type TestApp } from '../testing';
import { REDIS } from '../redis/redis.module';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule] });
});
afterAll(() => app.close());

describe('health', () => {
  it('is open to monitors, outside the API', async () => {
    await request(app.server).get('/health/live').expect(200, { status: 'ok' });
    await request(app.server).get('/health/ready').expect(200, { status: 'ok', checks: { database: 'ok', redis: 'ok' } });
    await request(app.server).get('/api/v1/health/live').expect(404);
  });

  it('says what does not answer', async () => {
    const second = await startTestApp({ modules: [StandInDirectoryModule], database: app.database });
    try {
      second.app.get<Redis>(REDIS).disconnect();
      await request(second.server).get('/health/ready').expect(503, { status: 'unavailable', checks: { database: 'ok', redis: 'unavailable' } });
      await request(second.server).get('/health/live').expect(200);
    } finally {
      await second.close();
    }
  });

  it('starts without Redis, and people can still sign in', async () => {
    const second = await startTestApp({ modules: [StandInDirectoryModule], database: app.database, env: { KONTOR_REDIS_URL: 'redis://127.0.0.1:1' } });
    try {
      await request(second.server).get('/health/ready').expect(503, { status: 'unavailable', checks: { database: 'ok', redis: 'unavailable' } });
      await anOffice(second);
      expect(second.log.text).toContain('"msg":"redis is away"');
    } finally {
      await second.close();
    }
  });

  it('does not tell strangers why', async () => {
    const check = { name: 'storage', check: () => Promise.reject(new Error('/secret/path is gone')) };
    const second = await startTestApp({ modules: [StandInDirectoryModule], database: app.database, overrides: [[ReadinessChecks, new ReadinessChecks([check])]] });
    try {
      const answer = await request(second.server).get('/health/ready').expect(503);
      expect(answer.text).not.toContain('secret');
      expect(second.log.text).toContain('"check":"storage"');
    } finally {
      await second.close();
    }
  });
});

describe('every answer', () => {
  it.each(['/api/v1/openapi.json', '/api/v1/session', '/api/v1/nothing', '/health/live'])('of %s carries the protective headers', async (path) => {
    const { headers } = await request(app.server).get(path);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('asks browsers to stay with https where Kontor is reached by it, and binds the cookie to the host', async () => {
    const second = await startTestApp({ modules: [StandInDirectoryModule], database: app.database, env: { KONTOR_PUBLIC_URL: 'https://kontor.example.com' } });
    try {
      const { headers } = await request(second.server).get('/health/live');
      expect(headers).toHaveProperty('strict-transport-security');
      const { email } = await anOffice(second);
      const answer = await stranger(second.server, { Origin: 'https://kontor.example.com' }).post('/session', { email, password: 'correct horse battery staple' }).expect(201);
      expect(answer.get('Set-Cookie')?.join()).toMatch(/^__Host-kontor-session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    } finally {
      await second.close();
    }
  });
});

describe('the OpenAPI document', () => {
  it('is public and names every route, who may call it and what a problem looks like', async () => {
    const answer = await request(app.server).get('/api/v1/openapi.json').expect(200);
    const body: unknown = answer.body;
    expect(body).toMatchObject({
      openapi: expect.stringMatching(/^3\./) as string,
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kontor-session' }, 'api-token': { type: 'http', scheme: 'bearer' } } },
    });
    const { paths } = body as { paths: Record<string, Record<string, { security?: object[]; responses: Record<string, object> }>> };
    expect(Object.keys(paths).sort()).toEqual(['/api/v1/api-tokens', '/api/v1/api-tokens/{id}', '/api/v1/audit-events', '/api/v1/members', '/api/v1/members/{id}', '/api/v1/session', '/api/v1/session/password', '/health/live', '/health/ready']);
    expect(paths['/api/v1/api-tokens']?.['post']?.security).toEqual([{ session: [] }, { 'api-token': [] }]);
    expect(paths['/api/v1/session']?.['post']?.security).toBeUndefined();
    for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
      expect(operation.responses['default']).toMatchObject({ content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } } });
    }
  });
});
