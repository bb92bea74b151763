/** Says whether the lease was renewed; throws when that could not be found out. */
export type Renewal = () => Promise<boolean>;

/** Keeps a lease alive while its holder works; aborts `lost` once it cannot. */
export class LaneHeartbeat {
  private readonly abort = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private beat: Promise<void> = Promise.resolve();
  private renewedAt = process.hrtime.bigint();

  constructor(
    private readonly renewal: Renewal,
    private readonly leaseSeconds: number,
  ) {}

  get lost(): AbortSignal {
    return this.abort.signal;
  }

  start(): void {
    this.timer = setInterval(() => {
      this.beat = this.renew();
    }, (this.leaseSeconds * 1000) / 4);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beat;
  }

  private async renew(): Promise<void> {
    try {
      if (await this.renewal()) this.renewedAt = process.hrtime.bigint();
      else this.abort.abort();
    } catch {
      // The database did not answer. The lease may live on there; once its time is over, somebody else may hold it.
      if (process.hrtime.bigint() - this.renewedAt >= BigInt(Math.round(this.leaseSeconds * 1e9))) this.abort.abort();
    }
  }
}
