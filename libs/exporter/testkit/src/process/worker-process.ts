import type { RemoteRequest, RemoteResponse } from '@kontor/exporter-contract';

/** The end of a process in the middle of its work, as `kill -9` brings it about. */
export class ProcessDied extends Error {
  constructor(readonly where: string) {
    super(`The process died ${where}`);
    this.name = 'ProcessDied';
  }
}

/** The database could not be reached, or its answer was lost. The process lives on. */
export class CommitBroken extends Error {
  constructor(name: string) {
    super(`The commit ${name} broke off`);
    this.name = 'CommitBroken';
  }
}

/** `breaks-after`: it is written, and the process hears an error all the same. */
export type CommitFate = 'lives' | 'dies-before' | 'dies-after' | 'breaks-before' | 'breaks-after';

/**
 * `dies-during`: the remote has done what was asked, its answer reaches nobody.
 * `dies-under-way`: the request is on its way and lands when its sender is long gone.
 */
export type CallFate = 'lives' | 'dies-before' | 'dies-during' | 'dies-under-way' | 'dies-after';

/** Decides over life and death. Asked before every commit and every call; may take its time. */
export interface Fate {
  ofCommit(name: string): CommitFate | Promise<CommitFate>;
  ofCall(request: RemoteRequest): CallFate | Promise<CallFate>;
  /** It gives no signs of life, as if it were frozen, and does not notice that its lease runs out. */
  readonly isSilent?: true;
}

export const longLife: Fate = { ofCommit: () => 'lives', ofCall: () => 'lives' };
export const silentLife: Fate = { ...longLife, isSilent: true };

/** What a dead process still waits for. */
const forever = new Promise<never>(() => undefined);

/** A process that can die. Once dead, nothing it does reaches the books or the remote any more, and nothing comes back to it. */
export class WorkerProcess {
  private dead = false;
  private announce: (death: ProcessDied) => void = () => undefined;
  private readonly death = new Promise<never>((_resolve, reject) => {
    this.announce = reject;
  });

  constructor(private readonly fate: Fate = longLife) {
    this.death.catch(() => undefined);
  }

  get isDead(): boolean {
    return this.dead;
  }

  get givesSigns(): boolean {
    return !this.dead && !this.fate.isSilent;
  }

  /** Ends the process now. */
  kill(where = 'where it stood'): void {
    if (this.dead) return;
    this.dead = true;
    this.announce(new ProcessDied(where));
  }

  /** Works until the work is done or the process dies, which rejects with {@link ProcessDied}. */
  live<Value>(work: () => Promise<Value>): Promise<Value> {
    return Promise.race([work(), this.death]);
  }

  async read<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.dead) return forever;
    const value = await work();
    return this.isDead ? forever : value;
  }

  async commit<Value>(name: string, write: () => Promise<Value>): Promise<Value> {
    if (this.dead) return forever;
    const fate = await this.fate.ofCommit(name);
    if (fate === 'dies-before') this.kill(`before ${name}`);
    if (this.isDead) return forever;
    if (fate === 'breaks-before') throw new CommitBroken(name);
    const value = await write();
    if (fate === 'dies-after') this.kill(`after ${name}`);
    if (this.isDead) return forever;
    if (fate === 'breaks-after') throw new CommitBroken(name);
    return value;
  }

  async call(request: RemoteRequest, send: () => Promise<RemoteResponse>, land: (request: RemoteRequest) => void): Promise<RemoteResponse> {
    if (this.dead) return forever;
    const fate = await this.fate.ofCall(request);
    const where = `${request.method} ${request.path}`;
    if (fate === 'dies-before') this.kill(`before ${where}`);
    if (this.isDead) return forever;
    if (fate === 'dies-under-way') return this.leaveBehind(where, () => land(request));
    const answer = await ended(send);
    if (fate !== 'lives') this.kill(`${fate === 'dies-during' ? 'during' : 'after'} ${where}`);
    return this.isDead ? forever : answer();
  }

  private leaveBehind(where: string, land: () => void): Promise<never> {
    this.kill(`with ${where} under way`);
    land();
    return forever;
  }
}

/** Waits for the end of a call, good or bad, without letting go of it. */
async function ended<Value>(send: () => Promise<Value>): Promise<() => Value> {
  try {
    const value = await send();
    return () => value;
  } catch (error) {
    // Whatever the call ended with belongs to the caller, if it still lives.
    return () => {
      throw error;
    };
  }
}
