import { publicKey, sandboxKey, smallBusinessKey } from '../organizations/seed';
import { detailsIn, idIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { Subscriber } from '../testing/subscriber';
import { eventTypes } from './event-type';

describe('event subscriptions', () => {
  const sandbox = new SandboxUnderTest();
  const subscriber = new Subscriber();
  const subscribe = (changes: object = {}, token = sandboxKey) => sandbox.post('/v1/event-subscriptions', { eventType: 'voucher.created', callbackUrl: subscriber.url, ...changes }, token);

  it('are made after a knock at the callback, read, listed without pages, and deleted', async () => {
    const received = await subscribe();
    const id = idIn(received);
    expect(received).toMatchObject({ status: 201, body: { id, version: 0, createdDate: '2026-03-05T10:00:00.000+01:00' } });
    expect(received.headers.get('location')).toBe(`${sandbox.url}/v1/event-subscriptions/${id}`);
    expect(subscriber.knocks).toBe(1);
    const shown = {
      subscriptionId: id,
      organizationId: expect.any(String) as string,
      createdDate: '2026-03-05T10:00:00.000+01:00',
      eventType: 'voucher.created',
      callbackUrl: subscriber.url,
    };
    expect((await sandbox.get(`/v1/event-subscriptions/${id}/`)).body).toEqual(shown);
    expect((await sandbox.get('/v1/event-subscriptions')).body).toEqual({ content: [shown] });
    expect((await sandbox.delete(`/v1/event-subscriptions/${id}`)).status).toBe(204);
    expect((await sandbox.get(`/v1/event-subscriptions/${id}`)).status).toBe(404);
    expect((await sandbox.delete(`/v1/event-subscriptions/${id}`)).status).toBe(404);
  });

  it('know every event type of the documentation', async () => {
    expect(eventTypes).toHaveLength(42);
    expect(eventTypes).toEqual(expect.arrayContaining(['voucher.status.changed', 'payment.changed', 'token.revoked', 'down-payment-invoice.status.changed']));
    for (const eventType of eventTypes) expect((await subscribe({ eventType })).status).toBe(201);
  });

  it.each([
    [{ eventType: 'voucher.eaten' }, ['INVALID eventType']],
    [{ eventType: 'Voucher.Created' }, ['INVALID eventType']],
    [{ eventType: undefined, callbackUrl: ' ' }, ['NOTBLANK eventType', 'NOTBLANK callbackUrl']],
    [{ callbackUrl: 'here' }, ['INVALID callbackUrl']],
    [{ callbackUrl: 'file:///etc/passwd' }, ['INVALID callbackUrl']],
  ])('are refused with %p', async (changes, details) => {
    const received = await subscribe(changes);
    expect(received.status).toBe(406);
    expect(detailsIn(received)).toEqual(details);
  });

  it('are made once per event type and callback', async () => {
    await subscribe();
    expect(await subscribe()).toMatchObject({ status: 409, body: { status: 409, error: 'Conflict' } });
    expect((await subscribe({ eventType: 'voucher.changed' })).status).toBe(201);
    expect((await subscribe({ callbackUrl: `${subscriber.url}/2` })).status).toBe(201);
    const racing = await Promise.all([1, 2].map(() => subscribe({ eventType: 'contact.created' })));
    expect(racing.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('belong to the key that made them', async () => {
    const id = idIn(await subscribe());
    expect((await subscribe({}, publicKey)).status).toBe(201);
    for (const other of [publicKey, smallBusinessKey]) expect((await sandbox.get(`/v1/event-subscriptions/${id}`, other)).status).toBe(404);
  });

  it.each([
    ['a callback over https that speaks no TLS', 'https', 'certificate', 406],
    ['a callback over https that speaks no TLS', 'https', 'off', 201],
    ['a callback that is there', 'http', 'reachable', 201],
  ])('to %s (%s, %s) answer %i', async (_name, scheme, callbackCheck, status) => {
    await sandbox.post('/__sandbox/behaviour', { callbackCheck });
    const received = await subscribe({ callbackUrl: subscriber.url.replace('http', scheme) });
    expect(received.status).toBe(status);
    if (status === 406) expect(detailsIn(received)).toEqual(['INVALID callbackUrl']);
  });

  it.each([
    ['certificate', 201],
    ['reachable', 406],
  ])('to a name nobody has, checked for %s, answer %i', async (callbackCheck, status) => {
    await sandbox.post('/__sandbox/behaviour', { callbackCheck });
    expect((await subscribe({ callbackUrl: 'http://subscriber.invalid/hook' })).status).toBe(status);
  });
});
