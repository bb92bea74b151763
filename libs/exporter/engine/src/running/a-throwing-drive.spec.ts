import { after } from '@kontor/kernel';
import type { Journal } from '../journal/ports';
import { aLedgerWorld, aTransaction, type MemoryWorld } from '@kontor/exporter-testkit';

const two = ['t1', 't2'].map((id) => aTransaction(id).asSubject());
const away = new Error('The database is away');

/** One method of the journal throws the n-th time it is called. */
function breakJournal(world: MemoryWorld, method: keyof Journal, nth = 1): void {
  const { journal } = world;
  let calls = 0;
  world.journal = new Proxy(journal, {
    get: (_journal, called: keyof Journal) => (called === method && (calls += 1) === nth ? () => Promise.reject(away) : (journal[called].bind(journal) as unknown)),
  });
}

describe('a drive that breaks off', () => {
  it.each<[keyof Journal, number]>([['claim', 1], ['steps', 2], ['isWanted', 1], ['replan', 2], ['intend', 1], ['conclude', 2], ['finish', 1]])(
    'gives the lane back, comes again after a minute and writes everything once: %s %i',
    async (method, nth) => {
      const { world, remote, clock } = aLedgerWorld();
      breakJournal(world, method, nth);
      world.order(two);
      await expect(world.drive()).rejects.toThrow(away);
      expect(world.books.lanes.get(world.connectionId)).toMatchObject({ isHeld: false, wakeAt: after(clock.now(), 60_000) });
      expect(['t1', 't2'].map((id) => world.item(id).state)).not.toContain('working');
      await world.settle();
      expect(world.tally()).toEqual({ exported: 2 });
      expect(remote.objects()).toMatchObject({ entries: 2, receipts: 2, payments: 2 });
    },
  );

  it('takes nothing for a death of the worker, however often it happens', async () => {
    const { world } = aLedgerWorld();
    world.order(two);
    for (let time = 0; time < 5; time += 1) {
      const { journal } = world;
      breakJournal(world, 'replan');
      await expect(world.drive()).rejects.toThrow(away);
      world.journal = journal;
      await world.clock.advance(60_000);
    }
    await world.settle();
    expect(world.tally()).toEqual({ exported: 2 });
    expect(['t1', 't2'].map((id) => world.item(id).crashes)).toEqual([0, 0]);
  });

  it('passes on what broke it, also where the lane cannot be given back either', async () => {
    const { world } = aLedgerWorld();
    breakJournal(world, 'intend');
    world.order(two);
    world.desk.release = () => Promise.reject(new Error('The database is still away'));
    await expect(world.drive()).rejects.toThrow(away);
    expect(world.log.entries).toMatchObject([{ event: 'lane-not-released', error: { message: 'The database is still away' } }]);
  });
});
