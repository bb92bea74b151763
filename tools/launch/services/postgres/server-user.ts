import { Refusal } from '../../terminal/refusal';
import { runProgram } from '../../processes/run-program';

/** How to call a PostgreSQL program: it refuses to run as root. */
export interface ServerUser {
  wrap(program: string, args: readonly string[]): { readonly program: string; readonly args: readonly string[] };
  /** Set where the data must belong to another user of this machine. */
  readonly owner?: string;
}

const namespace = ['--user', '--map-user=1000', '--map-group=1000'];

/** Root is mapped to an ordinary user of a namespace: no extra account, no change of owner, and it works under /root. */
const inNamespace: ServerUser = { wrap: (program, args) => ({ program: 'unshare', args: [...namespace, program, ...args] }) };

async function asAccount(): Promise<ServerUser | undefined> {
  for (const account of ['postgres', 'nobody']) {
    const group = await runProgram('id', ['-g', account]);
    const dropRights = [`--reuid=${account}`, `--regid=${group.output}`, '--clear-groups'];
    if (!group.ok || !(await runProgram('setpriv', [...dropRights, 'true'])).ok) continue;
    return { owner: `${account}:${group.output}`, wrap: (program, args) => ({ program: 'setpriv', args: [...dropRights, program, ...args] }) };
  }
  return undefined;
}

export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { wrap: (program, args) => ({ program, args }) };
  if ((await runProgram('unshare', [...namespace, 'true'])).ok) return inNamespace;
  const account = await asAccount();
  if (account) return account;
  throw new Refusal('PostgreSQL does not run as root, and this machine offers no way to drop the rights. Run the command as an ordinary user or set KONTOR_DATABASE_URL.');
}
