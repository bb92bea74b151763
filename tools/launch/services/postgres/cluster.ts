import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../terminal/refusal';
import { lastLines, runProgram, type ProgramResult } from '../../processes/run-program';
import type { PostgresBinaries } from './binaries';
import type { ServerUser } from './server-user';

export const superuser = 'kontor';

/** One PostgreSQL data directory with its password and log, and the programs that tend it. */
export class Cluster {
  readonly #data: string;
  readonly #passwordFile: string;
  readonly logFile: string;

  constructor(
    private readonly folder: string,
    private readonly binaries: PostgresBinaries,
    private readonly user: ServerUser,
  ) {
    this.#data = join(folder, 'data');
    this.#passwordFile = join(folder, 'password');
    this.logFile = join(folder, 'server.log');
  }

  password(): Promise<string> {
    return readFile(this.#passwordFile, 'utf8');
  }

  /** Made beside and renamed: a first start that was interrupted leaves nothing that looks like a cluster. */
  async createOnce(): Promise<void> {
    if (existsSync(this.#data)) return;
    const draft = join(this.folder, 'data.new');
    await rm(draft, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true });
    await writeFile(this.#passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (this.user.owner) await runProgram('chown', ['-R', this.user.owner, this.folder]);
    const locale = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=de-DE', '--no-instructions'];
    const result = await this.#run('initdb', ['-D', draft, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${this.#passwordFile}`, ...locale]);
    if (!result.ok) throw new Refusal(`PostgreSQL could not create its data in ${this.folder}; check that the disk has room and that the folder may be written. It said:\n${lastLines(result.output)}`);
    await rename(draft, this.#data);
  }

  /** The port of a server that outlived its launcher, or nothing. */
  async runningPort(): Promise<number | undefined> {
    if (!(await this.#run('pg_ctl', ['-D', this.#data, 'status'])).ok) return undefined;
    const lines = (await readFile(join(this.#data, 'postmaster.pid'), 'utf8')).split('\n');
    return Number(lines[3]);
  }

  /** Loopback only and no socket file, so that a long path or a shared folder for temporary files cannot disturb. */
  start(port: number, settings: readonly string[]): Promise<ProgramResult> {
    const options = [`-p ${port}`, '-c listen_addresses=127.0.0.1', "-c unix_socket_directories=''", ...settings.map((setting) => `-c ${setting}`)];
    return this.#run('pg_ctl', ['-D', this.#data, '-w', '-t', '60', '-l', this.logFile, '-o', options.join(' '), 'start'], { quiet: true });
  }

  stop(mode: 'fast' | 'immediate'): Promise<ProgramResult> {
    return this.#run('pg_ctl', ['-D', this.#data, '-m', mode, '-w', '-t', '20', 'stop']);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #run(name: string, args: readonly string[], options?: { readonly quiet: boolean }): Promise<ProgramResult> {
    const wrapped = this.user.wrap(join(this.binaries.folder, name), args);
    return runProgram(wrapped.program, wrapped.args, options);
  }
}
