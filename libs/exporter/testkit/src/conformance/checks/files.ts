import { createHash } from 'node:crypto';
import type { FileRow, SettingValues, FileDelivery } from '@kontor/exporter-contract';
import { openDemoReceipt } from '../../builders/a-receipt';
import type { CommitFate, Fate } from '../../process/worker-process';
import { atAnotherTime } from '../../time/shifted-time';
import { shown, unless, type ConformanceCheck, type Finding } from '../check';
import { asSubject, type ConformanceBench, type Scene } from '../conformance-bench';
import { prepare } from './planning';

type Digests = Readonly<Record<string, string>>;

const aWeek = 7 * 86_400_000;
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const assemblesTheSameBytes: ConformanceCheck = {
  sentence: 'assembles the same rows into the same bytes, whenever it does so',
  delivery: 'file',
  run: async (bench) => {
    const first = await assemble(bench);
    const later = await atAnotherTime(aWeek, () => assemble(bench));
    return [
      ...unless(Object.keys(first).length > 0, 'no file came out'),
      ...unless(shown(first) === shown(later), `a week later ${shown(first)} became ${shown(later)}`),
    ];
  },
};

async function assemble(bench: ConformanceBench): Promise<Digests> {
  const { samples, setUp } = await bench.scene();
  const { exporter, samples: given } = bench.subject;
  async function* rows(): AsyncGenerator<FileRow> {
    for (const [, transaction] of samples) {
      const prepared = prepare(bench, setUp.planning, transaction);
      if (prepared.outcome === 'ready') yield { transaction, operations: prepared.plan.operations.map(({ input }) => input) };
    }
  }
  const run = { id: 'run-1', settings: setUp.planning.settings, startedAt: new Date('2026-03-31T10:15:30Z'), openReceipt: given.openReceipt ?? openDemoReceipt };
  const files: Record<string, string> = {};
  const delivery = exporter.delivery as FileDelivery<SettingValues>;
  for await (const { name, bytes } of delivery.assemble(rows(), run)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    files[name] = digest(Buffer.concat(chunks));
  }
  return files;
}

export const filesSurviveCrashes: ConformanceCheck = {
  sentence: 'ends with one set of the same files when the worker is killed at any moment of making them',
  delivery: 'file',
  run: async (bench) => {
    const commits: string[] = [];
    const undisturbed = await makeFiles(bench, { ofCommit: (name) => (commits.push(name) > 0 ? 'lives' : 'lives'), ofCall: () => 'lives' });
    const findings: Finding[] = [];
    for (const [at, name] of commits.entries()) {
      const disturbed = await makeFiles(bench, diesBefore(at));
      findings.push(...unless(shown(disturbed) === shown(undisturbed), `killed before ${name} (moment ${at + 1}): ${shown(disturbed)} instead of ${shown(undisturbed)}`));
    }
    return findings;
  },
};

function diesBefore(at: number): Fate {
  let moment = -1;
  return { ofCommit: (): CommitFate => ((moment += 1) === at ? 'dies-before' : 'lives'), ofCall: () => 'lives' };
}

async function makeFiles(bench: ConformanceBench, fate: Fate): Promise<unknown> {
  const { world, samples }: Scene = await bench.scene();
  const runId = world.order(samples.map(([, transaction]) => asSubject(transaction)));
  await world.settle(fate);
  const kept = [...world.books.files.values()].map(({ name, content }) => [name, digest(content)]);
  return { items: world.tally(), offered: world.books.runs.get(runId)?.files, kept };
}
