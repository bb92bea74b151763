import { attempt } from './attempt';
import type { LaneRun } from './ports';
import { stepContext } from './walk';

/** Tells the remote what was written in all, once nothing waits any more. Where that fails, the next drain makes up for it. */
export class DrainTeller {
  constructor(private readonly lane: LaneRun) {}

  async tell(): Promise<void> {
    const { connection, journal, lease, log, clock } = this.lane;
    const summary = await journal.pendingDrain(lease);
    if (!summary) return;
    const { delivery } = connection.exporter;
    const afterDrain = delivery.kind === 'api' ? delivery.afterDrain : undefined;
    if (afterDrain) {
      const told = await attempt(stepContext(this.lane, clock.now()), log, (ctx) => afterDrain.run(summary, ctx));
      if (told.ended !== 'well') {
        log.note('drain-not-told', { connectionId: lease.connectionId, code: told.fault.code });
        return;
      }
    }
    await journal.drainTold(lease);
  }
}
