import { supervised } from '../processes/supervised';
import { testServiceChoice } from '../services/service-choice';
import { startThrowAwayServices } from '../services/throw-away';
import { say } from '../terminal/say';
import { runStage } from './run-stage';
import { stages } from './stages';
import { summary, type StageResult } from './summary';
import { testEnvironment } from './test-environment';

const interruptedCode = 130;

export const main = supervised(async (filter, { stopList, interrupted }) => {
  const services = await startThrowAwayServices(testServiceChoice());
  stopList.add('PostgreSQL and Redis', () => services.stop());
  for (const line of [`Node ${process.versions.node}`, services.postgres.describe, services.redis.describe]) say(`Testing on ${line}.`);
  const env = testEnvironment(services);
  const results: StageResult[] = [];
  for (const stage of stages(filter)) {
    if (interrupted.aborted) return interruptedCode;
    say(`\n── ${stage.name} ──`);
    const started = performance.now();
    const passed = await runStage(stage, env, interrupted);
    results.push({ name: stage.name, passed, milliseconds: performance.now() - started });
    if (!passed) break;
  }
  if (interrupted.aborted) return interruptedCode;
  say(['', ...summary(stages(filter).map(({ name }) => name), results)].join('\n'));
  return results.every(({ passed }) => passed) ? 0 : 1;
});
