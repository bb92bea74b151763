import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes the admin's client from the description of the API: the spec that compares the two also writes. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const jest = join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, 'apps/api/src/admin-client.room-spec.ts', '--selectProjects', 'room'], { cwd: root, stdio: 'inherit', env: { ...process.env, KONTOR_WRITE_CLIENT: 'yes' } });
process.exit(status ?? 1);
