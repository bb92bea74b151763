import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalToWrite } from '../../build/writable.mjs';
import { dependenciesAreCurrent } from './dependencies.mjs';
import { installDependencies } from './install.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const usage = JSON.parse(readFileSync(new URL('usage.json', import.meta.url), 'utf8'));
const wantsHelp = (args) => args.includes('--help') || args.includes('-h');

function endWith(failure) {
  process.stderr.write(`${failure}\n`);
  process.exit(1);
}

async function makeReady() {
  const installing = !dependenciesAreCurrent(root);
  const failure = refusalToWrite(root, installing) ?? (installing ? await installDependencies(root) : undefined);
  if (failure) endWith(failure);
}

async function build(projects) {
  const { buildAll } = await import('../../build/build-all.mjs');
  const { ok, lines } = await buildAll(projects, root);
  if (!ok) endWith(lines.join('\n'));
}

/**
 * Makes the command ready to run (dependencies, builds) and hands over to its TypeScript: `main(args)` of
 * `tools/launch/<topic>/main.ts`, which answers with the exit code. What its `check(args)` refuses is refused before the
 * apps are built.
 */
export async function enter(topic, { apps = [] } = {}) {
  const args = process.argv.slice(2);
  if (wantsHelp(args)) {
    process.stdout.write(`${(usage[topic] ?? [`npm run ${topic}`]).join('\n')}\n`);
    return;
  }
  await makeReady();
  await build([`tools/launch/${topic}`]);
  process.setSourceMapsEnabled(true);
  const { check, main } = createRequire(import.meta.url)(join(root, 'dist/tools/launch', topic, 'main.js'));
  const refused = check ? await check(args) : 0;
  if (refused !== 0) process.exit(refused);
  if (apps.length > 0) await build(apps);
  process.exit(await main(args));
}
