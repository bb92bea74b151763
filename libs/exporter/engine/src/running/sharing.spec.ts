import { aLedgerWorld, aLocalReference, aTransaction, ledgerExporter, type LedgerWorld } from '@kontor/exporter-testkit';
import type { Journal } from '../journal/ports';

const roastery = aLocalReference('Rösterei Morgenrot', '70002');
const printer = aLocalReference('Druckerei Abendrot', '70003');
const of = (id: string, supplier = roastery) => aTransaction(id).withoutReceipt().with({ supplier }).asSubject();
const life = ledgerExporter.manifest.remote.maxRequestMilliseconds;
const day = 24 * 3_600_000;

const looks = ({ remote }: LedgerWorld): number => remote.count('GET', /^\/partners$/);
const creations = ({ remote }: LedgerWorld): number => remote.count('POST', /^\/partners$/);
const partnersOf = ({ world }: LedgerWorld, ...ids: readonly string[]) =>
  ids.map((id) => world.books.stepsOf(world.item(id)).find(({ step }) => step === 'ensurePartner')?.ref?.id);

describe('a step that several transactions share', () => {
  it('is carried out once, and its result serves them all', async () => {
    const ledger = aLedgerWorld();
    ledger.world.order([of('t1'), of('t2'), of('t3')]);
    await ledger.world.settle();
    expect(ledger.world.tally()).toEqual({ exported: 3 });
    expect([looks(ledger), creations(ledger)]).toEqual([1, 1]);
    expect(new Set(partnersOf(ledger, 't1', 't2', 't3'))).toEqual(new Set([ledger.remote.books.partners[0]?.id]));
    expect(ledger.world.books.stepsOf(ledger.world.item('t2'))[0]).toMatchObject({ operation: 'partner:reference-70002', state: 'done', attempt: 1 });
  });

  it('is carried out for everything else by itself', async () => {
    const ledger = aLedgerWorld();
    ledger.world.order([of('t1'), of('t2', printer), of('t3')]);
    await ledger.world.settle();
    expect(creations(ledger)).toBe(2);
    const [first, second, third] = partnersOf(ledger, 't1', 't2', 't3');
    expect([first === third, first === second]).toEqual([true, false]);
  });

  it('serves later runs for a day; then the remote is asked again, and has it', async () => {
    const ledger = aLedgerWorld();
    for (const [id, expected] of [['t1', 1], ['t2', 1], ['t3', 2]] as const) {
      if (id === 't3') await ledger.clock.advance(day);
      ledger.world.order([of(id)]);
      await ledger.world.settle();
      expect(looks(ledger)).toBe(expected);
    }
    expect(creations(ledger)).toBe(1);
  });

  it.each(['timeout', 'reset-after', 'reset-before', 'gateway-timeout'] as const)('waits where nobody knows yet what became of it for another: %s', async (ending) => {
    const ledger = aLedgerWorld();
    ledger.remote.failOn(ending, 2);
    ledger.world.order([of('t1'), of('t2')]);
    await ledger.world.drive();
    expect([ledger.world.tally(), looks(ledger)]).toEqual([{ 'in-doubt': 2 }, 1]);
    await ledger.world.settle();
    expect(ledger.world.tally()).toEqual({ exported: 2 });
    expect(ledger.remote.objects()).toMatchObject({ partners: 1, entries: 2 });
  });

  it('is made once even where it lands as late as it may', async () => {
    const ledger = aLedgerWorld();
    ledger.remote.failOn({ ending: 'timeout', landsAfter: life, endsAfter: 0 }, 2);
    ledger.world.order([of('t1'), of('t2')]);
    await ledger.world.settle();
    await ledger.clock.advance(life);
    expect([ledger.world.tally(), ledger.remote.objects()]).toMatchObject([{ exported: 2 }, { partners: 1 }]);
  });

  it('is tried for the next when it was refused for one', async () => {
    const ledger = aLedgerWorld();
    ledger.remote.failOn('refused', 2);
    ledger.world.order([of('t1'), of('t2')]);
    await ledger.world.settle();
    expect(ledger.world.tally()).toEqual({ failed: 1, exported: 1 });
    expect([creations(ledger), ledger.remote.objects()]).toMatchObject([2, { partners: 1 }]);
  });

  it.each(['intend', 'conclude'])('is made once when the worker dies over using it again: %s', async (commit) => {
    for (const moment of ['dies-before', 'dies-after'] as const) {
      const ledger = aLedgerWorld();
      ledger.world.order([of('t1')]);
      await ledger.world.settle();
      ledger.world.order([of('t2')]);
      await ledger.world.settle({ ofCommit: (name) => (name === commit ? moment : 'lives'), ofCall: () => 'lives' });
      expect([ledger.world.tally(), ledger.remote.objects()]).toMatchObject([{ exported: 2 }, { partners: 1, entries: 2 }]);
    }
  });

  it('is no business of other steps', async () => {
    const { world } = aLedgerWorld();
    const { journal } = world;
    let asked = 0;
    world.journal = new Proxy(journal, {
      get: (_journal, method: keyof Journal) => {
        if (method === 'sharedRef') asked += 1;
        return journal[method].bind(journal) as unknown;
      },
    });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect([world.tally(), asked]).toEqual([{ exported: 1 }, 0]);
  });
});
