import type { StackContext } from '../stack/app-specs';
import { say } from '../terminal/say';
import type { DemoSignIn } from '../demo-data/demo-organization';

const line = (name: string, text: string): void => say(`  ${name.padEnd(14)}${text}`);

export function announce({ ports, folder, production }: StackContext, signIn: DemoSignIn | undefined): void {
  say('');
  say('Kontor is running.');
  line('Admin', `http://127.0.0.1:${ports.api}/`);
  line('API', `http://127.0.0.1:${ports.api}/api/v1 (description: /api/v1/openapi.json)`);
  line('Worker', `http://127.0.0.1:${ports.worker}/health/ready`);
  if (!production) line('Sandbox', `http://127.0.0.1:${ports.sandbox} (an imitation of Lexware Office)`);
  if (signIn) line('Demo sign-in', `${signIn.email} / ${signIn.password}`);
  line('Data', folder);
  say('Ctrl-C ends everything. The next start goes on with the same data; npm start -- --reset starts anew.');
  say('');
}
