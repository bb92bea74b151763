import type { ExternalRef, Step, SettingValues } from '@kontor/exporter-contract';
import { after, type JsonObject } from '@kontor/kernel';
import { LeaseLostError } from '../journal/ports';
import type { CallSummary, Conclusion, Intent, StepRecord } from '../journal/records';
import { attempt, type AttemptResult } from './attempt';
import { DoubtResolver, type Resolution } from './doubt-resolver';
import type { LaneRun } from './ports';
import { isPatienceOver } from './send-limit';
import { isStopping } from './stopping';
import { issueOf, verdictOn, type Verdict } from './verdict';
import { dueOperation, intentFor, isBatchOperation, stepContext, type DueBatchOperation, type DueOperation, type Walk } from './walk';

/** Where a walk came to rest. */
export type Rest =
  | { readonly at: 'end' }
  | { readonly at: 'batch'; readonly due: DueBatchOperation }
  | { readonly at: 'verdict'; readonly verdict: Verdict };

type Refusal = Exclude<AttemptResult<ExternalRef>, { readonly ended: 'well' }>;

/** Carries out the operations of one item, one after the other: intent, call, result. Stops before a batch. */
export class StepRunner {
  private readonly doubts: DoubtResolver;

  constructor(private readonly lane: LaneRun) {
    this.doubts = new DoubtResolver(lane);
  }

  async proceed(walk: Walk): Promise<Rest> {
    for (let due = dueOperation(this.lane, walk); due; due = dueOperation(this.lane, walk)) {
      if (isStopping(this.lane)) return { at: 'verdict', verdict: { outcome: { state: 'queued', notBefore: this.lane.clock.now() } } };
      if (due.record?.state !== 'done') {
        const rest = await this.carryOut(due);
        if (rest) return rest;
      }
      walk.next += 1;
    }
    return { at: 'end' };
  }

  /** Nothing comes back when the operation is done. */
  private async carryOut(due: DueOperation): Promise<Rest | undefined> {
    const resolution = await this.lookUp(due);
    if (resolution.resolved === 'done') return this.adopt(due, resolution);
    if (resolution.resolved === 'not-yet') return { at: 'verdict', verdict: resolution.verdict };
    const ready: DueOperation = { ...due, isExcused: resolution.isExcused };
    if (isBatchOperation(ready)) return { at: 'batch', due: ready };
    return this.run(ready, ready.step as Step<JsonObject, SettingValues>);
  }

  private async lookUp({ walk, record, step, operation }: DueOperation): Promise<Resolution> {
    if (!record || !mustLook(record)) return { resolved: 'run', isExcused: false };
    return this.doubts.resolve({ walk, record, step, operation }, stepContext(this.lane, record.firstIntendedAt));
  }

  private async adopt(due: DueOperation, { ref, calls }: Extract<Resolution, { readonly resolved: 'done' }>): Promise<undefined> {
    await this.record(intentFor(due), { state: 'done', ref }, calls);
    due.walk.results.set(due.operation.id, ref.id);
  }

  private async run(due: DueOperation, step: Step<JsonObject, SettingValues>): Promise<Rest | undefined> {
    const { lease, journal } = this.lane;
    const { walk, operation, input } = due;
    const intent = intentFor(due);
    const shared = step.shared ? await journal.sharedRef(walk.item, operation) : undefined;
    const [record] = await journal.intend(lease, [intent]);
    if (!record) throw new Error('The journal took an intent and gave no record');
    // What became of it for another transaction is unknown: so it is for this one, until somebody can look.
    if (shared === 'in-doubt') return { at: 'verdict', verdict: { outcome: this.unknownSince(record.intendedAt) } };
    const result: AttemptResult<ExternalRef> = shared
      ? { ended: 'well', value: shared, calls: [] }
      : await attempt(stepContext(this.lane, record.firstIntendedAt, record.intendedAt), this.lane, (ctx) => step.run(input, ctx));
    const verdict = await this.conclude(intent, record, result);
    if (verdict) return { at: 'verdict', verdict };
    if (result.ended === 'well') walk.results.set(operation.id, result.value.id);
    return undefined;
  }

  /** Writes down how an attempt ended; nothing comes back when it ended well. */
  async conclude(intent: Intent, attempted: StepRecord, result: AttemptResult<ExternalRef>): Promise<Verdict | undefined> {
    if (result.ended === 'well') {
      await this.record(intent, { state: 'done', ref: result.value }, result.calls);
      return undefined;
    }
    const { ended, fault, isAbsence } = result;
    await this.record(intent, { state: ended === 'refused' ? 'failed' : ended, fault }, result.calls);
    if (ended === 'refused') return this.verdictOnRefusal(intent, attempted, result);
    return { outcome: { ...this.unknownSince(attempted.intendedAt), fault }, ...(isAbsence ? { unavailable: true } : {}) };
  }

  private verdictOnRefusal({ item }: Intent, attempted: StepRecord, { fault, isAbsence }: Refusal): Verdict {
    const now = this.lane.clock.now();
    // It is there and answers, and still says "not yet": waiting will not mend it.
    if (fault.kind === 'unavailable' && !isAbsence && isPatienceOver(attempted, now)) return { outcome: { state: 'failed', issues: [issueOf(fault)] } };
    return verdictOn(fault, item, now, isAbsence);
  }

  /** Looking makes sense once the request can no longer be running. */
  private unknownSince(intendedAt: Date): { readonly state: 'in-doubt'; readonly notBefore: Date } {
    const { maxRequestMilliseconds } = this.lane.connection.exporter.manifest.remote;
    return { state: 'in-doubt', notBefore: after(intendedAt, maxRequestMilliseconds) };
  }

  private async record(intent: Intent, conclusion: Conclusion, calls: readonly CallSummary[]): Promise<void> {
    const { journal, lease, log } = this.lane;
    try {
      await journal.conclude(lease, intent, conclusion, calls);
    } catch (error) {
      // The lane is no longer ours; the younger holder has to look for what we could have told.
      if (error instanceof LeaseLostError && conclusion.state === 'done') {
        log.note('result-came-too-late', { connectionId: lease.connectionId, operation: intent.operation.id, remoteId: conclusion.ref.id });
      }
      throw error;
    }
  }
}

/** After a conflict it is known that this attempt did nothing, but not whether something was there before it. */
const mustLook = ({ state, fault }: StepRecord): boolean =>
  state === 'intended' || state === 'in-doubt' || (state === 'failed' && fault?.kind === 'conflict');
