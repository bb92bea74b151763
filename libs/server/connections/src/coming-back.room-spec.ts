import type { ConnectionView, Page, ReferenceView } from '@kontor/api-contracts';
import { aColleague, type Office } from '@kontor/server-platform/testing';
import { connectByKey, connected, setUp, signedIn, visit, type ConnectionsApp, type HouseCompany } from './testing';
import { connectionsTestbed } from './testing/connections-testbed';
import { keptOf, tellConnection } from './testing/journeys';

let app: ConnectionsApp;
let office: Office;
let company: HouseCompany;
connectionsTestbed('Heimkehr GmbH', (testbed) => ({ app, office, company } = testbed));

const tell = (connection: ConnectionView, deed: string, status?: number): Promise<ConnectionView> => tellConnection(office, connection, deed, status);

describe('connecting the same company again', () => {
  it('revives the connection with its id, its memory, its reports and its values', async () => {
    const first = await connected(office, company);
    await setUp(office, first.id);
    const learnt = await keptOf(app, first);
    await tell(first, 'disconnect');
    app.clock.advance(86_400_000);
    office = { ...office, browser: (await aColleague(app, office.organizationId, 'owner')).browser };
    const second = await connected(office, company);
    expect(second).toEqual({ ...first, connectedAt: app.clock.now().toISOString(), checkedAt: app.clock.now().toISOString() });
    expect(await keptOf(app, second)).toEqual(learnt);
    const { items } = (await office.browser.get('/gl-accounts?limit=200').expect(200)).body as Page<ReferenceView>;
    expect(new Set(items.flatMap(({ links }) => links.map(({ connectionId }) => connectionId)))).toEqual(new Set([first.id]));
    expect((await setUp(office, second.id)).map(({ did }) => did)).toEqual(['reused', 'unchanged', 'unchanged', 'passed-over']);
  });

  it.each(['by key', 'by signing in'] as const)('%s keeps its settings, but for those that were named this time', async (way) => {
    const connect = way === 'by key' ? connected : signedIn;
    const first = await connect(office, company, { clearingAccount: 'Firmenkarte 2', entryText: 'note' });
    await tell(first, 'disconnect');
    expect((await connect(office, company)).settings).toEqual(first.settings);
    await tell(first, 'disconnect');
    expect((await connect(office, company, { entryText: 'merchant' })).settings).toEqual({ ...first.settings, entryText: 'merchant' });
  });

  it('works by another way of signing in, with what that way unlocks', async () => {
    const first = await connected(office, company);
    await tell(first, 'disconnect');
    const second = await signedIn(office, company);
    expect(second).toMatchObject({ id: first.id, authKind: 'oauth2', capabilities: ['payments', 'balances'] });
    await tell(second, 'check');
  });

  it('works by signing in again, for the same company only', async () => {
    const [first, other] = [await signedIn(office, company), app.house.company('Andere GmbH')];
    await tell(first, 'disconnect');
    const begin = async (): Promise<string> => ((await office.browser.post(`/connections/${first.id}/sign-in`, {}).expect(200)).body as { authorizeUrl: string }).authorizeUrl;
    await office.browser.get(await visit(await begin(), other)).expect(409);
    expect((await office.browser.get(await visit(await begin(), company)).expect(200)).body).toMatchObject({ id: first.id, state: 'connected', disconnectedAt: null });
    await tell(first, 'check');
  });

  it('revives it once when two people do it in the same moment', async () => {
    const first = await connected(office, company);
    await tell(first, 'disconnect');
    const answers = await Promise.all([1, 2, 3].map(() => connectByKey(office, company)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await keptOf(app, first))?.credentials).toBe('1');
  });
});
