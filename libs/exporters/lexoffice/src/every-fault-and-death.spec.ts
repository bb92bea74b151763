import { Diary, Doom, waysOf } from '@kontor/exporter-testkit';
import { requestFaultKinds } from '@kontor/lexware-sandbox';
import { FaultBench } from './testing/fault-bench';
import { faultRows } from './testing/fault-rows';
import { severalReceipts, writeRoutes } from './testing/fault-scenes';

/** Every moment of an export that meets a fault at each address it writes to, combined with every way to die there. */
describe('an export to Lexware Office by a worker that dies', () => {
  const bench = new FaultBench();

  async function exportWith(kind: (typeof requestFaultKinds)[number], fate: Diary | Doom): Promise<readonly string[]> {
    await bench.begin();
    for (const route of writeRoutes) bench.commit(kind, { ...route, calls: 1 });
    const findings = await bench.export([severalReceipts], fate);
    const unexpected = [...bench.asked].filter((code) => !faultRows[kind].asks.includes(code));
    return [...findings, ...unexpected.map((code) => `a person is asked ${code}`), ...(bench.keepsToBound ? [] : [`${bench.sends.most} sends`])];
  }

  it.each(requestFaultKinds)('writes everything once although every kind of write meets %s', async (kind) => {
    const diary = new Diary();
    // Of the moments between the writes one kind of fault takes the even ones, the next the odd ones.
    const turn = requestFaultKinds.indexOf(kind) % 2;
    const findings = [...(await exportWith(kind, diary))];
    expect([findings, diary.moments.length > 20]).toEqual([[], true]);
    for (const [at, moment] of diary.moments.entries()) {
      if (!moment.isWrite && at % 2 !== turn) continue;
      for (const way of waysOf(moment)) {
        const doom = new Doom(at, way);
        const found = await exportWith(kind, doom);
        findings.push(...found.concat(doom.isFulfilled ? [] : ['nobody died']).map((finding) => `${way} ${moment.name} (moment ${at + 1}): ${finding}`));
      }
    }
    expect(findings).toEqual([]);
  }, 30_000);
});
