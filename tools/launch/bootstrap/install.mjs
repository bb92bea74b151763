import { spawn } from 'node:child_process';
import { rememberInstall } from './dependencies.mjs';

const shownLines = 15;

/** The npm that runs this script, else the one on the PATH. */
function npm() {
  const runner = process.env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(runner) ? { command: process.execPath, first: [runner], shell: false } : { command: 'npm', first: [], shell: process.platform === 'win32' };
}

const lastLines = (output) => output.trim().split('\n').slice(-shownLines).join('\n');

/** Runs `npm ci` with a dot every two seconds; returns the sentence that explains a failure, or nothing. */
export async function installDependencies(root) {
  const started = Date.now();
  process.stdout.write('Installing the dependencies (npm ci, about a minute) ');
  const { command, first, shell } = npm();
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const dots = setInterval(() => process.stdout.write('.'), 2000);
  const outcome = await new Promise((resolve) => {
    child.once('error', (error) => resolve(`npm could not be started (${error.message})`)); // no npm on this machine
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : `npm ci ended with ${signal ?? `exit code ${code}`}`));
  });
  clearInterval(dots);
  process.stdout.write(outcome ? ' failed\n' : ` done in ${Math.round((Date.now() - started) / 1000)} s\n`);
  if (outcome) return `The dependencies could not be installed: ${outcome}. Check the network and the npm registry, then run the command again.\n${lastLines(output)}`;
  rememberInstall(root);
  return undefined;
}
