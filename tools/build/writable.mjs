import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the builds write: the bundles, what Nx remembers, what Angular remembers. */
const folders = ['dist', '.nx', '.angular'];

const sentence = (folder, { code }) =>
  `Kontor is built in its own folder, but ${folder} cannot be written to (${code}). Give yourself write permission (for example: sudo chown -R "$USER" .), or clone Kontor into a folder of yours.`;

/** What to tell the person who may not write where a build or an installation has to, if so. */
export function refusalToWrite(root, installing) {
  for (const folder of [...(installing ? ['.', 'node_modules'] : []), ...folders]) {
    const path = join(root, folder);
    try {
      if (folder === 'node_modules' && !existsSync(path)) continue; // npm makes it
      mkdirSync(path, { recursive: true });
      accessSync(path, constants.W_OK);
    } catch (error) {
      return sentence(path, error); // somebody else's folder, a read-only disk, a file in the way
    }
  }
  return undefined;
}

const codes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST']);

/** The same for what a build meets further down; undefined for any other failure. */
export const refusalInBuild = (error) => (codes.has(error?.code) && error.path ? sentence(error.path, error) : undefined);
