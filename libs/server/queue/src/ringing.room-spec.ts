import { until } from '@kontor/server-persistence/testing';
import Redis from 'ioredis';
import { Doorbell } from './doorbell';
import { BellHouse, type LaneRing, newRing, testRedis } from './testing/bell-house';
import { pause } from './testing/waiting';

jest.setTimeout(20_000);

const warnings: string[] = [];
const note = (warning: Error) => void warnings.push(warning.message);
let keys: Redis;
let house: BellHouse;

/** The names of the jobs that are in Redis. */
const jobs = async () => (await keys.keys(`${house.prefix}:lane:*`)).filter((key) => /[0-9a-f-]{36}\.[0-9a-f-]{36}(\.next)?$/.test(key));
const noJobs = async () => (await jobs()).length === 0;

beforeAll(() => {
  process.on('warning', note);
  keys = new Redis(testRedis());
});
beforeEach(async () => {
  house = await BellHouse.build();
});
afterEach(() => house.close());
afterAll(() => {
  keys.disconnect();
  process.off('warning', note);
  // Such as too many listeners on one connection.
  expect(warnings).toEqual([]);
});

describe('the bell of a lane', () => {
  it('is heard by the worker, with ids and nothing else', async () => {
    const api = await house.start('api');
    await house.start('worker');
    const ring = newRing();
    expect(await api.get(Doorbell).ring('lane', { ...ring, amount: 12 } as LaneRing)).toBe('rung');
    await until(() => house.heard.length > 0);
    expect(house.heard).toEqual([ring]);
    await until(noJobs);
  });

  it('rung many times before a worker comes is one job', async () => {
    const api = await house.start('api');
    const ring = newRing();
    for (let time = 0; time < 5; time++) await api.get(Doorbell).ring('lane', ring);
    expect(await jobs()).toHaveLength(1);
    await house.start('worker');
    await until(() => house.heard.length > 0);
    await until(noJobs);
    expect(house.heard).toEqual([ring]);
  });

  it('rung many times while the lane is worked on is heard once more, so that nothing is missed', async () => {
    const worker = await house.start('worker');
    const finish = house.holdAnswer();
    const ring = newRing();
    await worker.get(Doorbell).ring('lane', ring);
    await until(() => house.heard.length === 1);
    for (let time = 0; time < 5; time++) {
      await worker.get(Doorbell).ring('lane', ring);
      expect((await jobs()).length).toBeLessThanOrEqual(2);
    }
    await until(() => house.heard.length >= 2);
    finish();
    await until(noJobs);
  });

  it('is heard again after an answer that failed', async () => {
    const worker = await house.start('worker');
    const ring = newRing();
    house.answers(async () => Promise.reject(new Error('a defect')));
    await worker.get(Doorbell).ring('lane', ring);
    await until(() => house.heard.length === 1);
    await until(noJobs);
    await worker.get(Doorbell).ring('lane', ring);
    await until(() => house.heard.length === 2);
  });

  it('drops a ring that lost its ids', async () => {
    await house.start('worker');
    const api = await house.start('api');
    await api.get(Doorbell).ring('lane', {} as LaneRing);
    await api.get(Doorbell).ring('lane', newRing());
    await until(() => house.heard.length > 0);
    await until(noJobs);
    expect(house.heard).toHaveLength(1);
  });

  it('is heard after Redis has forgotten everything', async () => {
    const worker = await house.start('worker');
    const finish = house.holdAnswer();
    await worker.get(Doorbell).ring('lane', newRing());
    await until(() => house.heard.length === 1);
    // As FLUSHALL does, but only to the keys of this test: others use the same Redis.
    await keys.del(...(await keys.keys(`${house.prefix}:*`)));
    finish();
    const ring = newRing();
    expect(await worker.get(Doorbell).ring('lane', ring)).toBe('rung');
    await until(() => house.hasHeard(ring));
  });

  it('keeps its process open until it is answered', async () => {
    const worker = await house.start('worker');
    const finish = house.holdAnswer();
    await worker.get(Doorbell).ring('lane', newRing());
    await until(() => house.heard.length === 1);
    let closed = false;
    const closing = house.stop(worker).then(() => (closed = true));
    await pause(300);
    expect(closed).toBe(false);
    finish();
    await closing;
  });
});
