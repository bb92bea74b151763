import { equationOf, mismatchesOf } from './report/proof';
import { printProof } from './report/print-proof';
import { supervised } from '../processes/supervised';
import { leaveOutputToMachines, say } from '../terminal/say';
import { demoOptions } from './options';
import { runMainJob } from './run-main-job';
import { startDemoStack } from './start-demo-stack';

/** The main job on a fresh set of data, with the proof that the books hold exactly what was exported. */
export const main = supervised(async (args, { stopList, interrupted }) => {
  const options = demoOptions(args);
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
