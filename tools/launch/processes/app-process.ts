import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { workspaceRoot } from '../terminal/workspace-root';
import { endProcess } from './end-process';
import { showLines } from './pretty-lines';

/** One of Kontor's processes: a bundle, told everything through its environment. */
export interface AppSpec {
  readonly name: string;
  /** The file to run. */
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 200 as soon as the app can work. */
  readonly healthUrl: string;
  /** Gets whatever the process writes, as it writes it; without it the lines are shown in the terminal. */
  readonly listener?: ((text: string) => void) | undefined;
}

function hear({ name, listener }: AppSpec, ...outputs: readonly Readable[]): void {
  if (!listener) return showLines(name, ...outputs);
  for (const output of outputs) output.setEncoding('utf8').on('data', listener);
}

const endWithLauncher = join(workspaceRoot, 'tools/launch/processes/end-with-launcher.cjs');

/** A running app. It has a process group of its own: Ctrl-C reaches the launcher alone, which then ends all in order. */
export class AppProcess {
  readonly #child: ChildProcess;
  /** Says how it ended, once it has. Never rejects. */
  readonly ended: Promise<string>;

  constructor(readonly spec: AppSpec) {
    const child = spawn(process.execPath, ['--enable-source-maps', '--require', endWithLauncher, spec.bundle], {
      cwd: workspaceRoot,
      detached: true,
      env: { ...process.env, ...spec.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    if (child.stdout && child.stderr) hear(spec, child.stdout, child.stderr);
    this.#child = child;
    this.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(`could not be started (${error.message})`));
      child.once('close', (code, signal) => resolve(signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`));
    });
  }

  /** What a power cut does to it: no signal it could answer, no time to finish anything. */
  async kill(): Promise<void> {
    process.kill(this.#child.pid ?? 0, 'SIGKILL');
    await this.ended;
  }

  /** Lets it finish what it is doing, for the given time. */
  async stop(patience: number): Promise<void> {
    await endProcess(this.#child.pid ?? 0, patience);
    await this.ended;
  }
}
