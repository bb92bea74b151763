import type { ConnectionView, IssuedApiToken, ItemView, ReferenceView, RunView } from '@kontor/api-contracts';
import { allPages, equationOf, followRun, foundOrganization, mismatchesOf, requestsIn, runMainJob, startPracticeStack, StopList, trafficOf, type MainJob, type PracticeStack } from '@kontor/launch';
import { Belongings } from './stranger/belongings';
import { bodyFor } from './stranger/bodies';
import { Caller } from './stranger/caller';
import { DemoIds } from './stranger/demo-ids';
import { describedRoutes, reads, takesIds, type Route } from './stranger/routes';

jest.setTimeout(300_000); // the demo month, at the real rate limit

const stranger = { email: 'neu@beispiel.example', password: 'ein langes Kennwort 2026', displayName: 'Nora Neu', locale: 'de' } as const;
const beispiel = { name: 'Beispiel AG', timeZone: 'Europe/Berlin', country: 'DE', locale: 'de', baseCurrency: 'EUR' } as const;

const stopList = new StopList();
let stack: PracticeStack;
let job: MainJob;
let demo: Belongings;
let demoIds: DemoIds;
let newcomer: Caller;
let routes: readonly Route[];
let refusedForPace: number;

/** Whatever the demo month does not make, so that behind every route there is something to look for. */
async function furnish(): Promise<void> {
  const { client } = stack;
  const [run] = await allPages<RunView>(client, '/runs');
  const [item] = await allPages<ItemView>(client, `/runs/${run?.runId}/items?state=exported`);
  const center = await client.post<ReferenceView>('/cost-centers', { name: 'Vertrieb', number: '100' });
  await client.post('/cost-units', { name: 'Messe Hamburg', number: 'M-1' });
  await client.post('/suppliers', { name: 'Papierladen am Hafen' });
  await client.post('/gl-accounts', { name: 'Bewirtung', number: '4650' });
  await client.post('/card-defaults', { last4: '9999', costCenterId: center.id });
  await client.post('/coding-batches', { transactionIds: [item?.transactionId], change: { note: 'Nachgetragen' } });
  await client.post('/views', { name: 'Offene', filter: {}, sort: 'date', direction: 'desc', columns: [{ id: 'merchant', hidden: false, width: null }] });
  await client.post('/api-tokens', { name: 'Card platform', role: 'accountant' });
  const csv = await client.post<{ connection: ConnectionView }>('/connections', { exporterId: 'csv', authKind: 'none' });
  const { runId } = await client.post<RunView>(`/connections/${csv.connection.id}/runs`, { transactionIds: [item?.transactionId] });
  await followRun(client, runId, () => undefined);
}

beforeAll(async () => {
  stack = await startPracticeStack(stopList);
  job = await runMainJob(stack, { statement: undefined, receipts: undefined, profile: undefined, json: true });
  refusedForPace = requestsIn(await trafficOf(stack.sandboxUrl), ({ status }) => status === 429);
  await furnish();
  // From here on nothing but the routes may change what belongs to the demo organization.
  await stack.worker().kill();
  await foundOrganization(stack.environment, beispiel, stranger);
  demo = await Belongings.of('Nordlicht Handels GmbH', stack.databaseUrl);
  demoIds = new DemoIds(await Caller.signedIn(stack.apiUrl, stack.signIn.email, stack.signIn.password));
  newcomer = await Caller.signedIn(stack.apiUrl, stranger.email, stranger.password);
  routes = await describedRoutes(Caller.nobody(stack.apiUrl));
});
afterAll(async () => {
  await demo?.close();
  await stopList.stopAll();
});

it('exports the demo month so that the books hold exactly what was selected', () => {
  expect(equationOf(job.proof)).toMatchObject({ selected: 26, exported: 22, failed: 0, skipped: 4, holds: true });
  expect(mismatchesOf(job.proof)).toEqual([]);
});

it('never asks for more than the remote allows', () => {
  expect(refusedForPace).toBe(0);
});

