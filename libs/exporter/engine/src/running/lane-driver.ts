import { isBatchStep } from '@kontor/exporter-contract';
import { after } from '@kontor/kernel';
import { FileDriver } from '../files/file-driver';
import type { ArtifactStore } from '../files/ports';
import { LeaseLostError, type Lease } from '../journal/ports';
import { DrainTeller } from './drain-teller';
import { FaultStreaks } from './fault-streaks';
import type { EngineWorld, LaneRun } from './ports';
import { isStopping } from './stopping';
import type { Halt } from './verdict';
import { WindowRunner } from './window-runner';

/** Items taken at a time where no batch says otherwise. */
const usualWindow = 25;
/** What broke a drive may still be broken; the lane need not try again at once. */
const pauseAfterBreak = 60_000;

/** Works one connection until nothing is due: claims windows of items, carries them out, tells the remote the sum. */
export class LaneDriver {
  constructor(
    private readonly world: EngineWorld,
    private readonly artifacts: ArtifactStore,
  ) {}

  /** Returns at once when somebody else holds the lane. Throws what broke it, after the lane was given back. */
  async drive(connectionId: string, stopping: AbortSignal): Promise<void> {
    const lease = await this.world.desk.acquire(connectionId);
    if (!lease) return;
    let wakeAt: Date | undefined;
    try {
      wakeAt = await this.work(lease, stopping);
    } catch (error) {
      // A younger holder took over, or may have: what is left is theirs.
      if (!(error instanceof LeaseLostError)) {
        await this.breakOff(lease);
        throw error;
      }
      this.world.log.note('lease-lost', { connectionId });
    }
    await this.world.desk.release(lease, wakeAt);
  }

  /** Opens the connection anew for every window: what a person changed or stopped meanwhile counts from then on. */
  private async work(lease: Lease, stopping: AbortSignal): Promise<Date | undefined> {
    const streaks = new FaultStreaks();
    while (!isStopping({ lease, stopping })) {
      const connection = await this.world.connections.open(lease.connectionId, lease);
      if (!connection) return undefined;
      const lane: LaneRun = { ...this.world, lease, connection, stopping };
      const left = connection.exporter.delivery.kind === 'file' ? await new FileDriver(lane, this.artifacts).makeNext() : await this.workWindow(lane, streaks);
      if (left === 'nothing') return undefined;
      if (left === 'more') continue;
      if (left.because === 'throttled') return left.until;
      await lane.journal.pauseConnection(lease, left.fault);
      return undefined;
    }
    return undefined;
  }

  private async workWindow(lane: LaneRun, streaks: FaultStreaks): Promise<Halt | 'more' | 'nothing'> {
    const items = await lane.journal.claim(lane.lease, windowOf(lane));
    if (items.length > 0) return (await new WindowRunner(lane, streaks).run(items)) ?? 'more';
    return (isStopping(lane) ? undefined : await new DrainTeller(lane).tell()) ?? 'nothing';
  }

  private async breakOff(lease: Lease): Promise<void> {
    try {
      await this.world.desk.release(lease, after(this.world.clock.now(), pauseAfterBreak));
    } catch (error) {
      // What broke the drive, such as a database that is away, breaks this too. The lease runs out by itself.
      this.world.log.defect('lane-not-released', error, { connectionId: lease.connectionId });
    }
  }
}

/** As many items as the widest batch takes, so that batches leave full. */
function windowOf({ connection }: LaneRun): number {
  const { delivery } = connection.exporter;
  const batches = delivery.kind === 'api' ? Object.values(delivery.steps).filter(isBatchStep) : [];
  return Math.max(...batches.map((step) => step.maxItems), 0) || usualWindow;
}
