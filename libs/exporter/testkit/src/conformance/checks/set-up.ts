import { orFinding, shown, unless, type ConformanceCheck } from '../check';

export const setUpIsRepeatable: ConformanceCheck = {
  sentence: 'sets up again without creating anything twice',
  run: (bench) =>
    orFinding('set-up', async () => {
      const first = (await bench.scene()).setUp;
      const second = await bench.setUp();
      const third = await bench.setUp();
      const created = [...second.outcomes, ...third.outcomes].filter(({ did }) => did === 'created');
      return [
        ...unless(created.length === 0, `set-up creates again: ${shown(created)}`),
        ...unless(shown(first.planning.memory) === shown(third.planning.memory), `set-up remembers ${shown(first.planning.memory)}, then ${shown(third.planning.memory)}`),
      ];
    }),
};
