import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';

const root = join(__dirname, '../../../..');
const settings = ['eslint.config.mjs', 'nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json', 'apps/admin/tsconfig.json', 'apps/admin/tsconfig.spec.json'];
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const projectFiles = (): readonly string[] =>
  ['apps', 'libs', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('/project.json')).map((file) => join(folder, file)),
  );

/** Folder and tags of every project, as their project.json says. */
export const projects = (): readonly { readonly folder: string; readonly tags: readonly string[] }[] =>
  projectFiles().map((file) => ({ folder: dirname(file), tags: (readJson(join(root, file)) as { readonly tags: readonly string[] }).tags }));

/** Where each alias leads. */
export const aliases = (): Readonly<Record<string, string>> => {
  const { compilerOptions } = readJson(join(root, 'tsconfig.base.json')) as { readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly string[]>> } };
  return Object.fromEntries(Object.entries(compilerOptions.paths).flatMap(([alias, [file]]) => (file === undefined ? [] : [[alias, normalize(file)]])));
};

/**
 * The workspace without its sources: its real lint settings, projects and aliases in a folder of its own. Violations
 * are planted here, so that neither people nor other checks ever meet them, nor they somebody's half-written file.
 */
export class ScratchWorkspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'kontor-lint-')));
  readonly #planted: string[] = [];

  constructor() {
    for (const file of [...settings, 'tools/workspace/lint', 'tools/workspace/swc-options.cjs', ...projectFiles()]) cpSync(join(root, file), join(this.folder, file), { recursive: true });
    for (const file of Object.values(aliases())) this.#write(file, 'export {};\n');
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    this.#write('.nxignore', '**/planted*\n'); // what is planted must not become part of the graph by which it is judged
  }

  get planted(): readonly string[] {
    return this.#planted;
  }

  plant(file: string, lines: readonly string[]): void {
    this.#write(file, `${lines.join('\n')}\n`);
    this.#planted.push(file);
  }

  addProject(folder: string, tags: readonly string[]): void {
    this.#write(join(folder, 'project.json'), JSON.stringify({ name: folder.replaceAll('/', '-'), projectType: 'library', tags }));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }
}
