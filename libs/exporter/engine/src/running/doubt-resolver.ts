import type { AnyStep, ExternalRef, SettingValues, StepContext } from '@kontor/exporter-contract';
import { after } from '@kontor/kernel';
import type { ItemRecord, StepRecord } from '../journal/records';
import { attempt } from './attempt';
import { dispositions } from './dispositions';
import type { LaneRun } from './ports';
import { issueOf, verdictOn, type Verdict } from './verdict';

/** What became of a doubt. */
export type Resolution =
  | { readonly resolved: 'done'; readonly ref: ExternalRef }
  /** It has not happened, or repeating it does no harm: run it. */
  | { readonly resolved: 'run' }
  | { readonly resolved: 'not-yet'; readonly verdict: Verdict };

/** Sending again is allowed only after this many look-ups, far enough apart, found nothing. */
const missesBeforeResend = 2;
/** A remote that answers "conflict" this often to the same operation does not mean what it says. */
const conflictsBeforeReview = 5;

/** Finds out by looking whether an operation with unknown outcome has happened. It never sends anything again itself. */
export class DoubtResolver {
  constructor(private readonly lane: LaneRun) {}

  async resolve(item: ItemRecord, record: StepRecord, step: AnyStep<SettingValues>, ctx: StepContext<SettingValues>): Promise<Resolution> {
    const answered = record.state === 'failed';
    if (answered && record.attempt >= conflictsBeforeReview) return this.review(record);
    const lookAt = answered ? record.intendedAt : this.earliestLook(record);
    if (this.lane.clock.now() < lookAt) return this.wait(lookAt);
    if (!step.find) return step.repeatable ? { resolved: 'run' } : this.review(record);
    const look = await attempt(ctx, this.lane.log, async (watched) => step.find?.(record.input, watched));
    if (look.ended !== 'well') return this.couldNotLook(look.fault, item);
    if (look.value) return { resolved: 'done', ref: look.value };
    return this.missed(item, record, step, answered);
  }

  /** The request may still be running there. */
  private earliestLook({ lastMissAt, intendedAt }: StepRecord): Date {
    return lastMissAt ? this.secondLook(lastMissAt) : after(intendedAt, this.lane.connection.exporter.manifest.remote.maxRequestMilliseconds);
  }

  /**
   * A request may have left long after its intent, when it had to wait for its turn or for another call of its step. But
   * when we looked first, its sender had ended: from then on it can run for one more request's life, and what it wrote is
   * visible a read lag later.
   */
  private secondLook(firstLook: Date): Date {
    const { maxRequestMilliseconds, readLagMilliseconds } = this.lane.connection.exporter.manifest.remote;
    return after(firstLook, maxRequestMilliseconds + readLagMilliseconds);
  }

  private async missed(item: ItemRecord, record: StepRecord, step: AnyStep<SettingValues>, answered: boolean): Promise<Resolution> {
    if (answered || step.repeatable || record.misses + 1 >= missesBeforeResend) return { resolved: 'run' };
    await this.lane.journal.noteMiss(this.lane.lease, item, record.operation);
    return this.wait(this.secondLook(this.lane.clock.now()));
  }

  private couldNotLook(fault: Parameters<typeof verdictOn>[0], item: ItemRecord): Resolution {
    const verdict = verdictOn(fault, item, this.lane.clock.now());
    switch (dispositions[fault.kind]) {
      case 'pause-connection':
        return { resolved: 'not-yet', verdict: { ...verdict, outcome: { state: 'in-doubt', notBefore: this.lane.clock.now(), fault } } };
      case 'retry-later':
        return { resolved: 'not-yet', verdict: { ...verdict, outcome: { state: 'in-doubt', notBefore: notBeforeOf(verdict, this.lane.clock.now()), fault } } };
      case 'ask-person':
      case 'look-then-retry':
      case 'stop':
        return { resolved: 'not-yet', verdict: { outcome: { state: 'needs-review', issues: [issueOf(fault)] } } };
    }
  }

  private wait(notBefore: Date): Resolution {
    return { resolved: 'not-yet', verdict: { outcome: { state: 'in-doubt', notBefore } } };
  }

  private review(record: StepRecord): Resolution {
    const { context, exporter } = this.lane.connection;
    const where = context.hosts['app'] ?? context.hosts['api'] ?? exporter.manifest.displayName;
    const issue = { code: 'KON-outcome-unknown', params: { operation: record.operation, where } };
    return { resolved: 'not-yet', verdict: { outcome: { state: 'needs-review', issues: [issue] } } };
  }
}

const notBeforeOf = ({ outcome }: Verdict, now: Date): Date => ('notBefore' in outcome ? outcome.notBefore : now);
