import { after } from '@kontor/kernel';
import { defaultClient } from '../oauth/oauth-client';
import { nordlichtId, sandboxKey } from '../organizations/seed';
import { SandboxUnderTest } from '../testing/sandbox-under-test';
import { Subscriber } from '../testing/subscriber';

describe('a connection that ends', () => {
  const sandbox = new SandboxUnderTest();
  const subscriber = new Subscriber();

  const connect = () => {
    const request = { redirectUri: '', challenge: undefined, scopes: ['profile.read'], state: undefined, connectionName: undefined } as const;
    const now = sandbox.world.clock.now();
    return sandbox.world.connections.open({ request, organizationId: nordlichtId, userEmail: 'demo@nordlicht.example', expiresAt: after(now, 1) }, now);
  };

  const subscribed = async () => {
    const connection = connect();
    for (const eventType of ['token.revoked', 'voucher.created']) await sandbox.post('/v1/event-subscriptions', { eventType, callbackUrl: subscriber.url }, connection.accessToken);
    await sandbox.post('/v1/event-subscriptions', { eventType: 'token.revoked', callbackUrl: subscriber.url }, sandboxKey);
    return connection;
  };

  const authorization = `Basic ${Buffer.from(`${defaultClient.id}:${defaultClient.secret}`).toString('base64')}`;

  it.each([
    ['by the user in the app', (id: string) => sandbox.post(`/__sandbox/connections/${id}/revoke`)],
    [
      'by the program',
      (_id: string, token: string) => sandbox.send('/oauth2/revoke', { method: 'POST', token: null, headers: { Authorization: authorization }, body: new URLSearchParams({ token }) }),
    ],
  ])('%s says so to its own subscriber once, and its subscriptions are gone', async (_name, end) => {
    const { id, refreshToken } = await subscribed();
    await end(id, refreshToken);
    await subscriber.hears(1);
    expect(subscriber.told).toEqual([`token.revoked ${id}`]);
    expect((await sandbox.get('/__sandbox/deliveries')).body).toHaveLength(1);
    expect((await sandbox.get('/__sandbox/subscriptions')).body).toMatchObject([{ connectionId: expect.not.stringContaining(id) as string }]);
  });
});
