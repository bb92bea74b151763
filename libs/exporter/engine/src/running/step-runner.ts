import type { ExternalRef, Step, SettingValues } from '@kontor/exporter-contract';
import { after, type JsonObject } from '@kontor/kernel';
import { LeaseLostError } from '../journal/ports';
import type { Conclusion, Intent, StepRecord } from '../journal/records';
import { attempt, type AttemptResult } from './attempt';
import { DoubtResolver } from './doubt-resolver';
import type { LaneRun } from './ports';
import { isStopping } from './stopping';
import { verdictOn, type Verdict } from './verdict';
import { dueOperation, isBatchOperation, stepContext, type DueBatchOperation, type DueOperation, type Walk } from './walk';

/** Where a walk came to rest. */
export type Rest =
  | { readonly at: 'end' }
  | { readonly at: 'batch'; readonly due: DueBatchOperation }
  | { readonly at: 'verdict'; readonly verdict: Verdict };

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
    const verdict = await this.settleDoubt(due);
    if (verdict === 'settled') return undefined;
    if (verdict) return { at: 'verdict', verdict };
    if (isBatchOperation(due)) return { at: 'batch', due };
    return this.run(due, due.step as Step<JsonObject, SettingValues>);
  }

  private async settleDoubt({ walk, record, step, operation, input }: DueOperation): Promise<Verdict | 'settled' | undefined> {
    if (!record || !mustLook(record)) return undefined;
    const resolution = await this.doubts.resolve(walk.item, record, step, stepContext(this.lane, record.firstIntendedAt));
    if (resolution.resolved === 'run') return undefined;
    if (resolution.resolved === 'not-yet') return resolution.verdict;
    await this.record({ item: walk.item, operation, input }, { state: 'done', ref: resolution.ref });
    walk.results.set(operation.id, resolution.ref.id);
    return 'settled';
  }

  private async run({ walk, operation, input }: DueOperation, step: Step<JsonObject, SettingValues>): Promise<Rest | undefined> {
    const { lease, journal, log } = this.lane;
    const intent: Intent = { item: walk.item, operation, input };
    const shared = step.shared ? await journal.sharedRef(walk.item, operation) : undefined;
    const [record] = await journal.intend(lease, [intent]);
    if (!record) throw new Error('The journal took an intent and gave no record');
    // What became of it for another transaction is unknown: so it is for this one, until somebody can look.
    if (shared === 'in-doubt') return { at: 'verdict', verdict: { outcome: this.unknownSince(record.intendedAt) } };
    const result: AttemptResult<ExternalRef> = shared
      ? { ended: 'well', value: shared }
      : await attempt(stepContext(this.lane, record.firstIntendedAt, record.intendedAt), log, (ctx) => step.run(input, ctx));
    const verdict = await this.conclude(intent, record.intendedAt, result);
    if (verdict) return { at: 'verdict', verdict };
    if (result.ended === 'well') walk.results.set(operation.id, result.value.id);
    return undefined;
  }

  /** Writes down how an attempt ended; nothing comes back when it ended well. */
  async conclude(intent: Intent, intendedAt: Date, result: AttemptResult<ExternalRef>): Promise<Verdict | undefined> {
    const { clock } = this.lane;
    if (result.ended === 'well') {
      await this.record(intent, { state: 'done', ref: result.value });
      return undefined;
    }
    if (result.ended === 'refused') {
      await this.record(intent, { state: 'failed', fault: result.fault });
      return verdictOn(result.fault, intent.item, clock.now());
    }
    await this.record(intent, { state: 'in-doubt', fault: result.fault });
    const verdict: Verdict = { outcome: { ...this.unknownSince(intendedAt), fault: result.fault } };
    return result.fault.kind === 'unavailable' ? { ...verdict, unavailable: true } : verdict;
  }

  /** Looking makes sense once the request can no longer be running. */
  private unknownSince(intendedAt: Date): { readonly state: 'in-doubt'; readonly notBefore: Date } {
    const { maxRequestMilliseconds } = this.lane.connection.exporter.manifest.remote;
    return { state: 'in-doubt', notBefore: after(intendedAt, maxRequestMilliseconds) };
  }

  private async record(intent: Intent, conclusion: Conclusion): Promise<void> {
    const { journal, lease, log } = this.lane;
    try {
      await journal.conclude(lease, intent, conclusion);
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
