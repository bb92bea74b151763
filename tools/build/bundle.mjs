import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, formatMessages, stop } from 'esbuild';
import { entryPointsOf } from './projects.mjs';
import { swcLoader } from './swc-loader.mjs';
import { refusalInBuild } from './writable.mjs';

const options = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', sourcemap: true, keepNames: true, tsconfig: 'tsconfig.base.json' };

/** Written beside and renamed: a process that starts at the same moment never reads half a file. */
async function put({ path, contents }) {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

async function bundle(project, root, loader) {
  const entryPoints = entryPointsOf(project, root);
  if (Object.keys(entryPoints).length === 0) throw new Error(`${project} cannot be built: there is no main.ts in it.`);
  const { outputFiles } = await build({ ...options, entryPoints, absWorkingDir: root, outdir: join(root, 'dist', project), plugins: [loader], write: false, logLevel: 'silent' });
  await Promise.all(outputFiles.map(put));
}

const shownErrors = 5;

/** What went wrong, as esbuild shows it: the place in the file and the sentence. */
async function explain(project, error) {
  if (!Array.isArray(error.errors)) return [refusalInBuild(error) ?? error.message];
  const more = error.errors.length - shownErrors;
  const messages = await formatMessages(error.errors.slice(0, shownErrors), { kind: 'error', color: Boolean(process.stderr.isTTY) });
  return [`${project} could not be built:`, ...messages.map((message) => message.trimEnd()), ...(more > 0 ? [`and ${more} more errors.`] : [])];
}

/** Builds all projects at once; returns the lines to show instead of throwing, so that every broken project is named. */
export async function bundleAll(projects, root) {
  const started = performance.now();
  const loader = swcLoader(root);
  const results = await Promise.allSettled(projects.map((project) => bundle(project, root, loader)));
  const failures = results.flatMap((result, index) => (result.status === 'rejected' ? [explain(projects[index], result.reason)] : []));
  const complaints = [...new Set((await Promise.all(failures)).flat())];
  await stop(); // its helper process would otherwise live as long as this one
  if (complaints.length > 0) return { ok: false, lines: complaints };
  return { ok: true, lines: [`Built ${projects.join(', ')} in ${Math.round(performance.now() - started)} ms.`] };
}
