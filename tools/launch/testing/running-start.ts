import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** `npm start` as a process, with what it has written so far. */
export class RunningStart {
  readonly #child: ChildProcess;
  #output = '';
  readonly ended: Promise<number | null>;

  constructor(workspace: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
    this.#child = spawn(process.execPath, [join(workspace, 'tools/launch/start.mjs'), ...args], { env: { ...process.env, ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString('utf8')));
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  get output(): string {
    return this.#output;
  }

  /** Rejects with what was written when it ends instead. */
  async running(): Promise<void> {
    const announced = new Promise<void>((resolve) => this.#child.stdout?.on('data', () => this.#output.includes('Ctrl-C ends everything') && resolve()));
    await Promise.race([announced, this.ended.then((code) => Promise.reject(new Error(`npm start ended with ${code}:\n${this.#output}`)))]);
  }

  /** A terminal sends the signal to the whole foreground group. */
  pressCtrlC(): void {
    if (this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGINT');
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }
}
