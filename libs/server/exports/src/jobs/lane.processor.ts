import { Doorbell, HearsBell, type HearsRing, type Ring } from '@kontor/server-queue';
import { LaneSettings } from '@kontor/server-config';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { LaneWorlds } from '../lane/lane-worlds';

/** Lanes worked at once in one process; each waits for its remote most of the time. */
const lanesAtOnce = 50;

/** Answers the bell of a lane: drives it until nothing is due. */
@Injectable()
@HearsBell('lane', { concurrency: lanesAtOnce })
export class LaneProcessor implements HearsRing<'lane'>, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly driving = new Set<Promise<void>>();
  private readonly alarms = new Set<NodeJS.Timeout>();

  constructor(
    private readonly worlds: LaneWorlds,
    private readonly doorbell: Doorbell,
    private readonly settings: LaneSettings,
  ) {}

  async hear(ring: Ring<'lane'>): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const driver = this.worlds.driver(ring.organizationId, (_connectionId, at) => this.ringAt(ring, at));
    const drive = driver.drive(ring.connectionId, this.stopping.signal);
    this.driving.add(drive);
    try {
      await drive;
    } finally {
      this.driving.delete(drive);
    }
  }

  /** The call under way is finished and written down; nothing new is begun. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.driving);
  }

  onApplicationShutdown(): void {
    this.alarms.forEach((alarm) => clearTimeout(alarm));
  }

  /** Short waits are kept here; the sweeper sees to long ones and to those of processes that died. */
  private async ringAt(ring: Ring<'lane'>, at: Date): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const milliseconds = at.getTime() - Date.now();
    if (milliseconds > this.settings.sweepSeconds * 1000) return;
    const alarm = setTimeout(() => {
      this.alarms.delete(alarm);
      void this.doorbell.ring('lane', ring);
    }, Math.max(0, milliseconds));
    this.alarms.add(alarm);
  }
}
