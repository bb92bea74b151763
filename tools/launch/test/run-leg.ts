import { say } from '../terminal/say';
import { runStage } from './run-stage';
import type { Leg, Stage } from './stages';
import type { StageResult } from './summary';

/** Runs the stages beside one another, to the end of each: one that fails does not hide what the others find. */
export function runLeg(leg: Leg, env: NodeJS.ProcessEnv, interrupted: AbortSignal): Promise<readonly StageResult[]> {
  const names = leg.map(({ name }) => name);
  say(`\n── ${names.join(' · ')} ──`);
  const timed = async (stage: Stage): Promise<StageResult> => {
    const started = performance.now();
    const passed = await runStage(stage, env, { interrupted, isAlone: leg.length === 1 });
    const milliseconds = performance.now() - started;
    if (leg.length > 1) say(`── ${stage.name} ${passed ? 'passed' : 'FAILED'} ──`);
    return { name: stage.name, passed, milliseconds };
  };
  return Promise.all(leg.map(timed));
}
