import type { ConnectionView } from '@kontor/api-contracts';
import { stranger, type Office } from '@kontor/server-platform/testing';
import { connected, signInAddress, visit, type ConnectionsApp, type HouseCompany } from './testing';
import { connectionsTestbed } from './testing/connections-testbed';

let app: ConnectionsApp;
let office: Office;
let company: HouseCompany;
connectionsTestbed('Heimweg GmbH', (testbed) => ({ app, office, company } = testbed));

const asBrowser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const tab = '/settings/integrations/ledger';

const wayBack = async (): Promise<string> => visit(await signInAddress(office), company);
const connections = async (): Promise<readonly ConnectionView[]> => (await office.browser.get('/connections').expect(200)).body as readonly ConnectionView[];

async function ledTo(back: string, browser: Pick<Office['browser'], 'get'> = office.browser): Promise<string> {
  const { headers, text } = await browser.get(back).set('Accept', asBrowser).expect(303);
  expect(text).not.toMatch(/PA55|\{/);
  return headers['location'] ?? '';
}

async function tooLate(): Promise<string> {
  const back = await wayBack();
  app.clock.advance(10 * 60_000);
  return back;
}

async function connectedAlready(): Promise<string> {
  await connected(office, company);
  return wayBack();
}

describe('a person who comes back from signing in with a browser', () => {
  it('is led to the page of the accounting system, which is told the connection', async () => {
    const home = await ledTo(await wayBack());
    const [connection] = await connections();
    expect(home).toBe(`${tab}?connection=${connection?.id}`);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['declined', async () => visit(await signInAddress(office), company, 'decline'), `${tab}?problem=sign-in-declined`],
    ['came too late', tooLate, `${tab}?problem=sign-in-attempt-unknown`],
    ['brought a code that is none', async () => (await wayBack()).replace(/code=[^&]+/, 'code=<b>PA55</b>'), `${tab}?problem=sign-in-failed`],
    ['signed in for a company that is connected already', connectedAlready, `${tab}?problem=company-already-connected`],
    ['brought no state of ours', async () => '/connections/oauth/callback?code=PA55&state=PA55&error_description=%7BPA55', '/integrations?problem=sign-in-attempt-unknown'],
    ['brought a page of their own', async () => '/connections/oauth/callback?error=PA55&state=a.b.c.%2F%2Fevil', '/integrations?problem=sign-in-attempt-unknown'],
  ])('and %s is led home as well, where the page is told a code and nothing of the address', async (_case, back, home) => {
    expect(await ledTo(await back())).toBe(home);
  });

  it('whose session ended meanwhile is led home as well, by way of the sign-in there', async () => {
    expect(await ledTo(await wayBack(), stranger(app.server))).toBe(`${tab}?problem=sign-in-required`);
    expect(await connections()).toEqual([]);
  });

  it('is led home even by a defect, which is in the log', async () => {
    const back = await wayBack();
    await app.database.asOwner("update sign_in_attempt set sealed_verifier = 'broken' where used_at is null");
    expect(await ledTo(back)).toBe(`${tab}?problem=defect`);
    expect(app.log.text).toContain('request failed by a defect');
  });
});
