import { canonicalJson } from '@kontor/kernel';
import { orFinding, shown, unless, type ConformanceCheck } from '../check';

export const setUpIsRepeatable: ConformanceCheck = {
  sentence: 'sets up again, for the same connection or a new one, without creating anything twice',
  run: (bench) =>
    orFinding('set-up', async () => {
      const first = (await bench.scene()).setUp;
      const again = await bench.setUp(first);
      const anew = await bench.setUp();
      const created = [...again.outcomes, ...anew.outcomes].filter(({ did }) => did === 'created');
      return [
        ...unless(created.length === 0, `set-up creates again: ${shown(created)}`),
        ...unless(canonicalJson(first.planning.memory) === canonicalJson(again.planning.memory), `set-up remembers ${shown(first.planning.memory)}, then ${shown(again.planning.memory)}`),
      ];
    }),
};
