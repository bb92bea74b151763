import { join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';

/** One part of the test run: a script of Node with its arguments. */
export interface Stage {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

/** Stages that run beside one another. */
export type Leg = readonly Stage[];

const packaged = (file: string): string => join(workspaceRoot, 'node_modules', file);
const own = (file: string): string => join(workspaceRoot, 'tools', file);

/** Jest leaves a core alone by default, which is every second one of a small machine; every spec has a database of its own. */
const allCores = ['--maxWorkers', '100%'];

const tests = (name: string, filter: readonly string[], projects = [name]): Stage => ({
  name,
  script: packaged('jest/bin/jest.js'),
  args: ['--selectProjects', ...projects, '--passWithNoTests', ...allCores, ...filter],
});

/** Everything, the quick before the slow; the filter narrows the test files. */
export const legs = (filter: readonly string[]): readonly Leg[] => [
  [
    { name: 'lint', script: packaged('eslint/bin/eslint.js'), args: ['.', '--max-warnings', '0'] },
    { name: 'types', script: packaged('typescript/bin/tsc'), args: ['--noEmit', '-p', 'tsconfig.json'] },
    { name: 'pages', script: packaged('@angular/compiler-cli/bundles/src/bin/ngc.js'), args: ['-p', 'apps/admin/tsconfig.spec.json'] },
    { name: 'build', script: own('build/build.mjs'), args: [] },
  ],
  // whole processes and people at a screen wait for the pace of the remote most of the time: others work meanwhile
  [tests('e2e', filter), tests('unit', filter, ['unit', 'admin'])],
  [{ name: 'browser', script: own('launch/journeys.mjs'), args: filter }, tests('room', filter)],
];
