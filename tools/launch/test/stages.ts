import { join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';

/** One part of the test run: a script of Node with its arguments. */
export interface Stage {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

const packaged = (file: string): string => join(workspaceRoot, 'node_modules', file);

/** Jest leaves a core alone by default, which is every second one of a small machine; every spec has a database of its own. */
const allCores = ['--maxWorkers', '100%'];

const tests = (name: string, filter: readonly string[], projects = [name], options: readonly string[] = []): Stage => ({
  name,
  script: packaged('jest/bin/jest.js'),
  args: ['--selectProjects', ...projects, '--passWithNoTests', ...options, ...filter],
});

/** Everything, the quick before the slow; the filter narrows the test files. */
export const stages = (filter: readonly string[]): readonly Stage[] => [
  { name: 'lint', script: packaged('eslint/bin/eslint.js'), args: ['.', '--max-warnings', '0'] },
  { name: 'types', script: packaged('typescript/bin/tsc'), args: ['--noEmit', '-p', 'tsconfig.json'] },
  { name: 'pages', script: packaged('@angular/compiler-cli/bundles/src/bin/ngc.js'), args: ['-p', 'apps/admin/tsconfig.spec.json'] },
  tests('unit', filter, ['unit', 'admin'], allCores),
  tests('room', filter, ['room'], allCores),
  { name: 'build', script: join(workspaceRoot, 'tools/build/build.mjs'), args: [] },
  tests('e2e', filter, ['e2e'], allCores), // they wait for the rate limit most of the time
];
