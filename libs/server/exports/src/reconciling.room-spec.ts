import type { DriftView, Page } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { readConnection } from '@kontor/server-connections/testing';
import { aColleague, secondOrganization } from '@kontor/server-platform/testing';
import { Doorbell, type MemoryDoorbell } from '@kontor/server-queue';
import { ReconciliationProcessor } from './jobs/reconciliation.processor';
import { aPaperOffice, ready, type ExportOffice } from './testing/export-office';
import type { ExportsApp } from './testing/exports-app';
import { exportsTestbed } from './testing/exports-testbed';
import { startOf, work } from './testing/runs';

let app: ExportsApp;
let office: ExportOffice;
exportsTestbed((testbed) => ({ app, office } = testbed));
afterEach(() => {
  bell().answer = 'rung';
});

const bell = (): MemoryDoorbell => app.app.get<unknown, MemoryDoorbell>(Doorbell);
const path = (rest = ''): string => `/connections/${office.connection.id}/${rest}`;
const drift = async (query = ''): Promise<Page<DriftView>> => (await office.browser.get(path(`drift${query}`)).expect(200)).body as Page<DriftView>;
const entriesRead = (): number => app.house.counter.count('GET', /^\/entries\/[^/]+$/);

/** Somebody asks for it, and the worker looks. */
async function reconcile(): Promise<void> {
  await office.browser.post(path('reconciliation')).expect(202);
  await app.app.get(ReconciliationProcessor).hear({ organizationId: office.organizationId, connectionId: office.connection.id });
}

async function exported(count: number): Promise<readonly string[]> {
  const ids = await ready(office, count);
  await startOf(office, ids);
  await work(app, office);
  return ids;
}

/** What somebody did in the ledger to the entry of that place. */
function edit(place: number, change: object): void {
  const { entries } = office.company.ledger.books;
  const entry = entries[place];
  if (entry) entries[place] = { ...entry, ...change };
}

const entryStates = async (): Promise<readonly string[]> =>
  (await drift('?limit=200')).items.filter(({ operation }) => operation === 'entry').sort((left, right) => (left.remoteId < right.remoteId ? -1 : 1)).map(({ state }) => state);

