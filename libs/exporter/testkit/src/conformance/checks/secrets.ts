import { inspect } from 'node:util';
import { longLife } from '../../process/worker-process';
import type { ConformanceCheck, Finding } from '../check';
import { asSubject, type ConformanceBench, type Scene } from '../conformance-bench';
import { injectableFaults } from '../remote-under-test';

export const keepsSecrets: ConformanceCheck = {
  sentence: 'lets no credential and no text of a receipt into log, fault, journal or plan',
  run: async (bench) => {
    const findings: Finding[] = [];
    for (const [story, tell] of Object.entries(stories)) {
      bench.lines.length = 0;
      const scene = await bench.scene();
      scene.world.order(scene.samples.map(([, transaction]) => asSubject(transaction)));
      await tell(bench, scene);
      findings.push(...leaks(bench, scene).map((place) => `${story}: a secret stands in the ${place}`));
    }
    return findings;
  },
};

/** When all goes well, when the sign-in is refused, and when calls go wrong. */
const stories: Readonly<Record<string, (bench: ConformanceBench, scene: Scene) => Promise<void>>> = {
  'exported': (_bench, { world }) => world.settle(),
  'signed out': async (bench, { world }) => {
    bench.token.isSignedIn = false;
    await world.settle();
    bench.token.isSignedIn = true;
  },
  'in stormy weather': async ({ remote }, { world }) => {
    for (const [index, fault] of injectableFaults.entries()) await remote?.inject?.(fault, 1 + 2 * index);
    await world.settle(longLife);
  },
};

function leaks(bench: ConformanceBench, { world }: Scene): readonly string[] {
  const items = world.books.itemsOf(world.connectionId);
  const places: Readonly<Record<string, unknown>> = {
    'plan': items.map(({ plan }) => plan),
    'journal': [[...world.books.steps.values()], items.map(({ plan: _plan, ...item }) => item), [...world.books.pauses.values()]],
    'log': [world.log.entries, bench.lines],
  };
  return Object.entries(places).flatMap(([place, content]) => {
    const text = inspect(content, { depth: Infinity, maxArrayLength: null, maxStringLength: null, breakLength: Infinity, showHidden: true });
    return bench.secrets.some((secret) => text.includes(secret)) ? [place] : [];
  });
}
