import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';

/** A route as Angular's router knows it; loading a part of the tree gives more of them. */
interface Route {
  readonly path?: string;
  readonly redirectTo?: unknown;
  readonly children?: readonly Route[];
  readonly component?: unknown;
  readonly loadComponent?: unknown;
  readonly loadChildren?: () => Promise<readonly Route[]>;
}

const root = join(__dirname, '../../../..');
const entry = join(root, 'apps/admin/src/app/app.routes.ts');

/** Has every name there is, and can be called and extended. */
const anything = `
  const it = new Proxy(function () {}, { get: (_, name) => (name === 'then' ? undefined : it), apply: () => it, getPrototypeOf: () => it });
  module.exports = it;
`;

/** The routes are read without the screens behind them: whatever is not a list of routes becomes an answer to everything. */
const routesAlone: Plugin = {
  name: 'routes-alone',
  setup(build) {
    const aRoute = /(app\.routes|[\w-]*routes)$|^@kontor\/admin-feature-/;
    build.onResolve({ filter: /.*/ }, ({ path, kind }) => (kind === 'entry-point' || aRoute.test(path) ? undefined : { path, namespace: 'anything' }));
    build.onLoad({ filter: /.*/, namespace: 'anything' }, () => ({ contents: anything }));
  },
};

async function topRoutes(): Promise<readonly Route[]> {
  const { outputFiles } = await build({ entryPoints: [entry], absWorkingDir: root, bundle: true, write: false, platform: 'node', format: 'cjs', tsconfig: 'tsconfig.base.json', plugins: [routesAlone], logLevel: 'silent' });
  const loaded: { exports: { routes?: readonly Route[] } } = { exports: {} };
  runInNewContext(outputFiles[0]?.text ?? '', { module: loaded, exports: loaded.exports, require: createRequire(entry) });
  if (!loaded.exports.routes) throw new Error('apps/admin/src/app/app.routes.ts names no routes');
  return loaded.exports.routes;
}

const joined = (parent: string, path = ''): string => (path === '' ? parent : `${parent === '/' ? '' : parent}/${path}`);

/** A screen is where the tree ends; one that is shown around others is seen with each of them, and alone. */
async function screensIn(routes: readonly Route[], parent: string): Promise<readonly string[]> {
  const found = await Promise.all(
    routes.map(async ({ path, redirectTo, component, loadComponent, children, loadChildren }) => {
      if (redirectTo !== undefined) return [];
      const own = joined(parent, path);
      const inner = [...(children ?? []), ...((await loadChildren?.()) ?? [])];
      return [...(component ?? loadComponent ? [own] : []), ...(await screensIn(inner, own))];
    }),
  );
  return found.flat();
}

/** The address of every screen of the app, such as `/runs/:runId`. */
export async function routesOfTheApp(): Promise<readonly string[]> {
  return [...new Set(await screensIn(await topRoutes(), '/'))].sort();
}
