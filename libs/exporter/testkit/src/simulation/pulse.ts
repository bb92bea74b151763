import type { Lease } from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import { beatMilliseconds, type MemoryLaneDesk } from '../memory/memory-lane-desk';

/** The heartbeat of one holder, made up for when somebody looks: alarms for every beat would cost most of the time. */
export class Pulse {
  private startedAt = 0;
  private quietUntil = 0;

  constructor(
    private readonly desk: MemoryLaneDesk,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.startedAt = this.quietUntil = this.clock.now().getTime();
  }

  /** Nothing was given up to now, and nothing is made up for. */
  pause(): void {
    this.quietUntil = this.clock.now().getTime();
  }

  /** Gives what was due since, the first and the last of it: those between change nothing. */
  beat(lease: Lease): void {
    const first = this.beatUpTo(this.quietUntil) + beatMilliseconds;
    const last = this.beatUpTo(this.clock.now().getTime());
    if (last < first) return;
    for (const at of [first, last]) this.desk.beat(lease, new Date(at));
    this.quietUntil = last;
  }

  private beatUpTo(instant: number): number {
    return this.startedAt + Math.floor((instant - this.startedAt) / beatMilliseconds) * beatMilliseconds;
  }
}
