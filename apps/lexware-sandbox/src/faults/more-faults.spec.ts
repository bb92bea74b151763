import { account, payment, purchase, vendor } from '../testing/samples';
import { idIn, issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { Subscriber } from '../testing/subscriber';
import type { FaultKind } from './fault';

describe('faults, further ones', () => {
  const sandbox = new SandboxUnderTest();
  const subscriber = new Subscriber();
  const set = async (kind: FaultKind, path: string, changes: object = {}) => sandbox.post('/__sandbox/faults', { kind, path, ...changes });
  const made = () => sandbox.world.organizations.all().reduce((sum, { books }) => sum + books.vouchers.size, 0);

  it.each([
    ['unauthorized', 401, { message: 'Unauthorized' }],
    ['blocked-by-contract', 402, { message: 'Payment Required' }],
    ['conflict', 406, { IssueList: [{ source: 'version' }] }],
    ['account-number-already-exists', 406, { IssueList: [{ i18nKey: 'account_number_already_exists', source: null }] }],
  ] as const)('%s answers %i and does nothing', async (kind, status, body) => {
    await set(kind, '/v1/vouchers');
    expect(await sandbox.post('/v1/vouchers', purchase())).toMatchObject({ status, body });
    expect(made()).toBe(0);
  });

  it('conflict is a 409 outside the legacy family', async () => {
    await set('conflict', '/v1/finance/**');
    expect(await sandbox.post('/v1/finance/accounts', account())).toMatchObject({ status: 409, body: { error: 'Conflict' } });
  });

  it('account-number-already-exists makes one of several parallel contacts fail', async () => {
    await set('account-number-already-exists', '/v1/contacts', { method: 'POST', firstCall: 2 });
    const received = await Promise.all(['A GmbH', 'B GmbH', 'C GmbH'].map((name) => sandbox.post('/v1/contacts', vendor(name))));
    expect(received.map(({ status }) => status).sort()).toEqual([200, 200, 406]);
    expect(received.flatMap(issuesIn)).toEqual(['account_number_already_exists -']);
  });

  it('invalid-grant ends a refresh', async () => {
    await set('invalid-grant', '/oauth2/token');
    expect(await sandbox.send('/oauth2/token', { method: 'POST', token: null })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('rate-limited can come as a burst', async () => {
    await set('rate-limited', '/v1/**', { calls: 3 });
    const statuses = [];
    for (let call = 0; call < 5; call += 1) statuses.push((await sandbox.get('/v1/profile')).status);
    expect(statuses).toEqual([429, 429, 429, 200, 200]);
  });

  it('malformed-json answers a text of full length that is no JSON', async () => {
    await set('malformed-json', '/v1/vouchers');
    await expect(sandbox.post('/v1/vouchers', purchase())).rejects.toThrow(SyntaxError);
    expect(made()).toBe(1);
  });

  it('numbers-as-text writes amounts and versions as texts', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await set('numbers-as-text', '/v1/**');
    expect((await sandbox.get(`/v1/vouchers/${id}`)).body).toMatchObject({ version: '1', totalGrossAmount: '119.00', useCollectiveContact: true });
  });

  it('slow-body sends the head at once and the body drop by drop', async () => {
    await set('slow-body', '/v1/posting-categories', { milliseconds: 200 });
    const startedAt = performance.now();
    const response = await fetch(`${sandbox.url}/v1/posting-categories`, { headers: { Authorization: 'Bearer sandbox-key' } });
    const headAfter = performance.now() - startedAt;
    expect(Array.isArray(await response.json())).toBe(true);
    expect(headAfter).toBeLessThan(150);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(180);
  });

  it('read-lag hides from reading what was just written', async () => {
    await set('read-lag', '/v1/**', { milliseconds: 2_000, method: 'POST', calls: 'all' });
    const voucher = await sandbox.made('/v1/vouchers', purchase());
    const contact = await sandbox.made('/v1/contacts', vendor('Late GmbH'));
    const financeAccount = await sandbox.made('/v1/finance/accounts', account());
    const transaction = idIn(await sandbox.post('/v1/finance/transactions', [payment(financeAccount)]));
    const paths = [`/v1/vouchers/${voucher}`, `/v1/payments/${voucher}`, `/v1/contacts/${contact}`, `/v1/finance/accounts/${financeAccount}`, `/v1/finance/transactions/${transaction}`];
    for (const path of paths) expect((await sandbox.get(path)).status).toBe(404);
    await sandbox.post('/__sandbox/clock', { advance: 2_000 });
    for (const path of paths) expect((await sandbox.get(path)).status).toBe(200);
  });

  describe('of webhooks', () => {
    const subscribe = (eventType: string) => sandbox.made('/v1/event-subscriptions', { eventType, callbackUrl: subscriber.url });

    it('send one twice', async () => {
      await subscribe('voucher.created');
      await set('duplicated-webhook', 'voucher.*');
      await sandbox.made('/v1/vouchers', purchase());
      await subscriber.hears(2);
      const [first, second] = subscriber.posts;
      expect(second?.body).toBe(first?.body);
      await sandbox.made('/v1/vouchers', purchase());
      await subscriber.hears(3);
      expect((await sandbox.get('/__sandbox/deliveries')).body).toHaveLength(3);
    });

    it('send one late, so that a later one overtakes it', async () => {
      await subscribe('contact.created');
      await set('delayed-webhook', 'contact.created', { milliseconds: 60_000 });
      const late = await sandbox.made('/v1/contacts', vendor('Late GmbH'));
      const early = await sandbox.made('/v1/contacts', vendor('Early GmbH'));
      await subscriber.hears(1);
      await sandbox.post('/__sandbox/clock', { advance: 60_000 });
      await subscriber.hears(2);
      expect(subscriber.told).toEqual([`contact.created ${early}`, `contact.created ${late}`]);
      expect(subscriber.posts.map(({ body }) => (JSON.parse(body) as { eventDate: string }).eventDate)).toEqual(Array(2).fill('2026-03-05T10:00:00.000+01:00'));
    });

    it('are not struck by faults of requests, and strike none', async () => {
      await set('unavailable', '/**', { firstCall: 2 });
      await set('duplicated-webhook', '**');
      await subscribe('voucher.created');
      expect((await sandbox.get('/__sandbox/faults')).body).toMatchObject([{ seen: 1 }, { seen: 0 }]);
    });
  });

  describe('by lot', () => {
    const strikes = async (body: object) => {
      await sandbox.post('/__sandbox/reset');
      expect((await sandbox.post('/__sandbox/faults/random', body)).status).toBe(201);
      const statuses = [];
      for (let call = 0; call < 60; call += 1) statuses.push((await sandbox.get('/v1/profile')).status);
      return statuses;
    };
    const storm = { seed: 7, percent: 40, kinds: ['rate-limited', 'unavailable'] };

    it('fall alike for the same seed, and otherwise for another', async () => {
      const first = await strikes(storm);
      expect(await strikes(storm)).toEqual(first);
      expect(await strikes({ ...storm, seed: 8 })).not.toEqual(first);
      expect(new Set(first)).toEqual(new Set([200, 429, 503]));
    });

    it('strike about as often as they were asked to', async () => {
      const struck = (await strikes(storm)).filter((status) => status !== 200).length;
      expect(struck).toBeGreaterThan(10);
      expect(struck).toBeLessThan(38);
    });

    it('can be a single fault', async () => {
      await set('unavailable', '/v1/profile', { percent: 50, seed: 'a' });
      const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await sandbox.get('/v1/profile')).status));
      expect(new Set(statuses)).toEqual(new Set([200, 503]));
    });
  });

  it.each([
    [{ kind: 'earthquake', path: '/v1/**' }, 'kind can be latency, slow-body'],
    [{ kind: 'unavailable' }, 'path is missing'],
    [{ kind: 'unavailable', path: 'v1/vouchers' }, 'does not begin with a slash'],
    [{ kind: 'duplicated-webhook', path: '/v1/vouchers' }, 'path is the event type'],
    [{ kind: 'unavailable', path: '/v1', method: 'FETCH' }, 'method can be GET'],
    [{ kind: 'unavailable', path: '/v1', calls: 0 }, 'calls must be'],
    [{ kind: 'unavailable', path: '/v1', calls: 'some' }, 'calls must be'],
    [{ kind: 'unavailable', path: '/v1', firstCall: 0 }, 'firstCall must be'],
    [{ kind: 'latency', path: '/v1', milliseconds: -1 }, 'milliseconds must be'],
    [{ kind: 'latency', path: '/v1', milliseconds: 'long' }, 'milliseconds must be'],
    [{ kind: 'latency', path: '/v1', percent: 101 }, 'percent must be'],
    [{ kind: 'latency', path: '/v1', count: 3 }, 'There is no field count'],
    [[], 'A JSON object was expected.'],
  ])('cannot be set as %p, and it is said why', async (order, sentence) => {
    expect(await sandbox.post('/__sandbox/faults', order)).toMatchObject({ status: 400, body: { message: expect.stringContaining(sentence) as string } });
    expect(sandbox.world.faults.isEmpty).toBe(true);
  });

  it.each([
    [{}, 'seed is missing'],
    [{ seed: 1, percent: 0 }, 'percent must be'],
    [{ seed: 1, kinds: [] }, 'kinds can be'],
    [{ seed: 1, kinds: ['delayed-webhook'] }, 'kinds can be'],
    [{ seed: 1, path: 'v1' }, 'path must begin'],
    [{ seed: 1, mood: 'bad' }, 'There is no field mood'],
    [7, 'A JSON object was expected.'],
  ])('cannot be drawn from %p, and it is said why', async (weather, sentence) => {
    expect(await sandbox.post('/__sandbox/faults/random', weather)).toMatchObject({ status: 400, body: { message: expect.stringContaining(sentence) as string } });
  });
});
