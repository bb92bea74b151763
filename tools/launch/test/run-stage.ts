import { spawn } from 'node:child_process';
import { systemCode } from '../terminal/refusal';
import { workspaceRoot } from '../terminal/workspace-root';
import type { Stage } from './stages';

/** Test runners start processes of their own: the whole group is ended. */
function endGroup(processId: number | undefined): void {
  if (processId === undefined) return;
  try {
    process.kill(-processId, 'SIGTERM');
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error; // it has ended in the meantime
  }
}

/** Returns whether the stage passed; its output goes to the terminal as it is. */
export function runStage(stage: Stage, env: NodeJS.ProcessEnv, interrupted: AbortSignal): Promise<boolean> {
  const child = spawn(process.execPath, [stage.script, ...stage.args], { cwd: workspaceRoot, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const end = (): void => endGroup(child.pid);
  interrupted.addEventListener('abort', end, { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      interrupted.removeEventListener('abort', end);
      resolve(code === 0);
    });
  });
}
