import type { RemoteRequest } from '@kontor/exporter-contract';
import type { CallFate, CommitFate, Fate } from '../../process/worker-process';
import { pair, soloists, type Cast } from '../casts';
import type { ConformanceCheck, Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench } from '../conformance-bench';
import { objectFindings } from './exporting';

/** Something a worker does that death can come to. */
interface Moment {
  readonly name: string;
  readonly kind: 'commit' | 'read' | 'write';
}

/** Remembers every moment of an undisturbed life. */
class Diary implements Fate {
  readonly moments: Moment[] = [];

  ofCommit(name: string): CommitFate {
    this.moments.push({ name, kind: 'commit' });
    return 'lives';
  }

  ofCall({ method, path }: RemoteRequest): CallFate {
    this.moments.push({ name: `${method} ${path}`, kind: method === 'GET' ? 'read' : 'write' });
    return 'lives';
  }
}

/** Dies at the n-th moment of its life, in one way. */
class Doom implements Fate {
  private moment = -1;

  constructor(
    private readonly at: number,
    private readonly way: CallFate,
  ) {}

  ofCommit(): CommitFate {
    return this.isHere() ? 'dies-before' : 'lives';
  }

  ofCall(): CallFate {
    return this.isHere() ? this.way : 'lives';
  }

  private isHere(): boolean {
    this.moment += 1;
    return this.moment === this.at;
  }
}

/** To die after a moment is to die before the next one; only for writes the remote makes a difference in between. */
const waysOf = ({ kind }: Moment): readonly CallFate[] => (kind === 'write' ? ['dies-before', 'dies-during', 'dies-under-way'] : ['dies-before']);

const words: Readonly<Partial<Record<CallFate, string>>> = { 'dies-before': 'before', 'dies-during': 'in', 'dies-under-way': 'with a late landing of' };

/** Kills a worker once at every moment of exporting some samples, and resumes with another. */
async function crashMatrix(bench: ConformanceBench, [name, pick]: Cast): Promise<readonly Finding[]> {
  const diary = new Diary();
  const undisturbed = await exportThrough(bench, pick, diary);
  const findings: Finding[] = undisturbed.map((finding) => `${name}, undisturbed: ${finding}`);
  for (const [at, moment] of diary.moments.entries()) {
    for (const way of waysOf(moment)) {
      const found = await exportThrough(bench, pick, new Doom(at, way));
      findings.push(...found.map((finding) => `${name}, killed ${words[way] ?? way} ${moment.name} (moment ${at + 1}): ${finding}`));
    }
  }
  return findings;
}

async function exportThrough(bench: ConformanceBench, pick: Cast[1], fate: Fate): Promise<readonly Finding[]> {
  const scene = await bench.scene();
  const transactions = pick(scene);
  scene.world.order(transactions.map(asSubject));
  await scene.world.settle(fate);
  await letSettle(scene);
  return objectFindings(bench, scene, transactions);
}

export const survivesCrashesAlone: ConformanceCheck = {
  sentence: 'writes everything once when the worker is killed before, during and after every call and commit, late landings included',
  delivery: 'api',
  run: async (bench) => {
    const findings: Finding[] = [];
    for (const cast of soloists(await bench.scene())) findings.push(...(await crashMatrix(bench, cast)));
    return findings;
  },
};

export const survivesCrashesInBatches: ConformanceCheck = {
  sentence: 'writes everything once when the worker is killed while two transactions go together',
  delivery: 'api',
  run: (bench) => crashMatrix(bench, pair),
};
