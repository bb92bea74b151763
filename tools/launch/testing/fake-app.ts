import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppSpec } from '../processes/app-process';

interface FakeApp {
  readonly folder: string;
  readonly name: string;
  readonly port: number;
  /** What the process does beside answering its health page. */
  readonly script?: string;
}

/** A process as small as can be that behaves like one of Kontor's. */
export function fakeApp({ folder, name, port, script = '' }: FakeApp): AppSpec {
  const bundle = join(folder, `${name}.cjs`);
  writeFileSync(bundle, `require('node:http').createServer((_, response) => response.end()).listen(Number(process.env.PORT), '127.0.0.1');\n${script}\n`);
  return { name, bundle, environment: { PORT: String(port) }, healthUrl: `http://127.0.0.1:${port}/` };
}
