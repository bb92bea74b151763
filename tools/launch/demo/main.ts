import { tmpdir } from 'node:os';
import { equationOf, mismatchesOf } from './report/proof';
import { printProof } from './report/print-proof';
import { supervised } from '../processes/supervised';
import { serviceChoice } from '../services/service-choice';
import { portsFromEnvironment } from '../stack/ports';
import { requireSoundSettings } from '../stack/require-sound-settings';
import { command } from '../terminal/run-command';
import { leaveOutputToMachines, say } from '../terminal/say';
import { demoOptions, type DemoOptions } from './options';
import { requireReadableStatement } from './require-readable-statement';
import { runMainJob } from './run-main-job';
import { startDemoStack } from './start-demo-stack';

/** What can be refused is refused before anything is built or started. */
async function askedFor(args: readonly string[]): Promise<DemoOptions> {
  const options = demoOptions(args);
  await requireReadableStatement(options);
  requireSoundSettings({ choice: { ...serviceChoice(), production: false }, folder: tmpdir(), ports: portsFromEnvironment({}) });
  return options;
}

export const check = command(async (args) => {
  await askedFor(args);
  return 0;
});

/** The main job on a fresh set of data, with the proof that the books hold exactly what was exported. */
export const main = supervised(async (args, { stopList, interrupted }) => {
  const options = await askedFor(args);
  if (options.json) leaveOutputToMachines();
  const begun = Date.now();
  const stack = await startDemoStack(stopList, interrupted);
  if (interrupted.aborted) return 1;
  const { proof, summary } = await runMainJob(stack, options);
  const equation = equationOf(proof);
  const mismatches = mismatchesOf(proof);
  const seconds = Math.round((Date.now() - begun) / 100) / 10;
  if (options.json) process.stdout.write(`${JSON.stringify({ ...summary, ...proof, equation, mismatches, seconds }, null, 2)}\n`);
  else printProof(proof);
  say(`Done in ${seconds} s.`);
  return equation.holds && mismatches.length === 0 ? 0 : 1;
});
