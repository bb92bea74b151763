/** What the database says of a lease: still ours, and whether a person stopped the connection meanwhile. */
export interface Pulse {
  readonly held: boolean;
  readonly open: boolean;
}

/** Renews the lease; throws when the database could not be asked. */
export type Renewal = () => Promise<Pulse>;

const beatsPerLease = 4;

/** Keeps a lease alive while its holder works, and knows until when it is good even if nobody answers any more. */
export class LaneHeartbeat {
  private readonly losing = new AbortController();
  private readonly withdrawing = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private beat: Promise<void> | undefined;
  private goodUntil: Deadline;

  constructor(
    private readonly renewal: Renewal,
    private readonly leaseMilliseconds: number,
  ) {
    this.goodUntil = deadlineIn(leaseMilliseconds);
  }

  get lost(): AbortSignal {
    return this.losing.signal;
  }

  get withdrawn(): AbortSignal {
    return this.withdrawing.signal;
  }

  /** False once the lease may have run out: also when this process was frozen and nobody could tell it. */
  isGood(): boolean {
    if (isOver(this.goodUntil)) this.losing.abort();
    return !this.losing.signal.aborted;
  }

  start(): void {
    this.timer = setInterval(() => this.tick(), this.leaseMilliseconds / beatsPerLease);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beat;
  }

  /** One beat at a time: a slow database must not gather a queue of them. */
  private tick(): void {
    if (!this.isGood() || this.beat) return;
    this.beat = this.renew().finally(() => {
      this.beat = undefined;
    });
  }

  private async renew(): Promise<void> {
    // Counted from before the question: the database may have renewed the lease long before its answer arrived.
    const next = deadlineIn(this.leaseMilliseconds);
    try {
      const { held, open } = await this.renewal();
      if (!held) this.losing.abort();
      else this.goodUntil = next;
      if (!open) this.withdrawing.abort();
    } catch {
      // The database did not answer; `goodUntil` says how long we may still believe in the lease.
    }
  }
}

/** By the wall clock and by the one that nobody sets: whichever comes first. */
interface Deadline {
  readonly wall: number;
  readonly monotonic: number;
}

const deadlineIn = (milliseconds: number): Deadline => ({ wall: Date.now() + milliseconds, monotonic: performance.now() + milliseconds });
const isOver = ({ wall, monotonic }: Deadline): boolean => Date.now() >= wall || performance.now() >= monotonic;
