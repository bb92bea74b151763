import type { ExternalRef } from '@kontor/exporter-contract';
import type { Intent, StepRecord } from '../journal/records';
import { attempt, coreDefect, type AttemptResult } from './attempt';
import { chunksByStep } from './chunks-by-step';
import { dispositions } from './dispositions';
import type { LaneRun } from './ports';
import type { StepRunner } from './step-runner';
import { isStopping } from './stopping';
import type { Verdict } from './verdict';
import { intentFor, stepContext, type DueBatchOperation, type Walk } from './walk';

/** A walk that can go on, or the verdict that ends it for now. */
export interface BatchResult {
  readonly walk: Walk;
  readonly verdict: Verdict | undefined;
  /** The same for all that went in one call. */
  readonly call: unknown;
}

type BatchCall = AttemptResult<ReadonlyMap<string, ExternalRef>>;
type Refusal = Exclude<BatchCall, { readonly ended: 'well' }>;

/** One operation of a batch, as it was written down. */
interface Share {
  readonly due: DueBatchOperation;
  readonly intent: Intent;
  readonly record: StepRecord;
}

/** Sends gathered operations in one call each. A refused batch is halved until the culprit stands alone. */
export class BatchRunner {
  constructor(
    private readonly lane: LaneRun,
    private readonly runner: StepRunner,
  ) {}

  async run(batch: readonly DueBatchOperation[]): Promise<readonly BatchResult[]> {
    const results: BatchResult[] = [];
    for (const group of chunksByStep(batch)) results.push(...(this.mustStop(results) ? group.map((due) => this.waiting(due)) : await this.send(group)));
    return results;
  }

  private async send(group: readonly DueBatchOperation[]): Promise<readonly BatchResult[]> {
    const shares = await this.intend(group);
    const call = await this.call(shares);
    if (group.length > 1 && isOneToBlame(call)) return this.halve(shares, call);
    const results: BatchResult[] = [];
    for (const share of shares) results.push(await this.conclude(share, call));
    return results;
  }

  private async intend(group: readonly DueBatchOperation[]): Promise<readonly Share[]> {
    const intents = group.map(intentFor);
    const records = await this.lane.journal.intend(this.lane.lease, intents);
    return group.map((due, index) => {
      const [intent, record] = [intents[index], records[index]];
      if (!intent || !record) throw new Error('The journal took a batch and gave too few records');
      return { due, intent, record };
    });
  }

  private async call(shares: readonly Share[]): Promise<BatchCall> {
    const step = shares[0]?.due.step;
    if (!step) throw new Error('An empty batch was to be sent');
    const inputs = new Map(shares.map(({ due }) => [due.walk.item.id, due.input]));
    const firstIntended = shares.map(({ record }) => record.firstIntendedAt);
    const intended = shares.map(({ record }) => record.intendedAt);
    return attempt(stepContext(this.lane, earliest(firstIntended), earliest(intended)), this.lane, (ctx) => step.runMany(inputs, ctx));
  }

  private async halve(shares: readonly Share[], refusal: Refusal): Promise<readonly BatchResult[]> {
    const middle = Math.ceil(shares.length / 2);
    const results: BatchResult[] = [];
    for (const half of [shares.slice(0, middle), shares.slice(middle)]) {
      results.push(...(this.mustStop(results) ? await this.leave(half, refusal) : await this.send(half.map(({ due }) => due))));
    }
    return results;
  }

  /** Refused together and not tried apart: nothing was written of them, and nobody knows yet which of them is to blame. */
  private async leave(shares: readonly Share[], refusal: Refusal): Promise<readonly BatchResult[]> {
    const results: BatchResult[] = [];
    for (const { due, intent, record } of shares) {
      await this.runner.conclude(intent, record, refusal);
      results.push(this.waiting(due));
    }
    return results;
  }

  private async conclude({ due: { walk, operation }, intent, record }: Share, call: BatchCall): Promise<BatchResult> {
    const own = ownResult(call, walk.item.id);
    const verdict = await this.runner.conclude(intent, record, own);
    if (own.ended !== 'well') return { walk, verdict, call };
    walk.results.set(operation.id, own.value.id);
    walk.next += 1;
    return { walk, verdict: undefined, call };
  }

  private waiting({ walk }: DueBatchOperation): BatchResult {
    return { walk, verdict: { outcome: { state: 'queued', notBefore: this.lane.clock.now() } }, call: walk };
  }

  /** The process wants to end, or a call has shown that the others would end like it. */
  private mustStop(results: readonly BatchResult[]): boolean {
    return isStopping(this.lane) || results.some(({ verdict }) => verdict?.halt);
  }
}

/** A batch that was refused for its data, as a whole: somebody in it is to blame, the others are not. */
const isOneToBlame = (call: BatchCall): call is Refusal =>
  call.ended === 'refused' && dispositions[call.fault.kind] === 'ask-person' && !call.fault.concernsAll;

/** A key that did not come back was sent and is unaccounted for. */
function ownResult(call: BatchCall, key: string): AttemptResult<ExternalRef> {
  if (call.ended !== 'well') return call;
  const ref = call.value.get(key);
  return ref ? { ended: 'well', value: ref, calls: call.calls } : { ended: 'in-doubt', fault: coreDefect, isAbsence: false, calls: call.calls };
}

const earliest = (instants: readonly Date[]): Date => new Date(Math.min(...instants.map((instant) => instant.getTime())));
