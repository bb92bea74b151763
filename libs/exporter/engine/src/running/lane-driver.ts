import { isBatchStep } from '@kontor/exporter-contract';
import { FileDriver } from '../files/file-driver';
import type { ArtifactStore } from '../files/ports';
import { LeaseLostError, type Lease } from '../journal/ports';
import { attempt } from './attempt';
import type { EngineWorld, LaneRun } from './ports';
import { isStopping } from './step-runner';
import type { Halt } from './verdict';
import { stepContext } from './walk';
import { WindowRunner } from './window-runner';

/** Items taken at a time where no batch says otherwise. */
const usualWindow = 25;

/** Works one connection until nothing is due: claims windows of items, carries them out, tells the remote the sum. */
export class LaneDriver {
  constructor(
    private readonly world: EngineWorld,
    private readonly artifacts: ArtifactStore,
  ) {}

  /** Returns at once when somebody else holds the lane. */
  async drive(connectionId: string, stopping: AbortSignal): Promise<void> {
    const lease = await this.world.desk.acquire(connectionId);
    if (!lease) return;
    let wakeAt: Date | undefined;
    try {
      wakeAt = await this.work(lease, stopping);
    } catch (error) {
      // A younger holder took over: what is left is theirs.
      if (!(error instanceof LeaseLostError)) throw error;
      this.world.log.note('lease-lost', { connectionId });
    } finally {
      await this.world.desk.release(lease, wakeAt);
    }
  }

  private async work(lease: Lease, stopping: AbortSignal): Promise<Date | undefined> {
    const connection = await this.world.connections.open(lease.connectionId, lease.lost);
    if (!connection) return undefined;
    const lane: LaneRun = { ...this.world, lease, connection, stopping };
    if (connection.exporter.delivery.kind === 'file') return new FileDriver(lane, this.artifacts).drive();
    const halt = await this.drain(lane);
    if (halt?.because === 'connection-paused') await lane.journal.pauseConnection(lease, halt.fault);
    else if (!halt && !isStopping(lane)) await this.tellDrain(lane);
    return halt?.because === 'throttled' ? halt.until : undefined;
  }

  private async drain(lane: LaneRun): Promise<Halt | undefined> {
    const windows = new WindowRunner(lane);
    while (!isStopping(lane)) {
      const items = await lane.journal.claim(lane.lease, windowOf(lane));
      if (items.length === 0) return undefined;
      const halt = await windows.run(items);
      if (halt) return halt;
    }
    return undefined;
  }

  private async tellDrain(lane: LaneRun): Promise<void> {
    const { delivery } = lane.connection.exporter;
    const afterDrain = delivery.kind === 'api' ? delivery.afterDrain : undefined;
    const summary = await lane.journal.pendingDrain(lane.lease);
    if (!summary) return;
    if (afterDrain) {
      const told = await attempt(stepContext(lane, lane.clock.now()), lane.log, (ctx) => afterDrain.run(summary, ctx));
      if (told.ended !== 'well') {
        lane.log.note('drain-not-told', { connectionId: lane.lease.connectionId, code: told.fault.code });
        return;
      }
    }
    await lane.journal.drainTold(lane.lease);
  }
}

/** As many items as the widest batch takes, so that batches leave full. */
function windowOf({ connection }: LaneRun): number {
  const { delivery } = connection.exporter;
  const batches = delivery.kind === 'api' ? Object.values(delivery.steps).filter(isBatchStep) : [];
  return Math.max(...batches.map((step) => step.maxItems), 0) || usualWindow;
}
