import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test file, removed after its tests. The name has a space and an umlaut: people have such folders. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kontor prüfung ')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
