import { newId } from '@kontor/kernel';
import { readEnvironment } from '@kontor/server-config';
import { Redis } from 'ioredis';
import { REDIS } from '../redis/redis.module';
import { aPerson, StandInDirectoryModule, startTestApp, stranger, testPassword, type TestApp } from '../testing';

let app: TestApp;
let redis: Redis;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule] });
  redis = new Redis(readEnvironment()['KONTOR_TEST_REDIS_URL'] ?? '');
});
afterAll(async () => {
  redis.disconnect();
  await app.close();
});

interface Outcome {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

const attempt = async (email: string, password = 'wrong', address = '203.0.113.7'): Promise<Outcome> => {
  const { status, headers } = await stranger(app.server, { 'X-Forwarded-For': address }).post('/session', { email, password });
  return { status, retryAfter: (headers as Record<string, string>)['retry-after'] };
};

/** Lets the delay pass without waiting for it: the gate's keys are what remembers it. */
const waitOut = async (): Promise<void> => {
  const gates = await redis.keys(`${app.settings.redis.prefix}:delay:*:gate:*`);
  if (gates.length > 0) await redis.del(gates);
};

describe('guessing passwords', () => {
  it('is slowed down after three failures, longer each time, with the time to wait in the answer', async () => {
    const { email } = await aPerson(app);
    for (let failure = 1; failure <= 4; failure += 1) expect(await attempt(email)).toEqual({ status: 401, retryAfter: undefined });
    for (const delay of [4, 8, 16, 32, 60, 60]) {
      const { status, retryAfter } = await attempt(email);
      expect(status).toBe(429);
      expect(Number(retryAfter)).toBeLessThanOrEqual(delay);
      expect(Number(retryAfter)).toBeGreaterThan(delay / 2);
      await waitOut();
      expect((await attempt(email)).status).toBe(401);
    }
  });

  it('says in both languages how long to wait', async () => {
    const { email } = await aPerson(app);
    for (let failure = 1; failure <= 4; failure += 1) await attempt(email);
    const answer = await stranger(app.server, { 'X-Forwarded-For': '203.0.113.7', 'Accept-Language': 'de-DE' }).post('/session', { email, password: 'wrong' }).expect(429);
    expect(answer.body).toMatchObject({ code: 'too-many-attempts', cure: expect.stringMatching(/^Warten Sie [1-4] Sekunden und versuchen Sie es dann noch einmal\.$/) as string });
  });

  it('is not slowed down where the right password comes after the wait, and then starts afresh', async () => {
    const { email } = await aPerson(app);
    for (let failure = 1; failure <= 4; failure += 1) await attempt(email);
    expect((await attempt(email, testPassword)).status).toBe(429);
    await waitOut();
    expect((await attempt(email, testPassword)).status).toBe(201);
    for (let failure = 1; failure <= 4; failure += 1) expect((await attempt(email)).status).toBe(401);
  });

  it('from one address leaves the person free to sign in from another', async () => {
    const { email } = await aPerson(app);
    for (let failure = 1; failure <= 5; failure += 1) await attempt(email, 'wrong', '198.51.100.66');
    expect((await attempt(email, testPassword, '198.51.100.66')).status).toBe(429);
    expect((await attempt(email, testPassword, '198.51.100.1')).status).toBe(201);
  });

  it('across many accounts is slowed down by address', async () => {
    const outcomes = [];
    for (let guess = 0; guess < 40; guess += 1) outcomes.push((await attempt(`${newId()}@example.com`, 'x', '192.0.2.9')).status);
    expect(outcomes.slice(0, 31)).toEqual(Array.from({ length: 31 }, () => 401));
    expect(outcomes.slice(31)).toContain(429);
  });

  it('gains nothing from many attempts at once', async () => {
    const { email } = await aPerson(app);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt(email, 'wrong', '198.51.100.77')));
    expect(outcomes.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  it('leaves neither addresses of people nor of machines in Redis', async () => {
    const { email } = await aPerson(app);
    await attempt(email);
    const keys = (await redis.keys(`${app.settings.redis.prefix}:*`)).join();
    expect(keys).not.toContain(email);
    expect(keys).not.toContain('203.0.113.7');
  });

  it('is slowed down by each process alone while Redis is away', async () => {
    const alone = await startTestApp({ modules: [StandInDirectoryModule] });
    try {
      alone.app.get<Redis>(REDIS).disconnect();
      const { email } = await aPerson(alone);
      const statuses = [];
      for (let guess = 0; guess < 5; guess += 1) statuses.push((await stranger(alone.server).post('/session', { email, password: 'wrong' })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 429]);
    } finally {
      await alone.close();
    }
  });
});
