import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';

const folder = 'apps/admin-e2e/src';

/** Whether there is anything to walk through: a run of other tests need not start a Kontor for nothing. */
export function journeysMatch(patterns: readonly string[]): boolean {
  const files = readdirSync(join(workspaceRoot, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.e2e-spec.ts'));
  return patterns.length === 0 || files.some((file) => patterns.some((pattern) => new RegExp(pattern, 'i').test(join(workspaceRoot, folder, file))));
}
