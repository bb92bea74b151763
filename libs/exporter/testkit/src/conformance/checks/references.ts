import type { ExporterContext, ReferenceItem, ReferenceKind, ReferenceSource, RemoteClient, SettingValues } from '@kontor/exporter-contract';
import { orFinding, unless, type ConformanceCheck, type Finding } from '../check';
import type { ConformanceBench } from '../conformance-bench';
import { contextOf } from '../set-up';
import { mostReferences } from '../set-up-host';

type Source = ReferenceSource<SettingValues>;

async function ofEach(bench: ConformanceBench, look: (kind: ReferenceKind, source: Source, ctx: ExporterContext<SettingValues>) => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  return orFinding('pulling', async () => {
    const { planning } = (await bench.scene()).setUp;
    const findings: Finding[] = [];
    for (const [kind, source] of Object.entries(bench.subject.exporter.references) as [ReferenceKind, Source][]) {
      findings.push(...(await look(kind, source, contextOf(bench.signIn(), planning.memory))));
    }
    return findings;
  });
}

export const pullsEnd: ConformanceCheck = {
  sentence: 'pulls lists that end, with ids that are unique and names that are there',
  run: (bench) =>
    ofEach(bench, async (kind, source, ctx) => {
      const items: ReferenceItem[] = [];
      for await (const item of source.pull(ctx)) if (items.push(item) > mostReferences) return [`${kind} does not end within ${mostReferences} items`];
      const ids = items.map(({ remoteId }) => remoteId);
      return [
        ...unless(new Set(ids).size === ids.length, `${kind} yields ids twice`),
        ...unless(items.every(({ remoteId, name }) => remoteId !== '' && name.trim() !== ''), `${kind} yields items without id or name`),
      ];
    }),
};

export const pullsStop: ConformanceCheck = {
  sentence: 'stops pulling when it is told to',
  run: (bench) =>
    ofEach(bench, async (kind, source, ctx) => {
      const stop = new AbortController();
      const sent = { afterStop: 0 };
      const remote: RemoteClient = {
        send: (request) => {
          if (stop.signal.aborted) sent.afterStop += 1;
          return ctx.remote.send(request);
        },
      };
      const afterStop = await pullUntilStopped(source, { ...ctx, remote, signal: stop.signal }, stop);
      return [
        ...unless(sent.afterStop === 0, `${kind} asks for more after it was told to stop`),
        ...unless(afterStop === 0, `${kind} yields more after it was told to stop`),
      ];
    }),
};

/** How many items came after the first, at which it was told to stop. */
async function pullUntilStopped(source: Source, ctx: ExporterContext<SettingValues>, stop: AbortController): Promise<number> {
  let items = 0;
  try {
    for await (const item of source.pull(ctx)) {
      items += item ? 1 : 0;
      stop.abort();
      if (items > mostReferences) break;
    }
  } catch (error) {
    // Ending with an error is a way to stop; before the stop it would be a failure.
    if (!stop.signal.aborted) throw error;
  }
  return Math.max(0, items - 1);
}
