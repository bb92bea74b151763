/** Ends a call that is cancelled from outside or takes too long in all, however slowly its bytes trickle in. */
export class CallLimit {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private ran = false;

  constructor(
    private readonly cancelled: AbortSignal,
    milliseconds: number,
  ) {
    this.timer = setTimeout(this.runOut, milliseconds);
    cancelled.addEventListener('abort', this.cancel);
    if (cancelled.aborted) this.cancel();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get ranOut(): boolean {
    return this.ran;
  }

  /** Must be called when the call is over, however it ended. */
  close(): void {
    clearTimeout(this.timer);
    this.cancelled.removeEventListener('abort', this.cancel);
  }

  private readonly runOut = (): void => {
    this.ran = true;
    this.controller.abort();
  };

  private readonly cancel = (): void => this.controller.abort();
}
