import type { FileDelivery, FileRow, SettingValues } from '@kontor/exporter-contract';
import type { ClaimedRun, FiledItem, StoredArtifact } from '../journal/ports';
import { PlanChooser } from '../running/plan-chooser';
import type { LaneRun } from '../running/ports';
import type { ArtifactStore } from './ports';

/** Transactions held in memory at a time. */
const pageSize = 200;

/** Turns the runs of a file exporter into files. Nothing is exported until all files of its run are stored. */
export class FileDriver {
  private readonly chooser: PlanChooser;

  constructor(
    private readonly lane: LaneRun,
    private readonly artifacts: ArtifactStore,
  ) {
    this.chooser = new PlanChooser(lane);
  }

  /** Takes the oldest run that has work; `nothing` when none has. */
  async makeNext(): Promise<'more' | 'nothing'> {
    const run = await this.lane.journal.claimRun(this.lane.lease);
    if (!run) return 'nothing';
    await this.makeFiles(run);
    return 'more';
  }

  private async makeFiles(run: ClaimedRun): Promise<void> {
    const { journal, lease, log } = this.lane;
    const ready = await this.sortOut(run);
    const [first] = ready;
    if (!first) return;
    if (!(await journal.isWanted(first.item))) return this.putBack(ready);
    let files: readonly StoredArtifact[];
    try {
      files = await this.assemble(run, ready);
    } catch (error) {
      // A plugin that cannot assemble its file has a defect; its rows were sound and nothing left the house.
      // What keeps us from storing it (no space, a lost lane) is no fault of the rows: the run is made again.
      if (!(error instanceof AssemblyError)) throw error;
      log.defect('files-not-assembled', error.cause, { connectionId: lease.connectionId });
      for (const { item } of ready) await journal.finish(lease, item, { state: 'failed', issues: [{ code: 'KON-defect' }] });
      return;
    }
    await journal.finishFiles(lease, run, ready, files);
  }

  /** A person stopped the run while its transactions were read. */
  private async putBack(ready: readonly FiledItem[]): Promise<void> {
    const { journal, lease, clock } = this.lane;
    for (const { item } of ready) await journal.finish(lease, item, { state: 'queued', notBefore: clock.now() });
  }

  private async sortOut(run: ClaimedRun): Promise<readonly FiledItem[]> {
    const { journal, lease, transactions } = this.lane;
    const ready: FiledItem[] = [];
    for (const page of pages(run.items)) {
      const subjects = await transactions.load(lease.connectionId, page.map((item) => item.transactionId));
      for (const item of page) {
        const choice = this.chooser.choose(item, subjects.get(item.transactionId), await journal.steps(item));
        if (choice.outcome === 'ready') ready.push({ item, plan: choice.plan });
        else if (choice.outcome === 'blocked') await journal.finish(lease, item, { state: 'failed', issues: choice.issues });
        else await journal.finish(lease, item, { state: 'skipped', issues: [choice.reason] });
      }
    }
    return ready;
  }

  private async assemble(run: ClaimedRun, ready: readonly FiledItem[]): Promise<readonly StoredArtifact[]> {
    const { connection, lease } = this.lane;
    const delivery = connection.exporter.delivery as FileDelivery<SettingValues>;
    const stored: StoredArtifact[] = [];
    const fileRun = {
      id: run.id,
      startedAt: run.startedAt,
      settings: connection.planning.settings,
      openReceipt: (receiptId: string) => connection.openReceipt(receiptId),
    };
    for await (const artifact of ofThePlugin(() => delivery.assemble(this.rows(ready), fileRun))) {
      stored.push(await this.artifacts.store(lease, run.id, { ...artifact, bytes: ofThePlugin(() => artifact.bytes) }));
    }
    return stored;
  }

  private async *rows(ready: readonly FiledItem[]): AsyncIterable<FileRow> {
    for (const page of pages(ready)) {
      const ids = page.map(({ item }) => item.transactionId);
      const subjects = await this.lane.transactions.load(this.lane.lease.connectionId, ids);
      for (const { item, plan } of page) {
        const subject = subjects.get(item.transactionId);
        if (!subject) throw new Error(`Transaction ${item.transactionId} vanished while its file was made`);
        yield { transaction: subject.transaction, operations: plan.operations.map((operation) => operation.input) };
      }
    }
  }
}

/** Marks the errors of a plugin, so that they can be told from ours. */
class AssemblyError extends Error {
  constructor(cause: unknown) {
    super('The exporter could not assemble its files', { cause });
    this.name = 'AssemblyError';
  }
}

async function* ofThePlugin<Value>(open: () => AsyncIterable<Value>): AsyncGenerator<Value> {
  try {
    yield* open();
  } catch (error) {
    // Anything a plugin throws, at once or while it is read.
    throw new AssemblyError(error);
  }
}

const pages = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / pageSize) }, (_, page) => items.slice(page * pageSize, (page + 1) * pageSize));
