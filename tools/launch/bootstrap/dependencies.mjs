import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lockFile = (root) => join(root, 'package-lock.json');
const stampFile = (root) => join(root, 'node_modules/.kontor-install');
const fingerprint = (root) => createHash('sha256').update(readFileSync(lockFile(root))).digest('hex');

export const rememberInstall = (root) => writeFileSync(stampFile(root), `${fingerprint(root)}\n`);

/** npm's own note of what it installed: a person who ran `npm ci` by hand need not wait for a second one. */
function npmInstalledTheSame(root) {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = JSON.parse(readFileSync(lockFile(root), 'utf8')).packages;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || (optional && !present[path]) || present[path]?.version === version);
}

export function dependenciesAreCurrent(root) {
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8').trim() === fingerprint(root)) return true;
  if (!npmInstalledTheSame(root)) return false;
  try {
    rememberInstall(root);
  } catch {
    // node_modules belong to somebody else: the next start compares again
  }
  return true;
}
