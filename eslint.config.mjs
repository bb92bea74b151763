import nx from '@nx/eslint-plugin';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { builtinModules } from 'node:module';
import { createProjectGraphAsync } from 'nx/src/devkit-exports.js';
import tseslint from 'typescript-eslint';
import { appsInPluginSpecs, depConstraints } from './tools/workspace/lint/layers.mjs';
import { publicFace } from './tools/workspace/lint/public-face.mjs';
import { vendorWords } from './tools/workspace/lint/vendor-words.mjs';

/** The layer rule reads this graph from disk; where there is none, it would skip itself with no more than a warning. */
const graph = await createProjectGraphAsync({ exitOnError: true });
const filesTagged = (tag) => Object.values(graph.nodes).filter(({ data }) => data.tags?.includes(tag)).map(({ data }) => `${data.root}/**/*.ts`);

const specs = ['**/*.spec.ts', '**/*.room-spec.ts', '**/*.e2e-spec.ts', '**/testing/**/*.ts'];
const vendorRooms = ['libs/exporters/**', 'apps/lexware-sandbox/**', 'apps/*-e2e/**', 'tools/**'];
const size = { skipBlankLines: true, skipComments: true };
/** Test helpers stand on what they help to test, whose specs use them: a circle of specs, never of the program. */
const circlesOfSpecs = [
  ['exporter-testkit', 'exporter-engine'],
  ['exporter-testkit', 'exporter-http'],
  ['admin-testing', 'admin-data-access'],
  ['admin-testing', 'admin-language'],
];
const boundaries = (options) => ['error', { allow: options.apps ?? [], enforceBuildableLibDependency: false, ignoredCircularDependencies: circlesOfSpecs, checkDynamicDependenciesExceptions: [], depConstraints: depConstraints(options) }];

/** Time, chance and waiting are ports: the engine and the plugins are replayed under a fake clock. */
const noAmbient = [
  { object: 'Date', property: 'now', message: 'Ask the Clock port.' },
  { object: 'DateTime', property: 'now', message: 'Ask the Clock port.' },
  { object: 'Math', property: 'random', message: 'Plans and steps are replayed: no chance here.' },
];
const noAmbientSyntax = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock port.' };
const noAmbientImport = ['child_process', 'dgram', 'dns', 'fs', 'http', 'http2', 'https', 'net', 'timers', 'tls', 'worker_threads'];
const bannedSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a const union.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  { selector: 'TSImportType', message: 'Import the type by its name: the rule of the layers does not see this form.' },
];
const noProcessImport = { paths: ['process', 'node:process'].map((name) => ({ name, message: 'Use the global process, whose env the lint watches.' })) };
const noOutsideImport = { ...noProcessImport, patterns: [{ regex: `^(node:)?(${noAmbientImport.join('|')})(/|$)`, message: 'The outside world is a port here.' }] };
const noNodeImport = { patterns: [{ regex: `^(node:|(${builtinModules.join('|')})(/|$))`, message: 'This room also runs in a browser.' }] };
const noHttpImport = { patterns: [...noNodeImport.patterns, { regex: '^@angular/common/http', message: 'Ask a store of data-access.' }] };
const noHttpGlobal = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({ name, message: 'Ask a store of data-access.' }));
const noProcessEnv = { object: 'process', property: 'env', message: 'Only server/config, the sandbox settings and the tools read the environment.' };

export default tseslint.config(
  { ignores: ['**/node_modules', 'dist', 'tmp', '.data', '.nx', '.angular', 'libs/admin/data-access/src/client'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx, kontor: { rules: { 'vendor-words': vendorWords, 'public-face': publicFace, 'long-file': builtinRules.get('max-lines') } } },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true },
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ specs: false }),
      'kontor/vendor-words': 'error',
      'max-lines': ['error', { max: 300, ...size }],
      'kontor/long-file': ['warn', { max: 200, ...size }],
      'max-lines-per-function': ['error', { max: 40, ...size }],
      'max-params': ['error', 5],
      'no-restricted-properties': ['error', noProcessEnv],
      'no-restricted-imports': ['error', noProcessImport],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['{apps,libs}/admin/**/*.ts'], languageOptions: { parserOptions: { project: './apps/admin/tsconfig.spec.json' } } },
  { files: ['**/index.ts'], rules: { 'kontor/public-face': 'error' } },
  { files: vendorRooms, rules: { 'kontor/vendor-words': 'off' } },
  {
    files: ['libs/exporter/{contract,engine}/**/*.ts', 'libs/exporters/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-properties': ['error', noProcessEnv, ...noAmbient],
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'setImmediate', 'fetch'],
      'no-restricted-imports': ['error', noOutsideImport],
      'no-restricted-syntax': ['error', ...bannedSyntax, noAmbientSyntax],
    },
  },
  { files: filesTagged('runs:anywhere'), ignores: specs, rules: { 'no-restricted-imports': ['error', noNodeImport] } },
  { files: ['{apps,libs}/admin/**/*.ts'], ignores: [...specs, '**/data-access/**'], rules: { 'no-restricted-imports': ['error', noHttpImport], 'no-restricted-globals': ['error', ...noHttpGlobal] } },
  { files: ['libs/server/config/**/*.ts', 'apps/lexware-sandbox/src/settings.ts', 'tools/**/*.ts', 'apps/*-e2e/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['tools/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: specs, rules: { '@nx/enforce-module-boundaries': boundaries({ specs: true }), 'max-lines-per-function': 'off', '@typescript-eslint/unbound-method': 'off' } },
  { files: filesTagged('layer:plugin').flatMap((files) => specs.map((spec) => [files, spec])), rules: { '@nx/enforce-module-boundaries': boundaries({ specs: true, apps: appsInPluginSpecs }) } },
);
