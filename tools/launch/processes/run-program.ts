import { spawn } from 'node:child_process';

export interface ProgramResult {
  readonly ok: boolean;
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a program to its end. It gets a process group of its own, so that Ctrl-C in the terminal does not tear it
 * down half-way, and its output goes through a pipe only when the program ends before its daemons do.
 */
export function runProgram(program: string, args: readonly string[], options: { readonly quiet?: boolean; readonly environment?: Readonly<Record<string, string>> } = {}): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const stream = options.quiet ? 'ignore' : 'pipe';
    const child = spawn(program, args, { detached: true, stdio: ['ignore', stream, stream], env: { ...process.env, LC_ALL: 'C', ...options.environment } });
    const chunks: Buffer[] = [];
    for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => resolve({ ok: false, code: null, output: error.message })); // not installed or not executable
    child.once('close', (code) => resolve({ ok: code === 0, code, output: Buffer.concat(chunks).toString('utf8').trim() }));
  });
}

export const lastLines = (text: string, count = 8): string => text.trim().split('\n').slice(-count).join('\n');
