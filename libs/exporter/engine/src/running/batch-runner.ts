import type { ExternalRef } from '@kontor/exporter-contract';
import type { Intent, StepRecord } from '../journal/records';
import { attempt, coreDefect, type AttemptResult } from './attempt';
import { dispositions } from './dispositions';
import type { LaneRun } from './ports';
import type { StepRunner } from './step-runner';
import type { Verdict } from './verdict';
import { stepContext, type DueBatchOperation, type Walk } from './walk';

/** A walk that can go on, or the verdict that ends it for now. */
export interface BatchResult {
  readonly walk: Walk;
  readonly verdict: Verdict | undefined;
  /** The same for all that went in one call. */
  readonly call: unknown;
}

/** Sends gathered operations in one call each. A refused batch is halved until the culprit stands alone. */
export class BatchRunner {
  constructor(
    private readonly lane: LaneRun,
    private readonly runner: StepRunner,
  ) {}

  async run(batch: readonly DueBatchOperation[]): Promise<readonly BatchResult[]> {
    const results: BatchResult[] = [];
    for (const group of chunksByStep(batch)) results.push(...(await this.send(group)));
    return results;
  }

  private async send(group: readonly DueBatchOperation[]): Promise<readonly BatchResult[]> {
    const intents = group.map(({ walk, operation, input }): Intent => ({ item: walk.item, operation, input }));
    const records = await this.lane.journal.intend(this.lane.lease, intents);
    const result = await this.call(group, earliest(records));
    if (group.length > 1 && isOneToBlame(result)) return this.halve(group);
    return Promise.all(group.map((due, index) => this.share(due, intents[index], records[index], result)));
  }

  private async call(group: readonly DueBatchOperation[], intendedAt: Date): Promise<AttemptResult<ReadonlyMap<string, ExternalRef>>> {
    const step = group[0]?.step;
    if (!step) throw new Error('An empty batch was to be sent');
    const inputs = new Map(group.map(({ walk, input }) => [walk.item.id, input]));
    return attempt(stepContext(this.lane, intendedAt), this.lane.log, (ctx) => step.runMany(inputs, ctx));
  }

  private async halve(group: readonly DueBatchOperation[]): Promise<readonly BatchResult[]> {
    const middle = Math.ceil(group.length / 2);
    return [...(await this.send(group.slice(0, middle))), ...(await this.send(group.slice(middle)))];
  }

  private async share(
    { walk, operation }: DueBatchOperation,
    intent: Intent | undefined,
    record: StepRecord | undefined,
    result: AttemptResult<ReadonlyMap<string, ExternalRef>>,
  ): Promise<BatchResult> {
    if (!intent || !record) throw new Error('The journal took a batch and gave too few records');
    const own = ownResult(result, walk.item.id);
    const verdict = await this.runner.conclude(intent, record.intendedAt, own);
    if (own.ended !== 'well') return { walk, verdict, call: result };
    walk.results.set(operation.id, own.value.id);
    walk.next += 1;
    return { walk, verdict: undefined, call: result };
  }
}

/** A batch that was refused for its data, as a whole: somebody in it is to blame, the others are not. */
const isOneToBlame = (result: AttemptResult<unknown>): boolean =>
  result.ended === 'refused' && dispositions[result.fault.kind] === 'ask-person';

/** A key that did not come back was sent and is unaccounted for. */
function ownResult(result: AttemptResult<ReadonlyMap<string, ExternalRef>>, key: string): AttemptResult<ExternalRef> {
  if (result.ended !== 'well') return result;
  const ref = result.value.get(key);
  return ref ? { ended: 'well', value: ref } : { ended: 'in-doubt', fault: coreDefect };
}

const earliest = (records: readonly StepRecord[]): Date =>
  new Date(Math.min(...records.map((record) => record.firstIntendedAt.getTime())));

function chunksByStep(batch: readonly DueBatchOperation[]): readonly (readonly DueBatchOperation[])[] {
  const chunks: DueBatchOperation[][] = [];
  const open = new Map<string, DueBatchOperation[]>();
  for (const due of batch) {
    const current = open.get(due.operation.step);
    if (current && current.length < due.step.maxItems) current.push(due);
    else {
      const fresh = [due];
      open.set(due.operation.step, fresh);
      chunks.push(fresh);
    }
  }
  return chunks;
}
