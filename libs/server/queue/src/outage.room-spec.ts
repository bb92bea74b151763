import { until } from '@kontor/server-persistence/testing';
import { Doorbell } from './doorbell';
import { RedisHealth } from './redis-health';
import { BellHouse, newRing } from './testing/bell-house';
import { pause, took } from './testing/waiting';

jest.setTimeout(30_000);

/** Longer than the connections take to notice that they were closed. */
const aftermath = 600;
let house: BellHouse;

beforeEach(async () => {
  house = await BellHouse.build();
});
afterEach(() => house.close());

describe('while Redis is away, a bell', () => {
  it('is not heard, says so soon, and is heard again afterwards', async () => {
    const api = await house.start('api');
    await house.start('worker');
    expect(await api.get(RedisHealth).check()).toBe('up');
    await house.line.cut();
    for (let time = 0; time < 3; time++) {
      const ringing = api.get(Doorbell).ring('lane', newRing());
      expect(await took(ringing)).toBeLessThan(1_500);
      expect(await ringing).toBe('unheard');
    }
    expect(await api.get(RedisHealth).check()).toBe('down');
    await house.line.mend();
    const ring = newRing();
    await until(async () => (await api.get(Doorbell).ring('lane', ring)) === 'rung');
    await until(() => house.hasHeard(ring));
    expect(await api.get(RedisHealth).check()).toBe('up');
  });
});

describe('while Redis is away, a process', () => {
  it('starts, and listens as soon as it is back', async () => {
    await house.line.cut();
    const worker = await house.start('worker');
    expect(await worker.get(Doorbell).ring('lane', newRing())).toBe('unheard');
    await house.line.mend();
    const ring = newRing();
    await until(async () => (await worker.get(Doorbell).ring('lane', ring)) === 'rung');
    await until(() => house.hasHeard(ring));
  });

  it('starts and ends without ever having met it', async () => {
    await house.line.cut();
    const worker = await house.start('worker');
    expect(await took(house.stop(worker))).toBeLessThan(2_000);
    await pause(aftermath);
  });

  it('ends in peace while a ring is being answered', async () => {
    const worker = await house.start('worker');
    const finish = house.holdAnswer();
    await worker.get(Doorbell).ring('lane', newRing());
    await until(() => house.heard.length === 1);
    await house.line.cut();
    const closing = house.stop(worker);
    await pause(aftermath);
    finish();
    await closing;
  });
});

describe('closing a process', () => {
  it.each([
    ['at rest', async () => undefined],
    ['with Redis away', () => house.line.cut()],
  ])('takes less than two seconds %s, and a bell that is rung too late is unheard', async (_, before) => {
    const [api, worker] = [await house.start('api'), await house.start('worker')];
    await api.get(Doorbell).ring('lane', newRing());
    await until(() => house.heard.length > 0);
    await before();
    expect(await took(Promise.all([house.stop(api), house.stop(worker)]))).toBeLessThan(2_000);
    expect(await api.get(Doorbell).ring('lane', newRing())).toBe('unheard');
  });
});
