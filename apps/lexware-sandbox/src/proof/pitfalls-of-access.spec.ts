import { nordlichtId, sandboxKey } from '../organizations/seed';
import { OAuthVisitor, type Tokens } from '../testing/oauth-visitor';
import { proofsOf } from '../testing/proofs';
import { account, payment, purchase } from '../testing/samples';
import { SandboxUnderTest } from '../testing/sandbox-under-test';
import { Subscriber } from '../testing/subscriber';
import { pitfalls } from './pitfalls';

describe('pitfalls of access and of banking', () => {
  const sandbox = new SandboxUnderTest();
  const limited = new SandboxUnderTest({ rateLimit: true });
  const visitor = new OAuthVisitor(sandbox);
  const subscriber = new Subscriber();
  const { proves, isComplete } = proofsOf(pitfalls.access);
  const status = async (path: string, token?: string) => (await sandbox.get(path, token)).status;

  proves('pitfall 17: the fifth call at once is refused, and nothing says for how long', async () => {
    const received = await Promise.all(Array.from({ length: 5 }, () => limited.get('/v1/profile')));
    expect(received.map((one) => one.status).sort()).toEqual([200, 200, 200, 200, 429]);
    const refused = received.find((one) => one.status === 429);
    expect(refused?.body).toEqual({ message: 'Rate limit exceeded' });
    expect([...(refused?.headers.keys() ?? [])].filter((name) => /retry|limit/.test(name))).toEqual([]);
  });

  proves('pitfall 22: refresh tokens rotate, and of two refreshes at once one is lost', async () => {
    const { access_token: old, refresh_token: refreshToken } = await visitor.connect();
    const received = await Promise.all([visitor.refresh(refreshToken), visitor.refresh(refreshToken)]);
    expect(received.map((one) => one.status).sort()).toEqual([200, 400]);
    expect(received.find((one) => one.status === 400)?.body).toMatchObject({ error: 'invalid_grant' });
    const fresh = received.find((one) => one.status === 200)?.body as Tokens;
    expect(await status('/v1/profile', old)).toBe(401);
    expect(await status('/v1/profile', fresh.access_token)).toBe(200);
  });

  proves('pitfall 23: a regenerated key loses its subscriptions and gains no scopes', async () => {
    const { key } = (await sandbox.post(`/__sandbox/organizations/${nordlichtId}/keys`, { scopes: ['profile.read'] })).body as { key: string };
    await sandbox.post('/v1/event-subscriptions', { eventType: 'voucher.created', callbackUrl: subscriber.url }, key);
    expect((await sandbox.get('/v1/event-subscriptions', key)).body).toMatchObject({ content: [{ eventType: 'voucher.created' }] });
    const { key: fresh } = (await sandbox.post(`/__sandbox/keys/${key}/regenerate`)).body as { key: string };
    expect(await status('/v1/profile', key)).toBe(401);
    expect(await status('/v1/profile', fresh)).toBe(200);
    expect(await status('/v1/contacts', fresh)).toBe(403);
    expect((await sandbox.get('/v1/event-subscriptions', fresh)).body).toEqual({ content: [] });
    expect((await sandbox.get('/__sandbox/subscriptions')).body).toEqual([]);
    expect(await status('/v1/contacts', sandboxKey)).toBe(200);
  });

  proves('pitfall 24: the balance of an account stays until somebody puts it', async () => {
    const id = await sandbox.made('/v1/finance/accounts', account({ balance: 1000 }));
    await sandbox.made('/v1/finance/transactions', [payment(id)]);
    const balance = async () => ((await sandbox.get(`/v1/finance/accounts/${id}`)).body as { balance: number }).balance;
    expect(await balance()).toBe(1000);
    await sandbox.put(`/v1/finance/accounts/${id}`, account({ balance: '881.00', lockVersion: 0 }));
    expect(await balance()).toBe(881);
  });

  proves('pitfall 25: a deactivated account still takes transactions', async () => {
    const id = await sandbox.made('/v1/finance/accounts', account());
    await sandbox.post(`/__sandbox/books/${nordlichtId}/accounts/${id}/deactivate`);
    expect((await sandbox.get(`/v1/finance/accounts/${id}`)).body).toMatchObject({ deactivated: true });
    expect((await sandbox.post('/v1/finance/transactions', [payment(id)])).status).toBe(201);
  });

  proves('pitfall 27: what the contract does not have answers 402 or 403', async () => {
    const { apiKeys } = (await sandbox.post('/__sandbox/organizations', { companyName: 'Only Invoices GmbH', businessFeatures: ['INVOICING'] })).body as { apiKeys: { key: string }[] };
    const token = apiKeys[0]?.key ?? '';
    expect((await sandbox.get('/v1/profile', token)).body).toMatchObject({ businessFeatures: ['INVOICING'] });
    const refused = async () => [(await sandbox.post('/v1/vouchers', purchase(), token)).status, (await sandbox.post('/v1/finance/accounts', account(), token)).status];
    expect(await refused()).toEqual([402, 402]);
    await sandbox.post('/__sandbox/behaviour', { withoutBookkeeping: '403' });
    expect(await refused()).toEqual([403, 403]);
    expect(await status('/v1/contacts', token)).toBe(200);
  });

  isComplete();
});
