import { RemoteFailure, type AccountingExporter, type RemoteRequest } from '@kontor/exporter-contract';
import { createRemoteClient, fixedCredential, RateGate, SpacingPacer, Wire, type RequestLine } from '@kontor/exporter-http';
import { aConnection, aLocalReference, aReceipt, aReference, aTransaction, FakeClock, longLife, MemoryWorld, type CallFate, type Connect, type Fate } from '@kontor/exporter-testkit';
import { createSandbox, nordlichtId, sandboxKey, type RunningSandbox } from '@kontor/lexware-sandbox';
import { lexofficeExporter } from './exporter';
import { documents, payments } from './manifest';
import { memoryKeys, openingBalanceKey } from './memory';
import { officeSupplies } from './testing/voucher-samples';

const exporter: AccountingExporter = lexofficeExporter;
const office = aReference('Bürobedarf', '4930', { remoteId: officeSupplies });

/** Outlives the connection, which is opened anew for every window. */
const pacerOn = (clock: FakeClock): SpacingPacer => new SpacingPacer(exporter.manifest.rateLimits.map((limit) => new RateGate(limit)), clock, clock.sleepByMoving);

/** Voucher, file and hint of each; of every 25 a look at the account and the payments; two for the balance. */
const callsOfPurchases = (count: number): number => count * 3 + Math.ceil(count / 25) * 2 + 2;

