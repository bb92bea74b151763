import { spawn } from 'node:child_process';
import { showLines } from '../processes/pretty-lines';
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

/** Returns whether the stage passed; alone, its output goes to the terminal as it is, beside others with its name. */
export function runStage(stage: Stage, env: NodeJS.ProcessEnv, { interrupted, isAlone = true }: { readonly interrupted: AbortSignal; readonly isAlone?: boolean }): Promise<boolean> {
  const output = isAlone ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [stage.script, ...stage.args], { cwd: workspaceRoot, env, detached: true, stdio: ['ignore', output, output] });
  if (child.stdout && child.stderr) showLines(stage.name, child.stdout, child.stderr);
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
