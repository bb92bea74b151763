import { longestPassword, shortestPassword } from '@kontor/server-platform';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refusal } from '../terminal/refusal';

export const passwordVariable = 'KONTOR_OWNER_PASSWORD';

/** Shows the question and nothing of the answer; nothing is the answer of Ctrl-C and Ctrl-D, too. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return await Promise.race([terminal.question(''), closed]);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

const given = async (): Promise<string> => {
  const variable = process.env[passwordVariable];
  if (variable) return variable;
  return process.stdin.isTTY ? ask('Password of the owner: ') : (await text(process.stdin)).replace(/\r?\n$/, '');
};

/** The password of the owner, from the environment or from whoever types or pipes it; never from the command line, which others can see. */
export async function ownerPassword(): Promise<string> {
  const password = await given();
  if (password.length >= shortestPassword && password.length <= longestPassword) return password;
  const why = password === '' ? 'There is no password of the owner.' : `The password of the owner must have ${shortestPassword} to ${longestPassword} characters.`;
  throw new Refusal(`${why} Set ${passwordVariable}, or give it on standard input.`);
}
