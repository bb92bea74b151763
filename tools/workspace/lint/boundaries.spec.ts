import { complaintsAbout, type Complaints } from './testing/complaints';
import { houseRules } from './testing/house-rules';
import { aliases, projects, ScratchWorkspace } from './testing/scratch-workspace';
import { allowed, alsoInSpecs, banned, packages } from './testing/who-may-import-whom';

/** ESLint starts once and reads every planted file with types. */
jest.setTimeout(180_000);

const layerOf = (tags: readonly string[]): string => tags.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length) ?? '';
const strangers = [{ folder: 'libs/scratch/stranger', tags: ['layer:nobody-has-heard-of'] }, { folder: 'libs/scratch/untagged', tags: [] }];
const judged = projects();

const outside = ['node:fs', 'fs', 'node:timers/promises'];
const builtins = [...outside, 'path/posix'];
const pureLayers = ['engine', 'plugin', 'catalog'];
const imports = [...Object.keys(aliases()), ...packages, ...builtins];
const planted = (folder: string, kind: 'source' | 'spec'): string => `${folder}/src/planted${kind === 'spec' ? '.spec' : ''}.ts`;

const layerRule = '@nx/enforce-module-boundaries';
const importRules = [layerRule, 'no-restricted-imports'];

const isOpen = (name: string, tags: readonly string[]): boolean => !tags.includes('runs:anywhere') && !(pureLayers.includes(layerOf(tags)) && outside.includes(name));

/** What lint must say about one import: nothing, or the one rule that forbids it. */
function verdict({ folder, tags }: (typeof judged)[number], name: string, kind: 'source' | 'spec'): readonly string[] {
  const layer = layerOf(tags);
  const target = aliases()[name];
  const mayImport = [...(allowed[layer]?.(tags) ?? []), ...(kind === 'spec' ? (alsoInSpecs[layer] ?? []) : [])];
  if (packages.includes(name)) return banned[layer]?.includes(name) ? [layerRule] : [];
  if (target === undefined) return kind === 'spec' || isOpen(name, tags) ? [] : ['no-restricted-imports'];
  const isOwnAlias = target.startsWith(`${folder}/`); // own files are imported by their path
  return isOwnAlias || !mayImport.includes(name) ? [layerRule] : [];
}

describe('the lint of the workspace', () => {
  const workspace = new ScratchWorkspace();
  let complaints: Complaints;

  beforeAll(() => {
    for (const { folder, tags } of strangers) workspace.addProject(folder, tags);
    for (const { folder } of [...judged, ...strangers]) {
      for (const kind of ['source', 'spec'] as const) workspace.plant(planted(folder, kind), imports.map((name) => `import '${name}';`));
    }
    workspace.plant('libs/server/exports/src/planted-path.ts', ["import '../../../exporter/engine/src/index';"]);
    for (const { file, breaks, elsewhere, fine } of Object.values(houseRules)) {
      workspace.plant(file, breaks);
      if (elsewhere !== undefined) workspace.plant(elsewhere, breaks);
      if (fine !== undefined) workspace.plant(file.replace(/(\/index)?\.ts$/, '-fine$1.ts'), fine);
    }
    complaints = complaintsAbout(workspace);
  });
  afterAll(() => workspace.remove());

  describe.each(judged.map((project) => ({ ...project, layer: layerOf(project.tags) })))('$folder ($layer)', (project) => {
    it.each(['source', 'spec'] as const)('imports exactly what its layer may, in a %s file', (kind) => {
      const said = Object.fromEntries(imports.map((name, index) => [name, complaints(planted(project.folder, kind), index + 1).filter((rule) => importRules.includes(rule))]));
      const expected = Object.fromEntries(imports.map((name) => [name, verdict(project, name, kind)]));
      expect(said).toEqual(expected);
    });
  });

  it.each(strangers.map(({ folder }) => folder))('a project of no known layer imports nothing of ours: %s', (folder) => {
    Object.keys(aliases()).forEach((_, index) => expect(complaints(planted(folder, 'source'), index + 1)).toContain(layerRule));
  });

  it('a path into another project is no way round the alias', () => {
    expect(complaints('libs/server/exports/src/planted-path.ts', 1)).toContain(layerRule);
  });

  it('every project has exactly one layer, and one that is known', () => {
    for (const { folder, tags } of projects()) {
      expect({ folder, layers: tags.filter((tag) => tag.startsWith('layer:')).length }).toEqual({ folder, layers: 1 });
      expect(Object.keys(allowed)).toContain(layerOf(tags));
    }
  });

  describe.each(Object.entries(houseRules))('%s', (_, { rule, file, breaks, line = 1, elsewhere, fine }) => {
    it('is noticed', () => expect(complaints(file, line)).toContain(rule));

    it('is the only thing that is noticed: the same line is fine where the rule does not hold', () => {
      const innocent = elsewhere ?? (fine === undefined ? undefined : file.replace(/(\/index)?\.ts$/, '-fine$1.ts'));
      if (innocent === undefined) return;
      (fine && elsewhere === undefined ? fine : breaks).forEach((__, index) => expect(complaints(innocent, index + 1)).not.toContain(rule));
    });
  });
});
