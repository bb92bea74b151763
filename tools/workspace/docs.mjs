import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../build/build-all.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const project = 'tools/workspace/docs';
const { ok, lines } = await buildAll([project], root);
if (!ok) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
process.exit(createRequire(import.meta.url)(join(root, 'dist', project, 'main.js')).main(root));
