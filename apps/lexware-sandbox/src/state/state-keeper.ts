import type { WorldState } from './world-state';

/** The shortest time between two writings, in milliseconds. */
const breath = 50;

/** After a long writing follows a longer rest: keeping must not become the sandbox's main work. */
const restFactor = 10;

/** Writes the state down soon after it changed, and many changes at once. */
export class StateKeeper {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private isStale = false;
  private rest = breath;

  constructor(
    private readonly read: () => WorldState,
    private readonly write: (state: WorldState) => Promise<void>,
  ) {}

  changed(): void {
    this.isStale = true;
    if (!this.writing) this.timer ??= setTimeout(() => void this.keep().catch(report), this.rest).unref();
  }

  /** Writes now what is not written yet; rejects when it cannot be written. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.writing;
    if (!this.isStale) return;
    this.isStale = false;
    this.writing = this.writeOnce().finally(() => {
      this.writing = undefined;
      if (this.isStale) this.changed();
    });
    await this.writing;
  }

  private async writeOnce(): Promise<void> {
    const startedAt = performance.now();
    await this.write(this.read());
    this.rest = Math.max(breath, (performance.now() - startedAt) * restFactor);
  }
}

/** The books live on without their file: the next change tries again. */
function report(error: unknown): void {
  process.stderr.write(`${JSON.stringify({ level: 'error', message: 'State not written', reason: error instanceof Error ? error.message : String(error) })}\n`);
}
