import { adminApp, buildAdmin } from './admin.mjs';
import { bundleAll } from './bundle.mjs';

/** Builds all projects at once, each in its way; returns the lines to show instead of throwing, so that every broken project is named. */
export async function buildAll(projects, root) {
  const bundled = projects.filter((project) => project !== adminApp);
  const builds = [...(bundled.length > 0 ? [bundleAll(bundled, root)] : []), ...(projects.includes(adminApp) ? [buildAdmin(root)] : [])];
  const results = await Promise.all(builds);
  const told = results.some(({ ok }) => !ok) ? results.filter(({ ok }) => !ok) : results;
  return { ok: results.every(({ ok }) => ok), lines: told.flatMap(({ lines }) => lines) };
}