describe('a new organization', () => {
  let before: Readonly<Record<string, string>>;
  let marks: readonly string[];

  beforeAll(async () => {
    // The demo's own member first: what that person is shown proves that there is something behind every route.
    for (const route of routes.filter(takesIds)) await demoIds.fill(route);
    [before, marks] = [await demo.fingerprints(), await demo.marks()];
  });

  const shown = (text: string): readonly string[] => marks.filter((mark) => text.includes(mark));

  it('has much to be kept from', () => {
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(marks.length).toBeGreaterThan(300);
    expect(routes.length).toBeGreaterThan(70);
  });

  it('is told that nothing of the demo organization is there, whatever it asks for by its id', async () => {
    const leaks: string[] = [];
    for (const route of routes.filter(takesIds)) {
      const path = await demoIds.fill(route);
      const answer = await newcomer.call({ method: route.method, path, body: bodyFor(route) });
      if (answer.status !== 404) leaks.push(`${route.method} ${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
    expect(leaks).toEqual([]);
  });

  it('finds in its lists nothing of the demo organization', async () => {
    for (const { path } of routes.filter((route) => reads(route) && !takesIds(route))) {
      const { status, text } = await newcomer.call({ method: 'GET', path });
      expect({ path, status, shown: shown(text) }).toEqual({ path, status: 200, shown: [] });
    }
  });

  it('is turned away when it claims to act for the demo organization', async () => {
    const impostor = newcomer.inOrganization(demo.id);
    for (const route of routes) {
      const path = takesIds(route) ? await demoIds.fill(route) : route.path;
      const { status, text } = await impostor.call({ method: route.method, path, body: bodyFor(route) });
      expect({ path, status, shown: shown(text) }).toEqual({ path, status: 404, shown: [] });
    }
  });

  it('gains nothing with a token', async () => {
    const { token } = await newcomer.json<IssuedApiToken>({ method: 'POST', path: '/api/v1/api-tokens', body: { name: 'Programm', role: 'admin' } });
    const program = newcomer.withToken(token);
    for (const route of routes.filter(reads)) {
      const path = takesIds(route) ? await demoIds.fill(route) : route.path;
      const { status, text } = await program.call({ method: 'GET', path });
      expect({ path, hidden: takesIds(route) ? [403, 404].includes(status) : [200, 403].includes(status), shown: shown(text) }).toEqual({ path, hidden: true, shown: [] });
    }
  });

  it('has changed nothing of it with all these questions', async () => {
    expect(await demo.fingerprints()).toEqual(before);
  });
});

describe('somebody who has not signed in', () => {
  it('gets nowhere', async () => {
    const nobody = Caller.nobody(stack.apiUrl);
    for (const route of routes) {
      const path = takesIds(route) ? await demoIds.fill(route) : route.path;
      expect({ path, ...(await nobody.call({ method: route.method, path, body: bodyFor(route) })) }).toMatchObject({ path, status: 401 });
    }
  });
});

describe('what a new organization sends in', () => {
  it('cannot name what belongs to the demo organization', async () => {
    const { items: [ownTransaction] } = await newcomer.json<{ items: readonly { transactionId: string }[] }>({
      method: 'POST',
      path: '/api/v1/transactions:batch',
      body: { source: 'card', items: [{ sourceId: '1', kind: 'purchase', transactionDate: '2026-09-01', bookingDate: '2026-09-02', billing: { minor: -1000, currency: 'EUR' }, merchant: { name: 'Bahn' } }] },
    });
    const of = (collection: string): Promise<string> => demoIds.oneOf(`/api/v1/${collection}`);
    const form = new FormData();
    form.set('transactionId', await of('transactions'));
    form.set('files', new Blob(['%PDF-1.7 a receipt']), 'receipt.pdf');
    const { connection } = await newcomer.json<{ connection: ConnectionView }>({ method: 'POST', path: '/api/v1/connections', body: { exporterId: 'csv', authKind: 'none' } });
    const own = `/api/v1/transactions/${ownTransaction?.transactionId}`;
    const merchant = { match: 'equals', text: 'Bahn' };
    const calls = [
      { method: 'PUT', path: `${own}/receipts/${await of('receipts')}`, body: { position: 0 } },
      { method: 'PATCH', path: `${own}/coding`, body: { glAccountId: await of('gl-accounts') } },
      { method: 'PATCH', path: `${own}/coding`, body: { taxRateId: await of('tax-rates') } },
      { method: 'PATCH', path: `${own}/coding`, body: { costCenterId: await of('cost-centers') } },
      { method: 'PATCH', path: `${own}/coding`, body: { costUnitId: await of('cost-units') } },
      { method: 'PATCH', path: `${own}/coding`, body: { supplierId: await of('suppliers') } },
      { method: 'POST', path: '/api/v1/rules', body: { name: 'Bahn', conditions: { merchant }, effects: { glAccountId: await of('gl-accounts') } } },
      { method: 'PUT', path: '/api/v1/rules/order', body: { ruleIds: [await of('rules')] } },
      { method: 'POST', path: '/api/v1/card-defaults', body: { last4: '1234', costCenterId: await of('cost-centers') } },
      { method: 'POST', path: '/api/v1/receipts', body: form },
      { method: 'POST', path: `/api/v1/connections/${connection.id}/runs`, body: { transactionIds: [await of('transactions')] } },
      { method: 'POST', path: `/api/v1/connections/${connection.id}/preview`, body: { transactionIds: [await of('transactions')] } },
    ];
    const before = await demo.fingerprints();
    for (const call of calls) {
      const { status, text } = await newcomer.call(call);
      expect({ call: `${call.method} ${call.path}`, refused: status >= 400 && status < 500, text }).toMatchObject({ refused: true });
    }
    expect(await demo.fingerprints()).toEqual(before);
  });
});
