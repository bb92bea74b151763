import { newId } from '@kontor/kernel';
import { ConfigModule, loadSettings, readEnvironment } from '@kontor/server-config';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import Redis from 'ioredis';
import { randomBytes } from 'node:crypto';
import type { Ring } from './bells';
import { Doorbell } from './doorbell';
import { HearsBell, type HearsRing } from './hears-bell';
import { QueueModule } from './queue.module';
import { RedisHealth } from './redis-health';
import { RedisLine } from './testing/redis-line';

type LaneRing = Ring<'lane'>;

/** What the handler below does with a ring; each test says. */
let answer: (ring: LaneRing) => Promise<void> = async () => undefined;
const heard: LaneRing[] = [];

@HearsBell('lane', { concurrency: 50 })
@Injectable()
class Listener implements HearsRing<'lane'> {
  async hear(ring: LaneRing): Promise<void> {
    heard.push(ring);
    await answer(ring);
  }
}

const testRedis = (): string => readEnvironment()['KONTOR_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(condition: () => boolean | Promise<boolean>, patience = 8_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain`);
    await pause(20);
  }
}

const took = async (work: Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work;
  return performance.now() - start;
};

const ringOf = (): LaneRing => ({ organizationId: newId(), connectionId: newId() });

describe('the bell of a lane', () => {
  let prefix: string;
  const open = new Set<INestApplicationContext>();
  let line: RedisLine;
  let keys: Redis;
  const warnings: string[] = [];
  const note = (warning: Error) => void warnings.push(warning.message);

  /** A process; with a listener it is a worker. */
  async function start(options: { readonly hears: boolean }): Promise<INestApplicationContext> {
    const settings = loadSettings({
      KONTOR_DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
      KONTOR_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      KONTOR_REDIS_URL: line.url,
      KONTOR_REDIS_PREFIX: prefix,
      KONTOR_REDIS_EMBEDDED: readEnvironment()['KONTOR_REDIS_EMBEDDED'],
    });
    const imports = [ConfigModule.forRoot(settings), QueueModule.forRoot()];
    const module = await Test.createTestingModule({ imports, providers: options.hears ? [Listener] : [] }).compile();
    module.useLogger(false);
    await module.init();
    open.add(module);
    return module;
  }

  async function stop(app: INestApplicationContext): Promise<void> {
    open.delete(app);
    await app.close();
  }

  const jobs = async () => (await keys.keys(`${prefix}:lane:*`)).filter((key) => /[0-9a-f-]{36}\.[0-9a-f-]{36}(\.next)?$/.test(key));

  beforeAll(() => {
    process.on('warning', note);
    keys = new Redis(testRedis());
  });
  beforeEach(async () => {
    prefix = `test-${newId()}`;
    line = await RedisLine.to(testRedis());
    heard.length = 0;
    answer = async () => undefined;
  });
  afterEach(async () => {
    await Promise.all([...open].map(stop));
    await line.cut();
  });
  afterAll(() => {
    keys.disconnect();
    process.off('warning', note);
    // Such as too many listeners on one connection.
    expect(warnings).toEqual([]);
  });

  it('is heard by the worker, with ids and nothing else', async () => {
    const api = await start({ hears: false });
    await start({ hears: true });
    const ring = ringOf();
    expect(await api.get(Doorbell).ring('lane', { ...ring, amount: 12 } as LaneRing)).toBe('rung');
    await until(() => heard.length > 0);
    expect(heard).toEqual([ring]);
    await until(async () => (await jobs()).length === 0);
  });

  it('rung many times while a lane is worked on leaves one job behind it, so that the last ring is not lost', async () => {
    const worker = await start({ hears: true });
    let finish: () => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    const ring = ringOf();
    await worker.get(Doorbell).ring('lane', ring);
    await until(() => heard.length === 1);
    answer = async () => undefined;
    for (let time = 0; time < 5; time++) await worker.get(Doorbell).ring('lane', ring);
    expect((await jobs()).length).toBeLessThanOrEqual(2);
    await until(() => heard.length >= 2);
    finish();
    await until(async () => (await jobs()).length === 0);
  });

  it('rung many times before a worker comes is one job', async () => {
    const api = await start({ hears: false });
    const ring = ringOf();
    for (let time = 0; time < 5; time++) await api.get(Doorbell).ring('lane', ring);
    expect(await jobs()).toHaveLength(1);
    await start({ hears: true });
    await until(() => heard.length > 0);
    await until(async () => (await jobs()).length === 0);
    expect(heard).toEqual([ring]);
  });

  it('is heard again after an answer that failed', async () => {
    const worker = await start({ hears: true });
    const ring = ringOf();
    answer = async () => Promise.reject(new Error('a defect'));
    await worker.get(Doorbell).ring('lane', ring);
    await until(() => heard.length === 1);
    await until(async () => (await jobs()).length === 0);
    await worker.get(Doorbell).ring('lane', ring);
    await until(() => heard.length === 2);
  });

  it('drops a ring that lost its ids', async () => {
    await start({ hears: true });
    const api = await start({ hears: false });
    await api.get(Doorbell).ring('lane', {} as LaneRing);
    await api.get(Doorbell).ring('lane', ringOf());
    await until(() => heard.length > 0);
    expect(heard).toHaveLength(1);
  });

  it('is not heard while Redis is away, says so soon, and works again afterwards', async () => {
    const api = await start({ hears: false });
    await start({ hears: true });
    expect(await api.get(RedisHealth).check()).toBe('up');
    await line.cut();
    for (let time = 0; time < 3; time++) {
      const ringing = api.get(Doorbell).ring('lane', ringOf());
      expect(await took(ringing)).toBeLessThan(1_500);
      expect(await ringing).toBe('unheard');
    }
    expect(await api.get(RedisHealth).check()).toBe('down');
    await line.mend();
    const ring = ringOf();
    await until(async () => (await api.get(Doorbell).ring('lane', ring)) === 'rung');
    await until(() => heard.some(({ connectionId }) => connectionId === ring.connectionId), 12_000);
    expect(await api.get(RedisHealth).check()).toBe('up');
  }, 30_000);

  it('lets a process start while Redis is away', async () => {
    await line.cut();
    const worker = await start({ hears: true });
    expect(await worker.get(Doorbell).ring('lane', ringOf())).toBe('unheard');
    await line.mend();
    const ring = ringOf();
    await until(async () => (await worker.get(Doorbell).ring('lane', ring)) === 'rung');
    await until(() => heard.some(({ connectionId }) => connectionId === ring.connectionId), 12_000);
  }, 30_000);

  it('is heard after Redis has forgotten everything', async () => {
    const worker = await start({ hears: true });
    let finish: () => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    await worker.get(Doorbell).ring('lane', ringOf());
    await until(() => heard.length === 1);
    // As FLUSHALL does, but only to the keys of this test: others use the same Redis.
    await keys.del(...(await keys.keys(`${prefix}:*`)));
    finish();
    answer = async () => undefined;
    const ring = ringOf();
    expect(await worker.get(Doorbell).ring('lane', ring)).toBe('rung');
    await until(() => heard.some(({ connectionId }) => connectionId === ring.connectionId), 12_000);
  }, 20_000);

  it.each([
    ['at rest', async () => undefined],
    ['with Redis away', () => line.cut()],
  ])('lets its process close within two seconds %s', async (_, before) => {
    const [api, worker] = [await start({ hears: false }), await start({ hears: true })];
    await api.get(Doorbell).ring('lane', ringOf());
    await until(() => heard.length > 0);
    await before();
    expect(await took(Promise.all([stop(api), stop(worker)]))).toBeLessThan(2_000);
    expect(await api.get(Doorbell).ring('lane', ringOf())).toBe('unheard');
  }, 20_000);

  it('keeps its process open until a ring is answered', async () => {
    const worker = await start({ hears: true });
    let finish: () => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    await worker.get(Doorbell).ring('lane', ringOf());
    await until(() => heard.length === 1);
    let closed = false;
    const closing = stop(worker).then(() => (closed = true));
    await pause(300);
    expect(closed).toBe(false);
    finish();
    await closing;
  });
});
