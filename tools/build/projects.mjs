import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspaceRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const foldersOf = (folder) =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name) : [];

/**
 * What of a project can be started: an app has one `src/main.ts`, the launcher one `<topic>/main.ts` per command
 * (`tools/launch` names all of them, `tools/launch/start` one). Keys are the paths in dist without extension.
 */
export function entryPointsOf(project, root = workspaceRoot) {
  const folder = join(root, project);
  const single = ['src/main.ts', 'main.ts'].map((file) => join(folder, file)).find((file) => existsSync(file));
  if (single) return { main: single };
  const topics = foldersOf(folder).filter((topic) => existsSync(join(folder, topic, 'main.ts')));
  return Object.fromEntries(topics.map((topic) => [`${topic}/main`, join(folder, topic, 'main.ts')]));
}

/** Everything under apps that has an entry point. */
export function runnableApps(root = workspaceRoot) {
  return foldersOf(join(root, 'apps'))
    .map((app) => `apps/${app}`)
    .filter((project) => Object.keys(entryPointsOf(project, root)).length > 0);
}

export const runnableProjects = (root = workspaceRoot) => [...runnableApps(root), 'tools/launch'];
