import { after } from '@kontor/kernel';
import { StepFailure, type RemoteRequest } from '@kontor/exporter-contract';
import { aLedgerWorld, aTransaction, ledgerSteps, ledgerWithSteps, type Ending, type LedgerWorld } from '@kontor/exporter-testkit';
import { mostSends } from './send-limit';

const minute = 60_000;
const hour = 60 * minute;
const subjects = (...ids: readonly string[]) => ids.map((id) => aTransaction(id).asSubject());

const says = (json: unknown, text: string): boolean => (JSON.stringify(json) ?? '').includes(text);
const isReceipt = ({ method, path }: RemoteRequest): boolean => method === 'POST' && path.endsWith('/receipts');
const isWrite = ({ method }: RemoteRequest): boolean => method !== 'GET';

/** Whatever matches ends so, for as long as it lasts. */
function breaks({ remote }: LedgerWorld, matches: (request: RemoteRequest) => boolean, ending: Ending = 'unavailable', lasts: () => boolean = () => true): void {
  remote.weather = { over: (request) => ({ ending: lasts() && matches(request) ? ending : 'well' }) };
}

const sentAt = ({ remote }: LedgerWorld, matches: (request: RemoteRequest) => boolean): readonly number[] =>
  remote.arrivals.filter(({ request }) => matches(request)).map(({ at }) => at.getTime());

