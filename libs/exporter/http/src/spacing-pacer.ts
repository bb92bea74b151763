import type { Clock } from '@kontor/kernel';
import type { Pacer, Sleep } from './pacer';
import { refusalPause } from './pacing-rule';
import type { RateGate } from './rate-gate';

/**
 * The pacer of one process. Gates may be shared with other pacers (a limit of the whole app): a turn is taken from all
 * of them at the same instant or from none, so that waiting for one never bunches calls up behind another.
 */
export class SpacingPacer implements Pacer {
  private blockedUntil = 0;
  private calmAt = 0;
  private pause: number = refusalPause.first;

  constructor(
    private readonly gates: readonly RateGate[],
    private readonly clock: Clock,
    private readonly sleep: Sleep,
  ) {}

  async turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const now = this.clock.now().getTime();
      const earliest = Math.max(this.blockedUntil, ...this.gates.map((gate) => gate.earliest(now)));
      if (earliest <= now) {
        for (const gate of this.gates) gate.take(now);
        return;
      }
      await this.sleep(Math.ceil(earliest - now), signal);
    }
  }

  penalize(): void {
    const now = this.clock.now().getTime();
    this.pause = now < this.calmAt ? Math.min(this.pause * 2, refusalPause.longest) : refusalPause.first;
    this.blockedUntil = now + this.pause;
    this.calmAt = this.blockedUntil + refusalPause.calm;
  }
}
