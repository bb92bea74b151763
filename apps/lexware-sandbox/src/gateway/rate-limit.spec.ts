import { sandboxKey, smallBusinessKey } from '../organizations/seed';
import { SandboxUnderTest } from '../testing/sandbox-under-test';

describe('the rate limit', () => {
  const sandbox = new SandboxUnderTest({ rateLimit: true });

  const burst = async (calls: number, token = sandboxKey) => {
    const received = await Promise.all(Array.from({ length: calls }, () => sandbox.get('/v1/profile', token)));
    return received.filter(({ status }) => status === 200).length;
  };

  it('lets four of five parallel calls pass and says nothing about when to come back', async () => {
    expect(await burst(4)).toBe(4);
    const refused = await sandbox.get('/v1/profile');
    expect(refused).toMatchObject({ status: 429, body: { message: 'Rate limit exceeded' } });
    expect([...refused.headers.keys()].filter((name) => /retry-after|ratelimit/.test(name))).toEqual([]);
  });

  it.each([
    [499, 0],
    [500, 1],
    [1_000, 2],
    [15_000, 4],
    [3_600_000, 4],
  ])('has after %i ms of rest %i calls to give', async (milliseconds, calls) => {
    await burst(4);
    await sandbox.post('/__sandbox/clock', { advance: milliseconds });
    expect(await burst(6)).toBe(calls);
  });

  it('counts all endpoints together, and every key for itself', async () => {
    await burst(3);
    await sandbox.get('/v1/posting-categories');
    expect(await burst(1)).toBe(0);
    expect(await burst(1, smallBusinessKey)).toBe(1);
  });

  it('does not execute what it refuses', async () => {
    await burst(4);
    await sandbox.post('/v1/contacts', { version: 0, roles: { vendor: {} }, company: { name: 'Too early' } });
    await sandbox.post('/__sandbox/clock', { advance: 1_000 });
    expect((await sandbox.get('/v1/contacts?name=Too%20early')).body).toMatchObject({ totalElements: 0 });
  });
});
