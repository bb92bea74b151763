import type { ExternalRef, Issue, SettingValues, StepContext } from '@kontor/exporter-contract';
import { after } from '@kontor/kernel';
import type { CallSummary, ItemRecord, StepRecord } from '../journal/records';
import { resultsUsed } from '../planning/plan-inspection';
import { attempt, type AttemptResult } from './attempt';
import { dispositions } from './dispositions';
import type { LaneRun } from './ports';
import { mayBeExcused, mostSends, nextSendAt } from './send-limit';
import { issueOf, verdictOn, type Verdict } from './verdict';
import type { DueOperation } from './walk';

/** What became of a doubt. */
export type Resolution =
  | { readonly resolved: 'done'; readonly ref: ExternalRef; /** What looking took. */ readonly calls: readonly CallSummary[] }
  /** It has not happened, or repeating it does no harm: run it. Excused: the last attempt met a remote that served nobody. */
  | { readonly resolved: 'run'; readonly isExcused: boolean }
  | { readonly resolved: 'not-yet'; readonly verdict: Verdict };

/** An operation whose last attempt is on record. */
export type DoubtfulOperation = Pick<DueOperation, 'walk' | 'operation' | 'step'> & { readonly record: StepRecord };

/** Sending again is allowed only after this many look-ups, far enough apart, found nothing. */
const missesBeforeResend = 2;
/** A remote that answers "conflict" this often to the same operation does not mean what it says. */
const conflictsBeforeReview = 5;

/** Finds out by looking whether an operation with unknown outcome has happened. It never sends anything again itself. */
export class DoubtResolver {
  constructor(private readonly lane: LaneRun) {}

  async resolve(doubt: DoubtfulOperation, ctx: StepContext<SettingValues>): Promise<Resolution> {
    const { record, step, walk } = doubt;
    const answered = record.state === 'failed';
    if (answered && record.attempt >= conflictsBeforeReview) return this.review(doubt, 'KON-outcome-unknown');
    const lookAt = answered ? record.intendedAt : this.earliestLook(record);
    if (this.lane.clock.now() < lookAt) return this.wait(lookAt);
    if (!step.find) return step.repeatable ? this.sendAgain(doubt) : this.review(doubt, 'KON-outcome-unknown');
    const look = await attempt(ctx, this.lane, async (watched) => step.find?.(record.input, watched));
    if (look.ended !== 'well') return this.couldNotLook(look, walk.item);
    if (look.value) return { resolved: 'done', ref: look.value, calls: look.calls };
    return answered ? { resolved: 'run', isExcused: false } : this.missed(doubt, look.calls);
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

  private async missed(doubt: DoubtfulOperation, calls: readonly CallSummary[]): Promise<Resolution> {
    const { record, step, walk } = doubt;
    const enough = step.repeatable === true || record.misses + 1 >= missesBeforeResend;
    const next = enough ? await this.sendAgain(doubt) : this.wait(this.lane.clock.now());
    if (next.resolved !== 'not-yet' || !('notBefore' in next.verdict.outcome)) return next;
    await this.lane.journal.noteMiss(this.lane.lease, walk.item, record.operation, calls);
    const secondLook = this.secondLook(this.lane.clock.now());
    return this.wait(next.verdict.outcome.notBefore > secondLook ? next.verdict.outcome.notBefore : secondLook);
  }

  /** It is not there. Whoever was the only one to fail, again and again, is not helped by being sent once more. */
  private async sendAgain(doubt: DoubtfulOperation): Promise<Resolution> {
    const { record } = doubt;
    const isExcused = await this.isExcused(record);
    if (!isExcused && record.attempt >= mostSends) return this.review(doubt, 'KON-sent-in-vain');
    const sendAt = nextSendAt(record, isExcused);
    return this.lane.clock.now() < sendAt ? this.wait(sendAt) : { resolved: 'run', isExcused };
  }

  /** Others wait for an answer as well, and nobody was served since: it is the remote that is away, not this operation that fails. */
  private async isExcused(record: StepRecord): Promise<boolean> {
    const { clock, journal, lease } = this.lane;
    if (!mayBeExcused(record, clock.now()) || (await journal.unanswered(lease.connectionId)) < 2) return false;
    return !(await journal.wasServed(lease.connectionId, record.step, record.intendedAt));
  }

  private couldNotLook({ fault, isAbsence }: Exclude<AttemptResult<unknown>, { readonly ended: 'well' }>, item: ItemRecord): Resolution {
    const now = this.lane.clock.now();
    const verdict = verdictOn(fault, item, now, isAbsence);
    switch (dispositions[fault.kind]) {
      case 'pause-connection':
        return { resolved: 'not-yet', verdict: { ...verdict, outcome: { state: 'in-doubt', notBefore: now, fault } } };
      case 'retry-later':
        return { resolved: 'not-yet', verdict: { ...verdict, outcome: { state: 'in-doubt', notBefore: notBeforeOf(verdict, now), fault } } };
      case 'ask-person':
      case 'look-then-retry':
      case 'stop':
        return this.askPerson(issueOf(fault));
    }
  }

  private wait(notBefore: Date): Resolution {
    return { resolved: 'not-yet', verdict: { outcome: { state: 'in-doubt', notBefore } } };
  }

  private review({ walk, operation, record }: DoubtfulOperation, code: 'KON-outcome-unknown' | 'KON-sent-in-vain'): Resolution {
    const { context, exporter } = this.lane.connection;
    const links = resultsUsed(operation.input).map((used) => walk.records.get(used)?.ref?.url);
    const where = links.findLast((url) => url !== undefined) ?? context.hosts['app'] ?? context.hosts['api'] ?? exporter.manifest.displayName;
    const sends = code === 'KON-sent-in-vain' ? { sends: String(record.attempt) } : {};
    return this.askPerson({ code, params: { operation: record.operation, where, ...sends } });
  }

  private askPerson(issue: Issue): Resolution {
    return { resolved: 'not-yet', verdict: { outcome: { state: 'needs-review', issues: [issue] } } };
  }
}

const notBeforeOf = ({ outcome }: Verdict, now: Date): Date => ('notBefore' in outcome ? outcome.notBefore : now);
