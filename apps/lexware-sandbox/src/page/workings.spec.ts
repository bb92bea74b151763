import { SandboxUnderTest } from '../testing/sandbox-under-test';
import { purchase } from '../testing/samples';
import { faultKinds } from '../faults/fault';
import { defaultBehaviour } from '../behaviour';
import { faultsAddress, requestsAddress, workingsAddress } from './addresses';
import { texts } from './language/texts';
import { Browser } from './testing/browser';

describe('the pages with the workings of the imitation', () => {
  const sandbox = new SandboxUnderTest();
  const browser = new Browser(sandbox);

  it('show the request log, the newest first', async () => {
    expect(await browser.read(requestsAddress)).toContain(`Nobody has asked yet. The address of the API is ${sandbox.url}/v1`);
    await sandbox.made('/v1/vouchers', purchase());
    await sandbox.send('/v1/profile', { token: 'wrong' });
    expect(await browser.read(requestsAddress)).toMatch(/GET \/v1\/profile 401 .* POST \/v1\/vouchers 201 .* Nordlicht Handels GmbH/);
  });

  it('narrow the log down by status and route, and clear it', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.get(`/v1/vouchers/${id}`);
    await sandbox.get('/v1/vouchers/unknown');
    expect(await browser.read(`${requestsAddress}?status=404`)).not.toContain(`/v1/vouchers/${id}`);
    expect(await browser.read(`${requestsAddress}?route=${encodeURIComponent('/v1/vouchers/:id')}&status=200`)).toMatch(new RegExp(`GET /v1/vouchers/${id} 200`));
    expect(await browser.read(`${requestsAddress}?status=503`)).toContain('No request fits.');
    expect(await browser.submit(`${requestsAddress}/clear`)).toContain('The log is empty.');
  });

  it('show a hundred requests at a time', async () => {
    for (let count = 0; count < 101; count += 1) await sandbox.get('/v1/profile');
    expect(await browser.read(requestsAddress)).toContain('1 to 100 of 101 Next page');
  });

  it('set faults and remove them', async () => {
    expect(await browser.submit(faultsAddress, { kind: 'unavailable', method: '', path: '/v1/profile', firstCall: '1', calls: '', milliseconds: '1000', percent: '', seed: '' })).toMatch(
      /The fault is set\..*503: unavailable unavailable any \/v1\/profile 1 every/,
    );
    expect((await sandbox.get('/v1/profile')).status).toBe(503);
    const [fault] = sandbox.world.faults.all();
    expect(await browser.submit(`${faultsAddress}/${fault?.id}/remove`)).toContain('The fault is removed.');
    expect((await sandbox.get('/v1/profile')).status).toBe(200);
    expect(await browser.submit(`${faultsAddress}/${fault?.id}/remove`)).toContain('This fault is gone.');
  });

  it('strike as many requests as the form says, everywhere unless it names a path', async () => {
    await browser.submit(faultsAddress, { kind: 'unavailable', path: '', calls: '2' });
    expect(sandbox.world.faults.all()).toMatchObject([{ kind: 'unavailable', path: '/v1/**', firstCall: 1, calls: 2 }]);
    expect(await browser.submit(`${faultsAddress}/clear`)).toContain('No fault is set');
  });

  it.each([{ kind: 'gremlins', path: '/v1/**' }, { kind: 'latency', path: 'v1' }, {}])('set no fault from %p', async (fields) => {
    expect(await browser.submit(faultsAddress, fields as Record<string, string>)).toContain('The fault was not set.');
    expect(sandbox.world.faults.all()).toEqual([]);
  });

  it('stop the clock, move it, and let it run again', async () => {
    expect(await browser.submit(`${workingsAddress}/clock/stop`)).toContain('5 Mar 2026, 10:00:00 The clock stands still.');
    expect(await browser.submit(`${workingsAddress}/clock/advance`, { by: '-2', unit: 'days' })).toContain('3 Mar 2026, 10:00:00');
    expect(await browser.submit(`${workingsAddress}/clock/stand`, { at: '2026-07-01T00:30' })).toContain('1 Jul 2026, 00:30:00');
    expect(sandbox.world.clock.now().toISOString()).toBe('2026-06-30T22:30:00.000Z');
    expect(await browser.submit(`${workingsAddress}/clock/run`)).toContain('The clock runs.');
  });

  it.each([
    ['advance', { by: '1.5', unit: 'days' }],
    ['advance', { by: '99999999999', unit: 'days' }],
    ['advance', { by: '1', unit: 'centuries' }],
    ['stand', { at: 'soon' }],
  ])('leave the clock alone when told to %s by %p', async (way, fields) => {
    expect(await browser.submit(`${workingsAddress}/clock/${way}`, fields as Record<string, string>)).toContain('The clock was not set.');
    expect(sandbox.world.clock.now().toISOString()).toBe('2026-03-05T09:00:00.000Z');
  });

  it('switch behaviour, and tell what is usual', async () => {
    expect(await browser.submit(`${workingsAddress}/behaviour`, { staleVoucher: '409', readingTime: '50' })).toMatch(/The behaviour is changed\..*Usual: 406.*Usual: 1000/);
    expect(sandbox.world.behaviour).toMatchObject({ staleVoucher: '409', readingTime: 50 });
    expect(await browser.submit(`${workingsAddress}/behaviour`, { taxTolerance: '-1' })).toContain('The behaviour was not changed.');
  });

  it('forget everything, but only when somebody is sure', async () => {
    await sandbox.made('/v1/vouchers', purchase());
    expect(await browser.submit(`${workingsAddress}/reset`)).toContain('Nothing was forgotten.');
    expect(await browser.submit(`${workingsAddress}/reset`, { sure: 'yes' })).toMatch(/All is forgotten.*0 vouchers/);
  });

  it.each(['de', 'en'] as const)('name every fault and every switch in %s', (language) => {
    const { faults, behaviour } = texts[language];
    expect(Object.keys(faults.names)).toEqual(expect.arrayContaining([...faultKinds]));
    expect(Object.keys(behaviour.names)).toEqual(expect.arrayContaining(Object.keys(defaultBehaviour)));
  });

  it('know the same notices in both languages', () => {
    expect(Object.keys(texts.en.notices)).toEqual(Object.keys(texts.de.notices));
  });
});
