import type { AccountingExporter, FileDelivery, SettingValues } from '@kontor/exporter-contract';
import type { Journal } from '../journal/ports';
import { aPaperWorld, aTransaction, leaseMilliseconds, paperExporter, silentLife, type Fate, type MemoryWorld } from '@kontor/exporter-testkit';

const paper = paperExporter as AccountingExporter;
const delivery = paperExporter.delivery as FileDelivery<SettingValues>;
const assembling = (assemble: FileDelivery<SettingValues>['assemble']): AccountingExporter => ({ ...paper, delivery: { kind: 'file', assemble } });

const contents = (world: MemoryWorld): Readonly<Record<string, string>> =>
  Object.fromEntries([...world.books.files.values()].map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]));

const diesAt = (commit: string, nth: number, moment: 'dies-before' | 'dies-after'): Fate => {
  let count = 0;
  return { ofCommit: (name) => (name === commit && (count += 1) === nth ? moment : 'lives'), ofCall: () => 'lives' };
};

describe('a run that makes files', () => {
  it('puts every ready transaction into the files and exports it with them', async () => {
    const world = aPaperWorld();
    const runId = world.order([aTransaction('t1').asSubject(), aTransaction('t2').refunded().asSubject()]);
    await world.settle();
    expect(world.tally()).toEqual({ exported: 2 });
    expect(world.books.runs.get(runId)?.files.map(({ name }) => name)).toEqual(['journal.txt', 'Beleg t1-r1.pdf', 'Beleg t2-r1.pdf']);
    expect(contents(world)['journal.txt']?.split('\n').map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual(['2026-03-02T08:00:00.000Z', '2026-02-26 -119.00 EUR', '2026-02-26 119.00 EUR', '']);
  });

  it('keeps the plan with each item', async () => {
    const world = aPaperWorld();
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item().plan?.operations.map(({ id }) => id)).toEqual(['line']);
  });

  it('leaves out what is not ready, and says why', async () => {
    const world = aPaperWorld();
    world.order([aTransaction('t1').asSubject(), aTransaction('t2').without('glAccount').asSubject(), aTransaction('t3').pending().asSubject()]);
    await world.settle();
    expect(world.item('t2')).toMatchObject({ state: 'failed', issues: [{ code: 'KON-missing-field' }] });
    expect(world.item('t3')).toMatchObject({ state: 'skipped', issues: [{ code: 'KON-pending' }] });
    expect(contents(world)['journal.txt']?.split('\n')).toHaveLength(3);
  });

  it('makes no file when nothing is ready', async () => {
    const world = aPaperWorld();
    world.order([aTransaction().pending().asSubject()]);
    await world.settle();
    expect(world.books.files.size).toBe(0);
  });

  it('keeps the files of two runs apart', async () => {
    const world = aPaperWorld();
    const runs = ['t1', 't2'].map((id) => world.order([aTransaction(id).withoutReceipt().asSubject()]));
    await world.settle();
    expect(runs.map((id) => world.books.runs.get(id)?.files.length)).toEqual([1, 1]);
    expect(world.books.files.size).toBe(2);
  });

  it('reads many transactions page by page, in order', async () => {
    const world = aPaperWorld();
    const ids = Array.from({ length: 450 }, (_, index) => `t${index}`);
    world.order(ids.map((id) => aTransaction(id).withoutReceipt().at({ name: id }).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ exported: 450 });
    expect(contents(world)['journal.txt']?.trim().split('\n').slice(1).map((line) => line.split(' ').at(-1))).toEqual(ids);
  });

  it.each([['claimRun', 1, 'dies-after'], ['store', 1, 'dies-before'], ['store', 1, 'dies-after'], ['store', 2, 'dies-after'], ['finishFiles', 1, 'dies-before'], ['finishFiles', 1, 'dies-after']] as const)(
    'ends with one set of the same files when the worker dies: %s %s %s',
    async (commit, nth, moment) => {
      const [undisturbed, disturbed] = [aPaperWorld(), aPaperWorld()];
      for (const world of [undisturbed, disturbed]) world.order([aTransaction('t1').asSubject(), aTransaction('t2').asSubject()]);
      await undisturbed.settle();
      await disturbed.settle(diesAt(commit, nth, moment));
      expect(disturbed.tally()).toEqual({ exported: 2 });
      expect(contents(disturbed)).toEqual(contents(undisturbed));
    },
  );

  it('fails its items when the plugin cannot assemble them, and logs the defect', async () => {
    const world = aPaperWorld({ exporter: assembling(() => { throw new TypeError('rows is not iterable'); }) });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'KON-defect' }] });
    expect(world.log.entries).toMatchObject([{ event: 'files-not-assembled', error: { message: 'rows is not iterable' } }]);
  });

  it('fails the one transaction a plugin cannot plan', async () => {
    const world = aPaperWorld({ exporter: { ...paper, plan: (input) => { if (input.transaction.id === 't1') throw new Error('broken'); return paper.plan(input); } } });
    world.order([aTransaction('t1').asSubject(), aTransaction('t2').asSubject()]);
    await world.settle();
    expect([world.item('t1').state, world.item('t2').state]).toEqual(['failed', 'exported']);
  });

  it('leaves its items to the younger holder when it lost the lane, and takes that for no defect', async () => {
    const slow = assembling(async function* (rows, run) {
      await world.clock.advance(leaseMilliseconds);
      await world.desk.acquire(world.connectionId);
      yield* delivery.assemble(rows, run);
    });
    const world: MemoryWorld = aPaperWorld({ exporter: slow });
    world.order([aTransaction().asSubject()]);
    await world.drive(silentLife);
    expect(world.item().state).toBe('working');
    expect(world.log.events()).toEqual(['lease-lost']);
  });

  it('fails nothing when the files cannot be stored for now', async () => {
    const world = aPaperWorld();
    world.order([aTransaction().asSubject()]);
    const { artifacts } = world;
    world.artifacts = { store: () => Promise.reject(new Error('No space left on device')) };
    await expect(world.drive()).rejects.toThrow('No space left');
    world.artifacts = artifacts;
    expect(world.item()).toMatchObject({ state: 'queued', crashes: 0 });
    await world.settle();
    expect(world.item().state).toBe('exported');
  });

  it('makes no file for a run that was cancelled meanwhile', async () => {
    const world = aPaperWorld();
    const runId = world.order([aTransaction('t1').asSubject(), aTransaction('t2').asSubject()]);
    const { journal } = world;
    world.journal = new Proxy(journal, {
      get: (_journal, method: keyof Journal) => {
        if (method === 'steps') world.cancel(runId);
        return journal[method].bind(journal) as unknown;
      },
    });
    await world.settle();
    expect(world.tally()).toEqual({ skipped: 2 });
    expect(world.books.files.size).toBe(0);
  });

  it('makes the files of each run with the settings of that moment', async () => {
    const world = aPaperWorld();
    const runs = ['t1', 't2'].map((id) => world.order([aTransaction(id).withoutReceipt().asSubject()]));
    const seen: unknown[] = [];
    world.exporter = assembling((rows, run) => {
      seen.push(run.settings);
      world.planning = { ...world.planning, settings: { mode: 'second' } };
      return delivery.assemble(rows, run);
    });
    await world.settle();
    expect([runs.length, seen]).toEqual([2, [{}, { mode: 'second' }]]);
  });
});
