import type { ExporterFault } from '@kontor/exporter-contract';
import { attempt } from './attempt';
import { dispositions } from './dispositions';
import type { LaneRun } from './ports';
import type { Halt } from './verdict';
import { stepContext } from './walk';

/** Tells the remote what was written in all, once nothing waits any more. Where that fails for now, the next drain makes up for it. */
export class DrainTeller {
  constructor(private readonly lane: LaneRun) {}

  /** Returns why the lane must stop, if it must. */
  async tell(): Promise<Halt | undefined> {
    const { connection, journal, lease, clock } = this.lane;
    const summary = await journal.pendingDrain(lease);
    if (!summary) return undefined;
    const { delivery } = connection.exporter;
    const afterDrain = delivery.kind === 'api' ? delivery.afterDrain : undefined;
    if (afterDrain) {
      const told = await attempt(stepContext(this.lane, clock.now()), this.lane, (ctx) => afterDrain.run(summary, ctx));
      if (told.ended !== 'well') return this.refused(told.fault);
    }
    await journal.drainTold(lease);
    return undefined;
  }

  private async refused(fault: ExporterFault): Promise<Halt | undefined> {
    const { journal, lease, log } = this.lane;
    log.note('drain-not-told', { connectionId: lease.connectionId, code: fault.code });
    switch (dispositions[fault.kind]) {
      case 'pause-connection':
        return { because: 'connection-paused', fault };
      case 'ask-person':
      case 'stop':
        await journal.drainRefused(lease, fault);
        return undefined;
      case 'retry-later':
      case 'look-then-retry':
        return undefined;
    }
  }
}
