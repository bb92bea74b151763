import { createPublicKey, verify } from 'node:crypto';
import { nordlichtId, smallBusinessKey } from '../organizations/seed';
import { account, payment, pdf, purchase, vendor } from '../testing/samples';
import { SandboxUnderTest } from '../testing/sandbox-under-test';
import { Subscriber } from '../testing/subscriber';

interface ShownDelivery {
  readonly id: string;
  readonly state: string;
  readonly dueAt: string;
  readonly attempts: readonly { readonly status?: number; readonly failure?: string }[];
}

describe('webhooks', () => {
  const sandbox = new SandboxUnderTest();
  const subscriber = new Subscriber();
  const subscribe = async (...eventTypes: string[]) => {
    for (const eventType of eventTypes) await sandbox.made('/v1/event-subscriptions', { eventType, callbackUrl: subscriber.url });
  };
  const advance = (milliseconds: number) => sandbox.post('/__sandbox/clock', { advance: milliseconds });
  const deliveries = async (query = '') => (await sandbox.get(`/__sandbox/deliveries?${query}`)).body as readonly ShownDelivery[];
  const settled = async () => {
    for (;;) {
      const all = await deliveries();
      if (all.length > 0 && all.every(({ state, attempts, dueAt }) => state !== 'waiting' || (attempts.length > 0 && dueAt > sandbox.world.clock.now().toISOString()))) return all;
    }
  };
  const voucherEvents = ['voucher.created', 'voucher.changed', 'voucher.status.changed', 'voucher.deleted'];

  it('are signed over compact JSON, so that the published key can check them', async () => {
    await subscribe('voucher.created');
    const id = await sandbox.made('/v1/vouchers', purchase());
    await subscriber.hears(1);
    const [{ body, signature } = { body: '', signature: '' }] = subscriber.posts;
    expect(body).toBe(`{"organizationId":"${nordlichtId}","eventType":"voucher.created","resourceId":"${id}","eventDate":"2026-03-05T10:00:00.000+01:00"}`);
    const pem = await sandbox.send('/webhookSignature/public/public_key.pub', { token: null });
    expect(pem.status).toBe(200);
    const key = createPublicKey(String(pem.body));
    expect(key.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 });
    expect(verify('RSA-SHA512', Buffer.from(body), key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(verify('RSA-SHA512', Buffer.from(`${body} `), key, Buffer.from(signature, 'base64'))).toBe(false);
  });

  it('tell of vouchers that are made, changed and deleted', async () => {
    await subscribe(...voucherEvents);
    const id = await sandbox.made('/v1/vouchers', purchase());
    await subscriber.hears(1);
    await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 1 }));
    await subscriber.hears(2);
    await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf());
    await subscriber.hears(3);
    await sandbox.delete(`/__sandbox/books/${nordlichtId}/vouchers/${id}`);
    await subscriber.hears(4);
    expect(subscriber.told).toEqual([`voucher.created ${id}`, `voucher.changed ${id}`, `voucher.changed ${id}`, `voucher.deleted ${id}`]);
  });

  it('tell of an uploaded voucher when it has been read, and of it being finalised', async () => {
    await subscribe(...voucherEvents);
    const { voucherId: id } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { voucherId: string };
    expect(await deliveries()).toMatchObject([{ state: 'waiting', dueAt: '2026-03-05T09:00:01.000Z', attempts: [] }]);
    await advance(1_000);
    await subscriber.hears(1);
    expect(JSON.parse(subscriber.posts[0]?.body ?? '')).toMatchObject({ eventType: 'voucher.created', resourceId: id, eventDate: '2026-03-05T10:00:01.000+01:00' });
    const { files } = (await sandbox.get(`/v1/vouchers/${id}`)).body as { files: string[] };
    await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 1, voucherStatus: 'open', files }));
    await subscriber.hears(3);
    expect([...subscriber.told].sort()).toEqual([`voucher.changed ${id}`, `voucher.created ${id}`, `voucher.status.changed ${id}`]);
  });

  it('tell of a confirmed payment', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.post('/v1/transaction-assignment-hint', { voucherId: id, externalReference: 'txn-1' });
    await sandbox.made('/v1/finance/transactions', [payment(await sandbox.made('/v1/finance/accounts', account()))]);
    await subscribe('payment.changed', ...voucherEvents);
    const [suggestion] = (await sandbox.get('/__sandbox/suggestions')).body as { id: string }[];
    await sandbox.post(`/__sandbox/suggestions/${suggestion?.id}/accept`);
    await subscriber.hears(2);
    expect([...subscriber.told].sort()).toEqual([`payment.changed ${id}`, `voucher.status.changed ${id}`]);
  });

  it('tell of contacts', async () => {
    await subscribe('contact.created', 'contact.changed');
    const id = await sandbox.made('/v1/contacts', vendor('New GmbH'));
    await subscriber.hears(1);
    await sandbox.put(`/v1/contacts/${id}`, vendor('Renamed GmbH', { version: 1 }));
    await subscriber.hears(2);
    expect(subscriber.told).toEqual([`contact.created ${id}`, `contact.changed ${id}`]);
  });

  it('tell nobody of the books of others', async () => {
    await subscribe('contact.created');
    await sandbox.post('/v1/contacts', vendor('Elsewhere'), smallBusinessKey);
    expect(await deliveries()).toEqual([]);
  });

  it('come again on the ladder, by the clock of the sandbox, until somebody takes them', async () => {
    await subscribe('voucher.created');
    subscriber.statuses = [503, 500, 429, 204];
    await sandbox.made('/v1/vouchers', purchase());
    for (const wait of [10_000, 20_000, 40_000]) {
      await settled();
      await advance(wait - 1);
      expect(await settled()).toMatchObject([{ state: 'waiting' }]);
      await advance(1);
    }
    await subscriber.hears(4);
    expect(await settled()).toMatchObject([{ state: 'delivered', attempts: [{ status: 503 }, { status: 500 }, { status: 429 }, { status: 204 }] }]);
    expect(new Set(subscriber.posts.map(({ body }) => body)).size).toBe(1);
  });

  it('climb the ladder faster when told to', async () => {
    await sandbox.post('/__sandbox/behaviour', { webhookSpeed: 1_000 });
    await subscribe('voucher.created');
    subscriber.statuses = [503, 200];
    await sandbox.made('/v1/vouchers', purchase());
    expect(await settled()).toMatchObject([{ state: 'waiting', dueAt: '2026-03-05T09:00:00.010Z' }]);
  });

  it.each([
    [307, 'given-up', 1],
    [400, 'given-up', 1],
    [410, 'given-up', 0],
  ])('are over after %i (%s), with %i subscription left', async (status, state, left) => {
    await subscribe('voucher.created');
    subscriber.statuses = [status];
    subscriber.headers = { Location: `${subscriber.url}/elsewhere` };
    await sandbox.made('/v1/vouchers', purchase());
    expect(await settled()).toMatchObject([{ state, attempts: [{ status }] }]);
    expect(subscriber.posts.map(({ path }) => path)).toEqual(['/hook']);
    expect((await sandbox.get('/__sandbox/subscriptions')).body).toHaveLength(left);
  });

  it('end a subscription that answered 404 to the top of the ladder', async () => {
    await subscribe('voucher.created');
    subscriber.statuses = [404];
    await sandbox.made('/v1/vouchers', purchase());
    for (let retry = 0; retry < 25; retry += 1) {
      expect(await settled()).toMatchObject([{ state: 'waiting' }]);
      await advance(7_200_000);
      await subscriber.hears(retry + 2);
    }
    expect(await settled()).toMatchObject([{ state: 'given-up' }]);
    expect((await sandbox.get('/v1/event-subscriptions')).body).toEqual({ content: [] });
  });

  it('wait for a slow subscriber as long as they may, and keep nobody else waiting', async () => {
    await sandbox.post('/__sandbox/behaviour', { webhookTimeout: 150 });
    await subscribe('voucher.created', 'contact.created');
    subscriber.statuses = [null, 200];
    await sandbox.made('/v1/vouchers', purchase());
    await subscriber.hears(1);
    await sandbox.made('/v1/contacts', vendor('Quick GmbH'));
    await subscriber.hears(2);
    expect(await deliveries('state=waiting')).toMatchObject([{ eventType: 'voucher.created', attempts: [] }]);
    expect((await settled()).map(({ state, attempts }) => [state, attempts[0]?.failure])).toEqual([
      ['delivered', undefined],
      ['waiting', 'TIMEOUT'],
    ]);
  });

  it('are dropped with their subscription, and repeated on demand', async () => {
    await subscribe('voucher.created');
    subscriber.statuses = [503, 200];
    await sandbox.made('/v1/vouchers', purchase());
    const [delivery] = await settled();
    const { content } = (await sandbox.get('/v1/event-subscriptions')).body as { content: { subscriptionId: string }[] };
    await sandbox.delete(`/v1/event-subscriptions/${content[0]?.subscriptionId}`);
    expect(await deliveries()).toMatchObject([{ state: 'dropped' }]);
    expect((await sandbox.post(`/__sandbox/deliveries/${delivery?.id}/repeat`)).status).toBe(201);
    await subscriber.hears(2);
    expect((await sandbox.post('/__sandbox/deliveries/none/repeat')).status).toBe(404);
  });
});
