// Builds projects for running: `node tools/build/build.mjs apps/api apps/worker`; without arguments, everything that can run.
import { buildAll } from './build-all.mjs';
import { runnableProjects, workspaceRoot } from './projects.mjs';

const chosen = process.argv.slice(2);
const result = await buildAll(chosen.length > 0 ? chosen : runnableProjects(), workspaceRoot);
for (const line of result.lines) (result.ok ? process.stdout : process.stderr).write(`${line}\n`);
process.exitCode = result.ok ? 0 : 1;
