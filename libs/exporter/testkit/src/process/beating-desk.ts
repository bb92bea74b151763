import type { LaneDesk, Lease } from '@kontor/exporter-engine';
import { after } from '@kontor/kernel';
import { beatMilliseconds, type MemoryLaneDesk } from '../memory/memory-lane-desk';
import type { FakeClock } from '../time/fake-clock';
import type { WorkerProcess } from './worker-process';

/** The desk in the hands of a process that gives signs of life, as the clock moves, for as long as it lives and holds a lane. */
export function beatingDesk(process: WorkerProcess, desk: MemoryLaneDesk, clock: FakeClock): LaneDesk {
  let stop = (): void => undefined;
  const beatOn = (lease: Lease): void => {
    stop = clock.at(after(clock.now(), beatMilliseconds), () => {
      if (!process.givesSigns) return;
      desk.beat(lease);
      beatOn(lease);
    });
  };
  return {
    acquire: async (connectionId) => {
      const lease = await desk.acquire(connectionId);
      if (lease) beatOn(lease);
      return lease;
    },
    release: async (lease, wakeAt) => {
      stop();
      await desk.release(lease, wakeAt);
    },
  };
}
