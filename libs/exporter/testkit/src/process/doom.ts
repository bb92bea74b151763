import type { RemoteRequest } from '@kontor/exporter-contract';
import type { CallFate, CommitFate, Fate } from './worker-process';

/** Something a worker does that death can come to. */
interface Moment {
  readonly name: string;
  readonly isWrite: boolean;
}

/** To die after a moment is to die before the next one; only for writes the remote makes a difference in between. */
export const waysOf = ({ isWrite }: Moment): readonly CallFate[] => (isWrite ? ['dies-before', 'dies-during', 'dies-under-way'] : ['dies-before']);

/** Remembers every moment of all the lives an export takes. */
export class Diary implements Fate {
  readonly moments: Moment[] = [];

  ofCommit(name: string): CommitFate {
    this.moments.push({ name, isWrite: false });
    return 'lives';
  }

  ofCall({ method, path }: RemoteRequest): CallFate {
    this.moments.push({ name: `${method} ${path}`, isWrite: method !== 'GET' });
    return 'lives';
  }
}

/** Dies once: at the n-th moment, counted over all lives. */
export class Doom implements Fate {
  private moment = -1;

  constructor(
    private readonly at: number,
    private readonly way: CallFate,
  ) {}

  get isFulfilled(): boolean {
    return this.moment >= this.at;
  }

  ofCommit(): CommitFate {
    return this.isHere() ? 'dies-before' : 'lives';
  }

  ofCall(): CallFate {
    return this.isHere() ? this.way : 'lives';
  }

  private isHere(): boolean {
    this.moment += 1;
    return this.moment === this.at;
  }
}
