import { pdf, purchase } from '../testing/samples';
import { SandboxUnderTest } from '../testing/sandbox-under-test';
import type { FaultKind } from './fault';

describe('faults', () => {
  const sandbox = new SandboxUnderTest();
  const set = async (kind: FaultKind, changes: object = {}) => sandbox.post('/__sandbox/faults', { kind, method: 'POST', path: '/v1/vouchers', ...changes });
  const post = () => sandbox.post('/v1/vouchers', purchase());
  const outcome = async () => post().then(({ status }) => status, () => 'reset' as const);
  const booked = () => sandbox.world.organizations.all().reduce((sum, { books }) => sum + books.vouchers.size, 0);

  it.each([
    ['rate-limited', 429, { message: 'Rate limit exceeded' }, 0],
    ['throttled-in-disguise', 500, { message: 'Internal server error or rate limit exceeded' }, 0],
    ['unavailable', 503, { message: null }, 0],
    ['timed-out-though-processed', 504, { message: 'Endpoint request timed out' }, 1],
  ] as const)('%s answers %i once and then lets calls pass', async (kind, status, body, effect) => {
    await set(kind);
    expect(await post()).toMatchObject({ status, body });
    expect(booked()).toBe(effect);
    expect((await post()).status).toBe(201);
  });

  it.each([
    ['reset-before-processing', 0],
    ['reset-after-processing', 1],
  ] as const)('%s cuts the connection with %i voucher booked', async (kind, effect) => {
    await set(kind);
    expect(await outcome()).toBe('reset');
    expect(booked()).toBe(effect);
    expect((await sandbox.get('/__sandbox/requests?path=/v1/vouchers')).body).toMatchObject({ total: 1, requests: [{ status: 0, faults: [kind] }] });
  });

  it('truncated-json answers 201 and half an object', async () => {
    await set('truncated-json');
    await expect(post()).rejects.toThrow(SyntaxError);
    expect(booked()).toBe(1);
  });

  it('latency delays and changes nothing', async () => {
    await set('latency', { milliseconds: 60 });
    const startedAt = performance.now();
    expect((await post()).status).toBe(201);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
  });

  it('search-lag hides what was written from searches, not from reading', async () => {
    await set('search-lag', { milliseconds: 5_000 });
    const id = await sandbox.made('/v1/vouchers', purchase());
    const searches = ['/v1/voucherlist?voucherType=any&voucherStatus=any&voucherNumber=KB-1', '/v1/vouchers?voucherNumber=KB-1'];
    expect((await sandbox.get(`/v1/vouchers/${id}`)).status).toBe(200);
    for (const search of searches) expect((await sandbox.get(search)).body).toMatchObject({ totalElements: 0 });
    await sandbox.post('/__sandbox/clock', { advance: 5_000 });
    for (const search of searches) expect((await sandbox.get(search)).body).toMatchObject({ totalElements: 1 });
  });

  it.each([
    [{ firstCall: 2 }, [201, 503, 201, 201]],
    [{ firstCall: 2, calls: 2 }, [201, 503, 503, 201]],
    [{ calls: 'all' }, [503, 503, 503, 503]],
  ])('strike the calls they were set for: %p', async (changes, statuses) => {
    await set('unavailable', changes);
    const seen = [];
    for (let call = 0; call < 4; call += 1) seen.push((await post()).status);
    expect(seen).toEqual(statuses);
    expect((await sandbox.get('/__sandbox/faults')).body).toMatchObject([{ seen: 4, struck: statuses.filter((status) => status === 503).length }]);
  });

  it.each([
    ['/v1/vouchers/*/files', 503],
    ['/v1/**', 503],
    ['/v1/vouchers', 202],
    ['/v1/*/files', 202],
  ])('on %s leave an upload with %i', async (path, status) => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await set('unavailable', { path });
    expect((await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf())).status).toBe(status);
  });

  it('let a file be stored although the answer is lost, so that sending it again gives the same id', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await set('timed-out-though-processed', { path: '/v1/vouchers/*/files' });
    expect((await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf())).status).toBe(504);
    const { body } = await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf());
    expect((await sandbox.get(`/v1/vouchers/${id}`)).body).toMatchObject({ files: [(body as { id: string }).id] });
  });

  it('reach the token endpoint, too', async () => {
    await set('unavailable', { path: '/oauth2/token' });
    expect((await sandbox.send('/oauth2/token', { method: 'POST', token: null })).status).toBe(503);
  });

  it('are lifted one by one, all at once, or by a reset', async () => {
    const { id } = (await set('unavailable', { calls: 'all' })).body as { id: string };
    expect((await sandbox.delete(`/__sandbox/faults/${id}`)).status).toBe(204);
    expect((await sandbox.delete(`/__sandbox/faults/${id}`)).status).toBe(404);
    await set('unavailable', { calls: 'all' });
    await sandbox.delete('/__sandbox/faults');
    expect((await post()).status).toBe(201);
  });

  it.each([{ kind: 'earthquake', path: '/v1/**' }, { kind: 'unavailable' }, []])('cannot be set as %p', async (order) => {
    expect((await sandbox.post('/__sandbox/faults', order)).status).toBe(400);
  });
});
