import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}

async function make(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    // there already, perhaps made by a process beside us this very moment
    if (codeOf(error) === 'EEXIST' && (await isFolder(path))) return;
    throw error;
  }
}

/**
 * A folder with all that lead to it. The recursive mkdir of Node never ends where the system answers "no such folder" to
 * the making of one, as below /proc or in a mount that is gone; this one tells.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await make(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error; // a folder above is missing, else it is told
    await makeFolder(dirname(path));
    await make(path);
  }
}
