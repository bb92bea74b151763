import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dependenciesAreCurrent } from './dependencies.mjs';
import { installDependencies } from './install.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Returns what to tell the person when the command cannot be entered. */
async function prepare(projects) {
  if (!dependenciesAreCurrent(root)) {
    const failure = await installDependencies(root);
    if (failure) return failure;
  }
  const { buildAll } = await import('../../build/build-all.mjs');
  const { ok, lines } = await buildAll(projects, root);
  return ok ? undefined : lines.join('\n');
}

/**
 * Makes the command ready to run (dependencies, builds) and hands over to its TypeScript: `main(args)` of
 * `tools/launch/<topic>/main.ts`, which answers with the exit code.
 */
export async function enter(topic, { apps = [] } = {}) {
  const failure = await prepare([`tools/launch/${topic}`, ...apps]);
  if (failure) {
    process.stderr.write(`${failure}\n`);
    process.exit(1);
  }
  process.setSourceMapsEnabled(true);
  const { main } = createRequire(import.meta.url)(join(root, 'dist/tools/launch', topic, 'main.js'));
  process.exit(await main(process.argv.slice(2)));
}
