import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../processes/end-process';
import type { StopList } from '../processes/stop-list';
import { Refusal } from '../terminal/refusal';
import { workspaceRoot } from '../terminal/workspace-root';

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly url: string;
}

export interface Started {
  /** Milliseconds from the command to the first answer. */
  readonly milliseconds: number;
  stop(): Promise<void>;
}

const longest = 60_000;
/** Longer than the launcher gives what it started. */
const patience = 6_000;

/** Starts a program and waits for its first answer. It is on the stop list from its first moment on. */
export async function startUntilItAnswers({ name, command, args, environment, url }: Program, stopList: StopList): Promise<Started> {
  const startedAt = performance.now();
  const child = spawn(command, args, { cwd: workspaceRoot, detached: true, env: { ...process.env, ...environment }, stdio: 'ignore' });
  const stop = () => end(child);
  stopList.add(name, stop);
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() - startedAt > longest) throw new Refusal(`${name} did not start.`);
    await pause(5);
  }
  return { milliseconds: performance.now() - startedAt, stop };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false, // not listening yet
  );

/** Ends the whole group: npm does not pass on that it was ended, and what it started would live on. */
async function end({ pid = 0 }: ChildProcess): Promise<void> {
  if (pid === 0 || !isAlive(-pid)) return;
  process.kill(-pid, 'SIGTERM');
  for (const deadline = Date.now() + patience; isAlive(-pid) && Date.now() < deadline; ) await pause(20);
  if (isAlive(-pid)) process.kill(-pid, 'SIGKILL');
}