describe('an operation that fails whenever it is sent', () => {
  it.each<Ending>(['unavailable', 'reset-before'])('is sent a few times, then a person is asked: %s', async (ending) => {
    const ledger = aLedgerWorld();
    breaks(ledger, isReceipt, ending);
    ledger.world.order(subjects('t1'));
    await ledger.world.settle();
    expect(ledger.world.item()).toMatchObject({ state: 'needs-review', issues: [{ code: 'KON-sent-in-vain', params: { sends: String(mostSends) } }] });
    expect(sentAt(ledger, isReceipt)).toHaveLength(mostSends);
    expect(ledger.remote.objects()).toMatchObject({ entries: 1, receipts: 0, payments: 0 });
  });

  it('says where to look: at the thing it builds on', async () => {
    const ledger = aLedgerWorld();
    breaks(ledger, isReceipt);
    ledger.world.order(subjects('t1'));
    await ledger.world.settle();
    const [entry] = ledger.remote.books.entries;
    expect(ledger.world.item().issues).toMatchObject([{ params: { where: `https://ledger.example/entries/${entry?.id}` } }]);
  });

  it('is left alone for longer each time', async () => {
    const ledger = aLedgerWorld();
    breaks(ledger, isReceipt);
    ledger.world.order(subjects('t1'));
    await ledger.world.settle();
    const times = sentAt(ledger, isReceipt);
    const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(waits).toEqual([...waits].sort((left, right) => left - right));
    expect(waits.at(-1)).toBeGreaterThanOrEqual(30 * minute);
  });

  it('keeps nobody else waiting', async () => {
    const ledger = aLedgerWorld();
    breaks(ledger, ({ path, json }) => path === '/entries' && says(json, '777.00'));
    ledger.world.order([aTransaction('t1').of('777.00').asSubject(), ...subjects('t2', 't3', 't4')]);
    await ledger.world.drive();
    expect(ledger.world.tally()).toEqual({ 'in-doubt': 1, exported: 3 });
    await ledger.world.settle();
    expect(ledger.world.tally()).toEqual({ 'needs-review': 1, exported: 3 });
  });

  it('is told from the innocent that went in the same call', async () => {
    const ledger = aLedgerWorld();
    breaks(ledger, ({ path, json }) => path === '/payments' && says(json, '777.00'));
    ledger.world.order([aTransaction('t1').of('777.00').asSubject(), ...subjects('t2', 't3')]);
    await ledger.world.settle();
    expect(ledger.world.tally()).toEqual({ 'needs-review': 1, exported: 2 });
    expect(ledger.remote.objects()).toMatchObject({ entries: 3, payments: 2 });
  });

  it.each(['two receipts nobody takes', 'all receipts'])('comes to an end where others fail like it: %s', async (which) => {
    const ledger = aLedgerWorld();
    const { remote, world } = ledger;
    breaks(ledger, (request) => (which === 'all receipts' ? isReceipt(request) : remote.books.entries.slice(0, 2).some(({ id }) => request.path === `/entries/${id}/receipts`)));
    world.order(subjects('t1', 't2', 't3'));
    await world.settle();
    expect(world.tally()['needs-review']).toBe(which === 'all receipts' ? 3 : 2);
    expect(sentAt(ledger, isReceipt).length).toBeLessThan(350);
  });

  it('is sent a few times more, and may succeed, when a person has it sent again', async () => {
    const ledger = aLedgerWorld();
    let isBroken = true;
    breaks(ledger, isReceipt, 'unavailable', () => isBroken);
    ledger.world.order(subjects('t1'));
    await ledger.world.settle();
    ledger.world.sendAgain();
    await ledger.world.settle();
    expect(ledger.world.item().state).toBe('needs-review');
    expect(sentAt(ledger, isReceipt)).toHaveLength(2 * mostSends);
    isBroken = false;
    ledger.world.sendAgain();
    await ledger.world.settle();
    expect(ledger.world.item().state).toBe('exported');
    expect(ledger.remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });

  it('is adopted when the last of its sends has come through after all', async () => {
    const ledger = aLedgerWorld();
    let sends = 0;
    ledger.remote.weather = { over: (request) => ({ ending: !isReceipt(request) ? 'well' : (sends += 1) < mostSends ? 'unavailable' : 'reset-after' }) };
    ledger.world.order(subjects('t1'));
    await ledger.world.settle();
    expect(ledger.world.item().state).toBe('exported');
    expect(ledger.remote.objects()).toMatchObject({ receipts: 1 });
  });

  it('is bounded where the remote itself ignores repetitions and nobody can look', async () => {
    const { find: _find, ...blind } = ledgerSteps.attachReceipt;
    const ledger = aLedgerWorld({ exporter: ledgerWithSteps({ attachReceipt: { ...blind, repeatable: true } }) });
    breaks(ledger, isReceipt);
    ledger.world.order(subjects('t1'));
    await ledger.world.settle();
    expect(ledger.world.item().state).toBe('needs-review');
    expect(sentAt(ledger, isReceipt)).toHaveLength(mostSends);
  });

  it('counts only sends nobody knows the end of', async () => {
    const ledger = aLedgerWorld();
    let sends = 0;
    const endings: readonly Ending[] = ['throttled', 'not-sent', 'throttled', 'throttled', 'throttled', 'throttled', 'unavailable', 'throttled', 'not-sent'];
    ledger.remote.weather = { over: (request) => ({ ending: isReceipt(request) ? (endings[(sends += 1) - 1] ?? 'well') : 'well' }) };
    ledger.world.order(subjects('t1'));
    await ledger.world.settle();
    expect(ledger.world.item().state).toBe('exported');
  });
});

describe('a remote that is away for hours', () => {
  const many = subjects(...Array.from({ length: 12 }, (_, index) => `t${index + 1}`));

  it.each<readonly [string, (request: RemoteRequest) => boolean, Ending]>([
    ['answers nothing', () => true, 'unavailable'],
    ['is out of reach', () => true, 'not-sent'],
    ['answers questions only', isWrite, 'unavailable'],
    ['takes no receipts', isReceipt, 'unavailable'],
  ])('gets everything by itself when it is back: %s', async (_what, matches, ending) => {
    const ledger = aLedgerWorld();
    const back = after(ledger.clock.now(), 7 * hour);
    breaks(ledger, matches, ending, () => ledger.clock.now() < back);
    ledger.world.order(many);
    await ledger.world.settle();
    expect(ledger.world.tally()).toEqual({ exported: 12 });
    expect(ledger.remote.objects()).toMatchObject({ entries: 12, receipts: 12, payments: 12 });
    expect(ledger.clock.now().getTime() - back.getTime()).toBeLessThan(hour);
  });

  it('is not asked for every item again and again', async () => {
    const ledger = aLedgerWorld();
    const back = after(ledger.clock.now(), 7 * hour);
    breaks(ledger, isWrite, 'unavailable', () => ledger.clock.now() < back);
    ledger.world.order(many);
    await ledger.world.settle();
    expect(sentAt(ledger, isWrite).filter((at) => at < back.getTime()).length).toBeLessThan(12 * 7 * 4);
  });
});

describe('a step that says "not yet"', () => {
  /** The remote has answered and refuses this one item for now. */
  const slow = (key: string, isReady: () => boolean) =>
    ledgerWithSteps({
      createEntry: {
        ...ledgerSteps.createEntry,
        run: async (...args: Parameters<typeof ledgerSteps.createEntry.run>) => {
          if (args[0].gross === key && !isReady()) throw new StepFailure({ kind: 'unavailable', code: 'LED-refused' });
          return ledgerSteps.createEntry.run(...args);
        },
      },
    });

  it('makes nobody else wait, however many say so in a row', async () => {
    const { world } = aLedgerWorld({ exporter: slow('777.00', () => false) });
    world.order([...['t1', 't2', 't3'].map((id) => aTransaction(id).of('777.00').asSubject()), ...subjects('t4', 't5')]);
    await world.drive();
    expect(world.tally()).toEqual({ queued: 3, exported: 2 });
  });

  it('is tried again until it is ready', async () => {
    let clockNow = (): Date => new Date(0);
    const ready = { at: new Date(0) };
    const { world, clock } = aLedgerWorld({ exporter: slow('777.00', () => clockNow() >= ready.at) });
    clockNow = () => clock.now();
    ready.at = after(clock.now(), 20 * minute);
    world.order([aTransaction('t1').of('777.00').asSubject()]);
    await world.settle();
    expect(world.item().state).toBe('exported');
  });

  it('fails with its own words when it never is', async () => {
    const { world } = aLedgerWorld({ exporter: slow('777.00', () => false) });
    world.order([aTransaction('t1').of('777.00').asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'LED-refused' }] });
  });
});

describe('an answer that refuses one request', () => {
  it('is no absence, whatever the plugin calls it', async () => {
    const { world, remote } = aLedgerWorld({ exporter: ledgerWithSteps({}), connect: () => remote.client({ key: 'ledger-key-PA55-good', faultOf: () => ({ kind: 'unavailable', code: 'LED-refused' }) }) });
    let entries = 0;
    remote.weather = { over: ({ path }) => ({ ending: path === '/entries' && (entries += 1) <= 3 ? 'refused' : 'well' }) };
    world.order(subjects('t1', 't2', 't3', 't4', 't5'));
    await world.drive();
    expect(world.tally()).toEqual({ queued: 3, exported: 2 });
  });
});
