import { requestFaultKinds, type RequestFaultKind } from '@kontor/lexware-sandbox';
import { FaultBench } from './testing/fault-bench';
import { faultRows } from './testing/fault-rows';
import { samples, severalReceipts, writeRoutes } from './testing/fault-scenes';

/** By these some of the first calls are struck, some in the middle, some in a row. */
const seeds = ['b', 'c', 'h'];
const inVain = ['KON-sent-in-vain', 'KON-outcome-unknown'];

describe('an export to Lexware Office', () => {
  const bench = new FaultBench();

  const unexpected = (kind: RequestFaultKind): readonly string[] => [...bench.asked].filter((code) => !faultRows[kind].asks.includes(code));
  const beyondInVain = (kind: RequestFaultKind): readonly string[] => unexpected(kind).filter((code) => !inVain.includes(code));

  it('is tried with every fault there is', () => {
    expect(Object.keys(faultRows).sort()).toEqual([...requestFaultKinds].sort());
  });

  describe.each(requestFaultKinds)('that meets %s', (kind) => {
    beforeEach(() => bench.begin());

    it.each(writeRoutes)('at the first $method $path writes everything once', async (route) => {
      bench.commit(kind, { ...route, calls: 1 });
      expect(await bench.export(samples)).toEqual([]);
      expect([bench.struck > 0, bench.keepsToBound, unexpected(kind)]).toEqual([true, true, []]);
    });

    it.each(seeds)('now and then, by lot %s, writes everything once', async (seed) => {
      bench.commit(kind, { path: '/v1/**', chance: { percent: 30, seed }, ...(faultRows[kind].isOfWrites ? { method: 'POST' } : {}) });
      expect(await bench.export(samples)).toEqual([]);
      expect([bench.struck > 0, bench.keepsToBound, beyondInVain(kind)]).toEqual([true, true, []]);
    });

    it.each(writeRoutes)('at every $method $path sends no more than it may, and is made good once it is over', async (route) => {
      bench.commit(kind, route);
      bench.order([severalReceipts]);
      await bench.leaveAlone();
      expect([bench.struck > 0, bench.keepsToBound, bench.restless]).toEqual([true, true, []]);
      bench.lift();
      expect(await bench.finish()).toEqual([]);
      expect(beyondInVain(kind)).toEqual([]);
    });
  });
});