describe('an export to Lexware Office', () => {
  let clock = new FakeClock();
  let pacer = pacerOn(clock);
  const sandbox = createSandbox({ port: 0, clock: { now: () => clock.now() } });
  const wire = new Wire();
  let running: RunningSandbox | undefined;
  let lines: RequestLine[] = [];
  let world: MemoryWorld;
  let beforeSending: (request: RemoteRequest) => void = () => undefined;

  const connect: Connect = ({ lost, assertMaySend }) => {
    const client = createRemoteClient({
      hosts: { api: running?.url ?? '' },
      credentials: fixedCredential(`Bearer ${sandboxKey}`),
      pacer,
      signal: lost,
      log: { requested: (line) => lines.push(line) },
      clock,
      faultOf: lexofficeExporter.faultOf ?? (() => undefined),
      assertMaySend,
      wire,
    });
    return {
      send: (request) => {
        beforeSending(request);
        return client.send(request);
      },
    };
  };

  const books = () => sandbox.world.organizations.get(nordlichtId).books;
  const supplier = () => aReference('Büromarkt Kiel GmbH', '70001', { remoteId: [...books().contacts.keys()][0] ?? '' });
  const purchase = (id: string) => aTransaction(id).of('119.00').withReceipts(1).codedTo(office, { id: '19', name: '19 %', basisPoints: 1900, treatment: 'included' });

  beforeAll(async () => {
    running = await sandbox.listen();
  });
  afterAll(() => running?.close());
  beforeEach(async () => {
    clock = new FakeClock();
    pacer = pacerOn(clock);
    sandbox.world.reset();
    const planning = aConnection(exporter).able(documents, payments).remembering(await clearingAccountMemory()).build();
    world = new MemoryWorld({ exporter, planning, connect, clock });
    lines = [];
    beforeSending = () => undefined;
  });

  async function clearingAccountMemory(): Promise<Readonly<Record<string, string>>> {
    const remote = connect({ lost: new AbortController().signal, assertMaySend: () => undefined });
    const json = { type: 'PAYMENT_PROVIDER', accountSystem: 'PliantSandbox', name: 'Pliant', bankName: 'Pliant', balance: '0.00' };
    await remote.send({ method: 'POST', path: '/v1/finance/accounts', json });
    const id = [...books().accounts.keys()][0] ?? '';
    return { [memoryKeys.clearingAccountId]: id, [openingBalanceKey(id)]: '0.00' };
  }

  it('keeps to the lower bound of calls and never meets the limit', async () => {
    const count = 100;
    const startedAt = clock.now().getTime();
    world.order(Array.from({ length: count }, (_, index) => purchase(`t${index}`).with({ supplier: supplier() }).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ exported: count });
    expect([books().vouchers.size, books().files.size, books().transactions.size, books().hints.size, books().suggestions.size]).toEqual([count, count, count, count, count]);
    expect(lines.filter(({ status }) => status === 429)).toEqual([]);
    expect(lines.length).toBe(callsOfPurchases(count));
    expect(lines.length / count).toBeLessThanOrEqual(3.04 * 1.02);
    const seconds = (clock.now().getTime() - startedAt) / 1000;
    expect(lines.length / 2 / seconds).toBeGreaterThanOrEqual(0.97);
    expect([...books().accounts.values()][0]?.balance.minor).toBe(-11900 * count);
  });

  it('looks for a new supplier and makes it once, however many transactions are of it', async () => {
    const merchants = ['Kaffeerösterei', 'Druckerei', 'Gärtnerei', 'Schlosserei', 'Weberei'];
    const suppliers = merchants.map((name, index) => aLocalReference(name, String(index)));
    world.order(Array.from({ length: 20 }, (_, index) => purchase(`t${index}`).with({ supplier: suppliers[index % 5] ?? supplier() }).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ exported: 20 });
    const calls = lines.filter(({ path }) => path === '/v1/contacts').map(({ method }) => method);
    expect([calls.filter((method) => method === 'GET').length, calls.filter((method) => method === 'POST').length, calls.length]).toEqual([5, 5, 5 * 2]);
    expect(merchants.map((merchant) => [...books().contacts.values()].filter(({ company }) => company?.name === merchant).length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('takes the case of a name and the spaces in it for no other supplier', async () => {
    world.order(['Kaffeerösterei  Nord', ' KAFFEERÖSTEREI Nord '].map((name, index) => purchase(`t${index}`).with({ supplier: aLocalReference(name, String(index)) }).asSubject()));
    await world.settle();
    expect([world.tally(), [...books().contacts.values()].filter(({ company }) => /nord$/i.test(company?.name ?? '')).length]).toEqual([{ exported: 2 }, 1]);
  });

  it('fails what is of a contact somebody removed, within minutes, and exports the rest', async () => {
    const isRemoved = (name: string | undefined): boolean => name === 'Neuer Lieferant';
    beforeSending = ({ method, path }) => {
      if (method !== 'POST' || path !== '/v1/vouchers') return;
      for (const [id, { company }] of books().contacts) if (isRemoved(company?.name)) books().contacts.delete(id);
    };
    const startedAt = clock.now().getTime();
    world.order(['t1', 't2', 't3', 't4'].map((id) => purchase(id).with({ supplier: id < 't3' ? aLocalReference('Neuer Lieferant', '1') : supplier() }).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ exported: 2, failed: 2 });
    expect([world.item('t1').issues, world.item('t2').issues]).toMatchObject([[{ code: 'LEX-contact-gone' }], [{ code: 'LEX-contact-gone' }]]);
    expect(clock.now().getTime() - startedAt).toBeLessThan(5 * 60_000);
  });

  it('goes on after its voucher when the file was refused and the supplier was imported since', async () => {
    const fresh = purchase('t1').with({ supplier: aLocalReference('Neuer Lieferant', '1') });
    beforeSending = ({ method, path }) => {
      if (path.endsWith('/files')) throw new RemoteFailure({ kind: 'invalid-data', code: 'LEX-receipt-unreadable' }, false, { method, path, reason: 'status', status: 406 });
    };
    world.order([fresh.asSubject()]);
    await world.settle();
    expect(world.item('t1').state).toBe('failed');
    const [remoteId = ''] = [...books().contacts].flatMap(([id, { company }]) => (company?.name === 'Neuer Lieferant' ? [id] : []));
    world.shelve(purchase('t1').with({ supplier: aReference('Neuer Lieferant', '1', { remoteId }) }).asSubject());
    beforeSending = () => undefined;
    world.retry('t1');
    await world.settle();
    expect(world.item('t1')).toMatchObject({ state: 'exported', issues: [] });
    expect([books().vouchers.size, books().files.size]).toEqual([1, 1]);
  });

  describe('by a worker that dies', () => {
    const callFates: readonly CallFate[] = ['dies-before', 'dies-during', 'dies-under-way', 'dies-after'];
    const dyingAt = (position: number, fate: CallFate): Fate & { calls: number } => ({
      ...longLife,
      calls: 0,
      ofCall() {
        this.calls += 1;
        return this.calls === position ? fate : 'lives';
      },
    });
    const order = () => world.order([purchase('t1').withReceiptFiles(aReceipt('a'), aReceipt('b')).with({ supplier: aLocalReference('Neuer Lieferant', '1') }).asSubject()]);

    /** Search, contact, voucher, two files, hint, account, payment, two for the balance. */
    const callsOfOne = 10;

    it('needs no more calls than these when it lives', async () => {
      order();
      await world.settle();
      expect(lines).toHaveLength(callsOfOne);
    });

    it.each(Array.from({ length: callsOfOne }, (_, index) => index + 1).flatMap((position) => callFates.map((fate) => [fate, position] as const)))('%s, at call %i, leaves one of everything', async (fate, position) => {
      order();
      await world.settle(dyingAt(position, fate));
      await clock.advance(60_000);
      await world.drive(); // whoever rings the lane next tells the balance that was not told
      expect(world.tally()).toEqual({ exported: 1 });
      const made = [...books().contacts.values()].filter(({ company }) => company?.name === 'Neuer Lieferant');
      expect([made.length, books().vouchers.size, books().files.size, books().hints.size, books().transactions.size, books().suggestions.size]).toEqual([1, 1, 2, 1, 1, 1]);
      expect([...books().accounts.values()][0]?.balance.minor).toBe(-11900);
    });
  });
});
