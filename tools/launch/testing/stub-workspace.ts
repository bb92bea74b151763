import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';

/** As small as an app of Kontor can be: it answers with what it was told and with empty lists, and ends when it is asked to. */
const app = (port: string) => `
import { createServer } from 'node:http';
const nothing = { items: [], nextCursor: null, files: [], counts: { new: 0 } };
createServer((_, response) => response.end(JSON.stringify({ processId: process.pid, ...nothing, ...process.env }))).listen(Number(process.env['${port}']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
`;

const copied = ['nx.json', 'package-lock.json', 'tsconfig.base.json', 'tools/build', 'tools/launch', 'tools/workspace/swc-options.cjs'];
const apps = { api: 'KONTOR_API_PORT', worker: 'KONTOR_WORKER_PORT', 'lexware-sandbox': 'LEXWARE_SANDBOX_PORT' };

/** The launcher of this workspace with stubs for the apps: what is tested is how they are started and ended. */
export function stubWorkspace(folder: string): void {
  for (const path of copied) cpSync(join(workspaceRoot, path), join(folder, path), { recursive: true });
  for (const path of ['libs', 'node_modules']) symlinkSync(join(workspaceRoot, path), join(folder, path));
  for (const [name, port] of Object.entries(apps)) {
    const file = join(folder, 'apps', name, 'src/main.ts');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, app(port));
  }
  mkdirSync(join(folder, 'apps/admin'));
  writeFileSync(join(folder, 'apps/admin/project.json'), JSON.stringify({ name: 'admin', targets: { build: { executor: 'nx:noop' } } }));
}
