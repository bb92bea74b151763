import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const find = (folder: string): string => {
  if (existsSync(join(folder, 'nx.json'))) return folder;
  if (dirname(folder) === folder) throw new Error(`${__dirname} does not lie in the workspace`);
  return find(dirname(folder));
};

/** The same from the source and from the bundle in dist, wherever the command was called. */
export const workspaceRoot = find(__dirname);