describe('what was written', () => {
  it('is listed with where it stands, and that nobody has looked yet', async () => {
    const [id] = await exported(1);
    const [entry] = office.company.ledger.books.entries;
    const { items } = await drift();
    expect(items).toHaveLength(2);
    expect(items.find(({ operation }) => operation === 'entry')).toEqual({
      transactionId: id, operation: 'entry', kind: 'entry', remoteId: entry?.id, url: `https://ledger.example/entries/${entry?.id}`, state: 'unchecked', differences: null, checkedAt: null,
    });
  });

  it('is listed page by page, the youngest first, by state and by transaction', async () => {
    const ids = await exported(5);
    await reconcile();
    const seen: DriftView[] = [];
    for (let cursor = ''; ; ) {
      const page = await drift(`?limit=3${cursor}`);
      seen.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect([seen.length, new Set(seen.map(({ remoteId }) => remoteId)).size]).toEqual([10, 10]);
    expect(seen.slice(0, 5).map(({ operation }) => operation)).toEqual(Array.from({ length: 5 }, () => 'payment'));
    expect((await drift('?state=unchanged')).items.map(({ operation }) => operation)).toEqual(Array.from({ length: 5 }, () => 'entry'));
    expect((await drift(`?transactionId=${ids[2]}`)).items.map(({ operation }) => operation).sort()).toEqual(['entry', 'payment']);
    expect((await drift('?state=gone')).items).toEqual([]);
    await office.browser.get(path('drift?state=lost')).expect(400);
  });
});

describe('a reconciliation', () => {
  it('rings for the worker and does not let the person wait', async () => {
    const rings = bell().rings.length;
    await office.browser.post(path('reconciliation')).expect(202);
    expect(bell().rings.slice(rings)).toEqual([{ bell: 'reconciliation', ids: { organizationId: office.organizationId, connectionId: office.connection.id } }]);
  });

  it('sees what was confirmed, changed and deleted there, and how it differs', async () => {
    await exported(4);
    const [, , , last] = office.company.ledger.books.entries;
    edit(1, { confirmed: true });
    edit(2, { gross: '120.00' });
    office.company.ledger.books.entries.splice(3);
    await reconcile();
    expect(await entryStates()).toEqual(['unchanged', 'confirmed', 'changed', 'gone']);
    const [changed] = (await drift('?state=changed')).items;
    expect(changed).toMatchObject({ differences: { gross: { written: '119.00', found: '120.00' } }, checkedAt: expect.any(String) as string });
    expect((await drift('?state=gone')).items.map(({ remoteId }) => remoteId)).toEqual([last?.id]);
  });

  it('looks again at everything but what is gone', async () => {
    await exported(2);
    edit(0, { gross: '120.00' });
    office.company.ledger.books.entries.splice(1);
    await reconcile();
    expect(await entryStates()).toEqual(['changed', 'gone']);
    edit(0, { gross: '119.00' });
    const before = entriesRead();
    await reconcile();
    expect([await entryStates(), entriesRead() - before]).toEqual([['unchanged', 'gone'], 1]);
    expect((await drift('?state=unchanged')).items).toMatchObject([{ differences: null }]);
  });

  it('writes nothing there and leaves the exports as they are', async () => {
    await exported(2);
    const writes = () => app.house.counter.arrivals.filter(({ method }) => method !== 'GET').length;
    const before = [writes(), await app.database.asOwner('select * from export_item order by id'), await app.database.asOwner('select * from export_step order by id')];
    await reconcile();
    expect([writes(), await app.database.asOwner('select * from export_item order by id'), await app.database.asOwner('select * from export_step order by id')]).toEqual(before);
  });

  it('gets to the end of however much was written', async () => {
    const [id] = await exported(1);
    const sql = `insert into external_ref (id, organization_id, connection_id, transaction_id, generation, operation, step, kind, remote_id, written_at)
      select gen_random_uuid(), $1, $2, $3, 1, 'old:' || n, 'attachReceipt', 'receipt', 'old-' || n, now() from generate_series(1, 450) n`;
    await app.database.asOwner(sql, [office.organizationId, office.connection.id, id]);
    await reconcile();
    expect(await app.database.asOwner('select count(*)::int as unseen from external_ref where connection_id = $1 and checked_at is null', [office.connection.id])).toEqual([{ unseen: 0 }]);
    expect((await drift('?state=unchanged')).items).toMatchObject([{ transactionId: id, operation: 'entry' }]);
  });

  it('keeps what it saw earlier of something that can no longer be judged', async () => {
    await exported(1);
    await app.database.asOwner(`update external_ref set drift = 'changed', differences = '{"amount": 1}' where connection_id = $1 and step = 'postPayments'`, [office.connection.id]);
    await reconcile();
    expect((await drift('?state=changed')).items).toMatchObject([{ operation: 'payment', differences: { amount: 1 } }]);
  });

  it('that breaks off keeps what it found, and the next one goes on from there', async () => {
    await exported(3);
    edit(0, { confirmed: true });
    app.house.counter.orders.next(/^\/entries\/[^/]+$/, [undefined, { answer: { status: 503, body: { secret: 'internals' } } }]);
    await reconcile();
    expect(await entryStates()).toEqual(['confirmed', 'unchecked', 'unchecked']);
    expect(app.log.text).toContain('reconciliation broke off');
    expect(app.log.text).not.toContain('internals');
    await reconcile();
    expect(await entryStates()).toEqual(['confirmed', 'unchanged', 'unchanged']);
  });

  it('that is no longer let in asks for a sign-in', async () => {
    await exported(1);
    app.house.withdrawKey(office.company);
    await reconcile();
    expect(await readConnection(office, office.connection.id)).toMatchObject({ state: 'needs-sign-in' });
    app.house.restoreKey(office.company);
  });
});

describe('a reconciliation that cannot be', () => {
  const refused = async (status: number): Promise<unknown> => (await office.browser.post(path('reconciliation')).expect(status)).body;

  it.each(['pause', 'disconnect'])('because of a connection after its %s says so', async (deed) => {
    await office.browser.post(path(deed)).expect(200);
    const rings = bell().rings.length;
    expect(await refused(409)).toMatchObject({ code: 'connection-not-open', detail: expect.stringContaining(deed === 'pause' ? 'paused' : 'disconnected') as string });
    expect(bell().rings).toHaveLength(rings);
  });

  it('because there are no books to look into says so', async () => {
    office = await aPaperOffice(app);
    expect(await refused(409)).toMatchObject({ code: 'reconciliation-not-offered', detail: expect.stringContaining('Paper') as string });
  });

  it('because no worker can be reached says so, since nobody would come back to it', async () => {
    bell().answer = 'unheard';
    expect(await refused(503)).toMatchObject({ code: 'worker-not-reached' });
  });
});

describe('what was written and what became of it', () => {
  it('is for every member to see, and for accountants to look up', async () => {
    await exported(1);
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    expect(((await viewer.browser.get(path('drift')).expect(200)).body as Page<DriftView>).items).toHaveLength(2);
    await viewer.browser.post(path('reconciliation')).expect(403);
    const accountant = await aColleague(app, office.organizationId, 'accountant');
    await accountant.browser.post(path('reconciliation')).expect(202);
  });

  it('is nobody else’s business', async () => {
    await exported(1);
    const other = await secondOrganization(app);
    expect((await other.browser.get(path('drift')).expect(404)).body).toMatchObject({ code: 'connection-not-found' });
    expect((await other.browser.post(path('reconciliation')).expect(404)).body).toMatchObject({ code: 'connection-not-found' });
    await office.browser.get(`/connections/${newId()}/drift`).expect(404);
  });
});
