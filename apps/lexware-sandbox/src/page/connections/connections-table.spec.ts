import { nordlichtId } from '../../organizations/seed';
import { SandboxUnderTest } from '../../testing/sandbox-under-test';
import { pageRoot, startAddress } from '../addresses';
import { Browser } from '../testing/browser';

describe('the connections on the overview', () => {
  const sandbox = new SandboxUnderTest();
  const browser = new Browser(sandbox);

  const connect = () => {
    const request = { redirectUri: 'http://127.0.0.1:3000/callback', challenge: undefined, scopes: ['profile.read'], state: undefined, connectionName: 'Kontor (Nordlicht)' } as const;
    const { connections, clock } = sandbox.world;
    return connections.open({ request, organizationId: nordlichtId, userEmail: 'demo@nordlicht.example', expiresAt: clock.now() }, clock.now());
  };
  const statusWith = async (token: string) => (await sandbox.get('/v1/profile', token)).status;

  it('are none at first', async () => {
    expect(await browser.read(startAddress)).toContain('No program is connected.');
  });

  it('lose their token when somebody lets it expire, and can be ended', async () => {
    const { id, accessToken } = connect();
    expect(await browser.read(startAddress)).toMatch(/Kontor \(Nordlicht\) Nordlicht Handels GmbH 5 Mar 2026, 10:00:00 5 Mar 2026, 13:59:59 Let the token expire Disconnect/);
    expect(await statusWith(accessToken)).toBe(200);
    expect(await browser.submit(`${pageRoot}/connections/${id}/expire`)).toContain('The token is no longer good.');
    expect(await statusWith(accessToken)).toBe(401);
    expect(await browser.submit(`${pageRoot}/connections/${id}/end`)).toMatch(/The connection has ended\..*No program is connected\./);
    expect(await browser.submit(`${pageRoot}/connections/${id}/end`)).toContain('This connection is gone.');
  });

  it('never show a token', async () => {
    const { accessToken, refreshToken } = connect();
    const { body } = await browser.open(startAddress);
    expect(body).not.toContain(accessToken);
    expect(body).not.toContain(refreshToken);
  });
});
