import type { ItemRecord } from '../journal/records';
import { BatchRunner } from './batch-runner';
import { PlanChooser } from './plan-chooser';
import type { ExportSubject, LaneRun } from './ports';
import { isStopping, StepRunner } from './step-runner';
import type { Halt, Verdict } from './verdict';
import { startWalk, type DueBatchOperation, type Walk } from './walk';

/** Defects in a row after which the plugin, not the data, is taken to be at fault. */
const defectsBeforePause = 3;
/** Items in a row that found the remote unavailable, after which the others need not try. */
const absencesBeforeHalt = 2;

/** Takes a window of items through their plans together, so that their batches fill. */
export class WindowRunner {
  private readonly runner: StepRunner;
  private readonly batches: BatchRunner;
  private readonly chooser: PlanChooser;
  private halt: Halt | undefined;
  private defects = 0;
  private absences = 0;

  constructor(private readonly lane: LaneRun) {
    this.runner = new StepRunner(lane);
    this.batches = new BatchRunner(lane, this.runner);
    this.chooser = new PlanChooser(lane);
  }

  /** Returns why the lane must stop, or nothing when it can go on with the next window. */
  async run(items: readonly ItemRecord[]): Promise<Halt | undefined> {
    const ids = items.map((item) => item.transactionId);
    const subjects = await this.lane.transactions.load(this.lane.lease.connectionId, ids);
    let walks: readonly Walk[] = await this.begin(items, subjects);
    while (walks.length > 0) walks = await this.round(walks);
    return this.halt;
  }

  private async begin(items: readonly ItemRecord[], subjects: ReadonlyMap<string, ExportSubject>): Promise<readonly Walk[]> {
    const walks: Walk[] = [];
    for (const item of items) {
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
      await journal.finish(lease, item, { state: 'failed', issues: choice.issues });
      return undefined;
    }
    if (choice.outcome === 'nothing-to-do') {
      await journal.finish(lease, item, { state: 'skipped', issues: [choice.reason] });
      return undefined;
    }
    if (!item.plan || ('changed' in choice && choice.changed)) await journal.replan(lease, item, choice.plan);
    return startWalk(item, choice.plan, steps);
  }

  private async round(walks: readonly Walk[]): Promise<readonly Walk[]> {
    const gathered: DueBatchOperation[] = [];
    for (const walk of walks) {
      if (await this.putBack(walk)) continue;
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
    for (const { walk, verdict } of await this.batches.run(ready)) {
      if (verdict) await this.settle(walk, verdict);
      else onward.push(walk);
    }
    return onward;
  }

  /** Once the lane must stop, items that were not begun or not finished simply wait again. */
  private async putBack({ item }: Walk): Promise<boolean> {
    if (!this.halt && !isStopping(this.lane)) return false;
    const now = this.lane.clock.now();
    const notBefore = this.halt?.because === 'throttled' ? this.halt.until : now;
    await this.lane.journal.finish(this.lane.lease, item, { state: 'queued', notBefore });
    return true;
  }

  private async settle({ item }: Walk, verdict: Verdict | undefined): Promise<void> {
    const { journal, lease } = this.lane;
    await journal.finish(lease, item, verdict?.outcome ?? { state: 'exported' });
    this.defects = verdict?.defect ? this.defects + 1 : 0;
    this.absences = verdict?.unavailable ? this.absences + 1 : 0;
    this.halt ??= verdict?.halt ?? this.haltFor(verdict);
  }

  private haltFor(verdict: Verdict | undefined): Halt | undefined {
    if (this.defects >= defectsBeforePause) return { because: 'connection-paused', fault: { kind: 'defect', code: 'KON-defect' } };
    const until = verdict?.outcome.state === 'queued' ? verdict.outcome.notBefore : this.lane.clock.now();
    return this.absences >= absencesBeforeHalt ? { because: 'throttled', until } : undefined;
  }
}
