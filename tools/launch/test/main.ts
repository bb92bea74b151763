import { supervised } from '../processes/supervised';
import { testServiceChoice } from '../services/service-choice';
import { startThrowAwayServices } from '../services/throw-away';
import { say } from '../terminal/say';
import { runLeg } from './run-leg';
import { legs } from './stages';
import { summary, type StageResult } from './summary';
import { testEnvironment } from './test-environment';

const interruptedCode = 130;

export const main = supervised(async (filter, { stopList, interrupted }) => {
  const begun = performance.now();
  const services = await startThrowAwayServices(testServiceChoice());
  stopList.add('PostgreSQL and Redis', () => services.stop());
  for (const line of [`Node ${process.versions.node}`, services.postgres.describe, services.redis.describe]) say(`Testing on ${line}.`);
  const results: StageResult[] = [];
  for (const leg of legs(filter)) {
    if (interrupted.aborted || results.some(({ passed }) => !passed)) break;
    results.push(...(await runLeg(leg, testEnvironment(services), interrupted)));
  }
  if (interrupted.aborted) return interruptedCode;
  const names = legs(filter).flatMap((leg) => leg.map(({ name }) => name));
  say(['', ...summary(names, results, performance.now() - begun)].join('\n'));
  return results.every(({ passed }) => passed) ? 0 : 1;
});
