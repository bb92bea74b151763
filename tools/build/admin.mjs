import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const adminApp = 'apps/admin';

const shownLines = 30;
const patience = 2500;

/** Nx needs no second process that stays, no colours and no screen of its own. */
const plain = { NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * Angular builds its app itself, started by Nx, which takes the last result where no source has changed. Answers like
 * `bundleAll`; a build that takes its time is announced.
 */
export async function buildAdmin(root) {
  const started = performance.now();
  const nx = createRequire(join(root, 'package.json')).resolve('nx/bin/nx.js');
  const child = spawn(process.execPath, [nx, 'run', 'admin:build'], { cwd: root, env: { ...process.env, ...plain }, stdio: ['ignore', 'pipe', 'pipe'] });
  const notice = setTimeout(() => process.stderr.write('Bringing the admin app up to date (about ten seconds after a change)\n'), patience);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const outcome = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message)); // the process could not be started
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : `the build ended with ${signal ?? `exit code ${code}`}`));
  });
  clearTimeout(notice);
  if (outcome) return { ok: false, lines: [`${adminApp} could not be built: ${outcome}`, ...output.trim().split('\n').slice(-shownLines)] };
  return { ok: true, lines: [`Built ${adminApp} in ${Math.round(performance.now() - started)} ms.`] };
}
