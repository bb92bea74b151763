import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, runProgram } from '../processes/run-program';
import { Refusal, systemCode } from '../terminal/refusal';
import { workspaceRoot } from '../terminal/workspace-root';
import { versionOf, type Browser, type BrowserSource } from './browser';

const packageFolder = join(workspaceRoot, 'node_modules/@sparticuz/chromium');
const unpacked = join(workspaceRoot, 'node_modules/.cache/kontor-chromium');

const packagedVersion = async (): Promise<string> => (JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { readonly version: string }).version;

/** A machine without fonts would show no letters; the package brings a family along. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts/fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;

/** Put in its place in one go: a run beside this one never meets half a browser. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(unpacked, { recursive: true });
  const draft = await mkdtemp(join(unpacked, 'draft-'));
  // the package unpacks into the folder for temporary files, under names that everybody on the machine knows
  const { ok, output } = await runProgram(process.execPath, [join(workspaceRoot, 'tools/launch/browser/unpack.mjs')], { environment: { TMPDIR: draft } });
  if (!ok) throw new Refusal(`The Chromium of the npm package could not be unpacked into ${unpacked}:\n${lastLines(output)}`);
  await writeFile(join(draft, 'fonts.conf'), fontSettings(folder));
  await rename(draft, folder).catch(async (error: unknown) => {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error; // otherwise a run beside this one was quicker
    await rm(draft, { recursive: true });
  });
}

/** First with the libraries of this machine, then with those of the package. */
async function started(folder: string): Promise<Browser | undefined> {
  const program = join(folder, 'chromium');
  const fonts: Readonly<Record<string, string>> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  for (const environment of [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') }]) {
    const version = await versionOf(program, environment);
    if (version !== undefined) return { program, environment, describe: `Chromium ${version} (@sparticuz/chromium)` };
  }
  return undefined;
}

/** The headless Chromium inside an npm package: it needs nothing but npm. */
export const browserOfPackage: BrowserSource = {
  async find() {
    if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder)) return undefined;
    const folder = join(unpacked, await packagedVersion());
    if (!existsSync(folder)) await unpackInto(folder);
    return started(folder);
  },
};
