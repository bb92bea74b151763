import { Diary, Doom, waysOf } from '../../process/doom';
import type { CallFate, Fate } from '../../process/worker-process';
import { pair, soloists, type Cast } from '../casts';
import type { ConformanceCheck, Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench } from '../conformance-bench';
import { objectFindings } from './exporting';

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
