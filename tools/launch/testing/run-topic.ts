import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

type Environment = Readonly<Record<string, string>>;

/** Builds one command of the launcher, as the entry scripts do. */
export function buildTopic(topic: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(workspaceRoot, 'tools/build/build.mjs'), `tools/launch/${topic}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Runs a script of Node to its end and keeps what it wrote. */
export function runNode(args: readonly string[], env: Environment = {}, input = ''): Promise<Ended> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => {}); // it ended without reading
  child.stdin.end(input);
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: chunks.join('') }));
  });
}

/** Runs a built command with its arguments. */
export const runTopic = (topic: string, args: readonly string[], env: Environment, input = ''): Promise<Ended> => {
  const bundle = JSON.stringify(join(workspaceRoot, 'dist/tools/launch', topic, 'main.js'));
  return runNode(['-e', `require(${bundle}).main(process.argv.slice(1)).then(process.exit)`, '--', ...args], env, input);
};
