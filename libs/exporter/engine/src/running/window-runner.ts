import { after } from '@kontor/kernel';
import type { ItemRecord } from '../journal/records';
import { BatchRunner } from './batch-runner';
import { waitAfter } from './dispositions';
import type { FaultStreaks } from './fault-streaks';
import { crashesBeforeQuarantine, PlanChooser } from './plan-chooser';
import type { ExportSubject, LaneRun } from './ports';
import { StepRunner } from './step-runner';
import { isStopping } from './stopping';
import type { Halt, Verdict } from './verdict';
import { isAtEnd, isBegun, startWalk, type DueBatchOperation, type Walk } from './walk';

/** Takes a window of items through their plans together, so that their batches fill. */
export class WindowRunner {
  private readonly runner: StepRunner;
  private readonly batches: BatchRunner;
  private readonly chooser: PlanChooser;
  private halt: Halt | undefined;

  constructor(
    private readonly lane: LaneRun,
    private readonly streaks: FaultStreaks,
  ) {
    this.runner = new StepRunner(lane);
    this.batches = new BatchRunner(lane, this.runner);
    this.chooser = new PlanChooser(lane);
  }

  /** Returns why the lane must stop, or nothing when it can go on with the next window. */
  async run(claimed: readonly ItemRecord[]): Promise<Halt | undefined> {
    const items = await this.isolateSuspect(claimed);
    const ids = items.map((item) => item.transactionId);
    const subjects = await this.lane.transactions.load(this.lane.lease.connectionId, ids);
    let walks: readonly Walk[] = await this.begin(items, subjects);
    while (walks.length > 0) walks = await this.round(walks);
    return this.halt;
  }

  /** Several items were on their way when the worker died. Before the last chance each goes alone, and the culprit shows. */
  private async isolateSuspect(items: readonly ItemRecord[]): Promise<readonly ItemRecord[]> {
    const suspect = items.find((item) => item.crashes === crashesBeforeQuarantine - 1);
    if (!suspect) return items;
    for (const item of items) if (item !== suspect) await this.queueAgain(item);
    return [suspect];
  }

  private async begin(items: readonly ItemRecord[], subjects: ReadonlyMap<string, ExportSubject>): Promise<readonly Walk[]> {
    const walks: Walk[] = [];
    for (const item of items) {
      if (this.mustStop()) {
        await this.queueAgain(item);
        continue;
      }
      const walk = await this.beginOne(item, subjects.get(item.transactionId));
      if (walk) walks.push(walk);
    }
    return walks;
  }

  private async beginOne(item: ItemRecord, subject: ExportSubject | undefined): Promise<Walk | undefined> {
    const { journal, lease } = this.lane;
    const steps = await journal.steps(item);
    const choice = this.chooser.choose(item, subject, steps);
    if (choice.outcome === 'blocked') {
      const outcome = { state: choice.because === 'doubt' ? 'needs-review' : 'failed', issues: choice.issues } as const;
      await journal.finish(lease, item, outcome);
      if (choice.because === 'defect') await this.count({ outcome, defect: true });
      return undefined;
    }
    if (choice.outcome === 'nothing-to-do') {
      await journal.finish(lease, item, { state: 'skipped', issues: [choice.reason] });
      return undefined;
    }
    if (!item.plan || choice.changed) await journal.replan(lease, item, choice.plan);
    return startWalk(item, choice.plan, steps);
  }

  private async round(walks: readonly Walk[]): Promise<readonly Walk[]> {
    const gathered: DueBatchOperation[] = [];
    for (const walk of walks) {
      if (!isAtEnd(walk) && (await this.putBack(walk))) continue;
      const rest = await this.runner.proceed(walk);
      if (rest.at === 'batch') gathered.push(rest.due);
      else await this.settle(walk, rest.at === 'verdict' ? rest.verdict : undefined);
    }
    return this.sendBatches(gathered);
  }

  private async sendBatches(gathered: readonly DueBatchOperation[]): Promise<readonly Walk[]> {
    const ready: DueBatchOperation[] = [];
    for (const due of gathered) if (!(await this.putBack(due.walk))) ready.push(due);
    const onward: Walk[] = [];
    const counted = new Set<unknown>();
    for (const { walk, verdict, call } of await this.batches.run(ready)) {
      if (!verdict) onward.push(walk);
      else await this.settle(walk, verdict, !counted.has(call));
      counted.add(call);
    }
    return onward;
  }

  private mustStop(): boolean {
    return this.halt !== undefined || isStopping(this.lane);
  }

  /** Once the lane must stop, items that were not begun or not finished simply wait again; so do those nobody wants any more. */
  private async putBack(walk: Walk): Promise<boolean> {
    if (!this.mustStop() && (isBegun(walk) || (await this.lane.journal.isWanted(walk.item)))) return false;
    await this.queueAgain(walk.item);
    return true;
  }

  private async queueAgain(item: ItemRecord): Promise<void> {
    const notBefore = this.halt?.because === 'throttled' ? this.halt.until : this.lane.clock.now();
    await this.lane.journal.finish(this.lane.lease, item, { state: 'queued', notBefore });
  }

  /** A call that went wrong for many items went wrong once. */
  private async settle({ item }: Walk, verdict: Verdict | undefined, isCounted = true): Promise<void> {
    const { journal, lease } = this.lane;
    await journal.finish(lease, item, verdict?.outcome ?? { state: 'exported' });
    if (isCounted) await this.count(verdict);
  }

  private async count(verdict: Verdict | undefined): Promise<void> {
    const halt = this.streaks.count(verdict);
    this.halt ??= halt?.because === 'away' ? await this.restFrom(halt.until) : halt;
  }

  /** The more of them wait for an answer, the longer the remote has been away, and the longer the others need not try. */
  private async restFrom(until: Date): Promise<Halt> {
    const { clock, journal, lease } = this.lane;
    const rested = after(clock.now(), waitAfter('unavailable', await journal.unanswered(lease.connectionId)));
    return { because: 'throttled', until: rested > until ? rested : until };
  }
}
