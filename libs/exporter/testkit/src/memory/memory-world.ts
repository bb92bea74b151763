import type { AccountingExporter, ExporterFault, RemoteRequest } from '@kontor/exporter-contract';
import { LaneDriver, type ArtifactStore, type ExportSubject, type Journal, type LaneDesk, type OpenConnection, type PlanningConnection } from '@kontor/exporter-engine';
import { openDemoReceipt } from '../builders/a-receipt';
import { mortalArtifacts, mortalDesk, mortalJournal, mortalLog } from '../process/mortal-ports';
import { beatingDesk } from '../process/beating-desk';
import { longLife, ProcessDied, WorkerProcess, type Fate } from '../process/worker-process';
import { FakeClock } from '../time/fake-clock';
import { BooksOfTruth, type BookedItem } from './books-of-truth';
import { CollectingLog } from './collecting-log';
import { cancelRun, retryItem, sendAgain } from './decisions';
import { enqueue } from './enqueue';
import { MemoryArtifactStore } from './memory-artifact-store';
import { MemoryConnectionDesk, type Connect, type ConnectionSettings } from './memory-connection-desk';
import { MemoryJournal } from './memory-journal';
import { MemoryLaneDesk } from './memory-lane-desk';
import { MemoryTransactionShelf } from './memory-transaction-shelf';

export interface WorldSettings {
  readonly exporter: AccountingExporter;
  readonly planning: PlanningConnection;
  readonly connect: Connect;
  readonly clock?: FakeClock;
  readonly hosts?: Readonly<Record<string, string>>;
  readonly openReceipt?: OpenConnection['openReceipt'];
  /** Takes requests that outlive their sender. Where absent they are sent at once, by nobody in particular. */
  readonly land?: (request: RemoteRequest) => void;
}

/** Rounds after which a world that never comes to rest is taken to be going in circles. */
const mostRounds = 500;

/** One connection with everything the engine needs, in memory. Workers come and go; books, clock and log stay. */
export class MemoryWorld {
  readonly connectionId = 'connection-1';
  readonly books = new BooksOfTruth();
  readonly log = new CollectingLog();
  readonly clock: FakeClock;
  /** May be replaced by one that does less than it should. */
  journal: Journal;
  desk: MemoryLaneDesk;
  artifacts: ArtifactStore;
  planning: PlanningConnection;
  exporter: AccountingExporter;

  constructor(private readonly settings: WorldSettings) {
    this.clock = settings.clock ?? new FakeClock();
    this.journal = new MemoryJournal(this.books, this.clock);
    this.desk = new MemoryLaneDesk(this.books, this.clock);
    this.artifacts = new MemoryArtifactStore(this.books);
    this.planning = settings.planning;
    this.exporter = settings.exporter;
  }

  /** Puts transactions on the shelf, replacing what stood there under the same id. */
  shelve(...subjects: readonly ExportSubject[]): void {
    for (const subject of subjects) this.books.subjects.set(subject.transaction.id, subject);
  }

  /** Starts a run for transactions; they are put on the shelf first. */
  order(subjects: readonly ExportSubject[], generation = 1): string {
    this.shelve(...subjects);
    return this.orderById(subjects.map(({ transaction }) => transaction.id), generation);
  }

  orderById(transactionIds: readonly string[], generation = 1): string {
    return enqueue(this.books, this.clock.now(), { connectionId: this.connectionId, transactionIds, generation });
  }

  /** Starts a run that adds the receipts of these to what was exported of them. */
  orderLate(subjects: readonly ExportSubject[], generation = 1): string {
    this.shelve(...subjects);
    const transactionIds = subjects.map(({ transaction }) => transaction.id);
    return enqueue(this.books, this.clock.now(), { connectionId: this.connectionId, transactionIds, generation, isLate: true });
  }

  /** One worker drives the lane once. Rejects with {@link ProcessDied} when its fate is to die. */
  drive(fate: Fate = longLife, stopping: AbortSignal = new AbortController().signal): Promise<void> {
    const process = new WorkerProcess(fate);
    return process.live(() => this.driver(process).drive(this.connectionId, stopping));
  }

  /** A driver in the hands of a process that gives signs of life. */
  driver(process: WorkerProcess, desk: LaneDesk = beatingDesk(process, this.desk, this.clock)): LaneDriver {
    const world = {
      desk: mortalDesk(process, desk),
      journal: mortalJournal(process, this.journal),
      connections: new MemoryConnectionDesk(this.books, process, () => this.connectionSettings()),
      transactions: new MemoryTransactionShelf(this.books),
      clock: this.clock,
      log: mortalLog(process, this.log),
    };
    return new LaneDriver(world, mortalArtifacts(process, this.artifacts));
  }

  /**
   * Drives, and moves the clock to whatever is due next, until nothing is due any more; rings once more where the remote
   * was not told the sum. The first worker may be fated to die.
   */
  async settle(firstFate: Fate = longLife): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      await this.drive(round === 0 ? firstFate : longLife).catch(ignoreDeath);
      const due = this.nextDue();
      if (!due) return this.tellSum();
      await this.clock.moveTo(due);
    }
    throw new Error(`The world did not come to rest in ${mostRounds} rounds`);
  }

  /** When there is something to do again, if ever. */
  nextDue(): Date | undefined {
    if (!this.books.isOpen(this.connectionId)) return undefined;
    const lane = this.books.lanes.get(this.connectionId);
    const instants = this.books.itemsOf(this.connectionId).flatMap((item) => {
      if (!this.books.isWorkable(item)) return [];
      if (item.state === 'working') return lane ? [lane.expiresAt] : [];
      return item.state === 'queued' || item.state === 'in-doubt' ? [item.notBefore] : [];
    });
    return instants.length > 0 ? latest(earliest(instants), this.laneFreeAt()) : undefined;
  }

  /** A person pauses the connection; the holder of its lane hears of it at its next sign of life. */
  pause(): void {
    this.books.withdrawn.add(this.connectionId);
  }

  /** The connection may be used again. */
  resume(): void {
    this.books.pauses.delete(this.connectionId);
    this.books.withdrawn.delete(this.connectionId);
  }

  /** A person cancels a run. */
  cancel(runId: string): void {
    cancelRun(this.books, runId);
  }

  /** A person has the failed item of a transaction tried again. */
  retry(transactionId = 't1'): void {
    retryItem(this.books, this.clock.now(), this.item(transactionId));
  }

  /** A person has what is in doubt sent again. */
  sendAgain(transactionId = 't1'): void {
    sendAgain(this.books, this.clock.now(), this.item(transactionId));
  }

  get pausedBecause(): ExporterFault | undefined {
    return this.books.pauses.get(this.connectionId);
  }

  /** The youngest item of a transaction. */
  item(transactionId = 't1'): BookedItem {
    const item = this.books.itemsOf(this.connectionId).findLast((candidate) => candidate.transactionId === transactionId);
    if (!item) throw new Error(`Transaction ${transactionId} was never ordered`);
    return item;
  }

  /** How many items ended how: `{ exported: 3, failed: 1 }`. */
  tally(): Readonly<Partial<Record<BookedItem['state'], number>>> {
    const counts: Partial<Record<BookedItem['state'], number>> = {};
    for (const { state } of this.books.itemsOf(this.connectionId)) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  }

  private connectionSettings(): ConnectionSettings {
    const { connect, hosts = {}, openReceipt = openDemoReceipt, land = this.landAtOnce } = this.settings;
    return { exporter: this.exporter, planning: this.planning, connect, hosts, openReceipt, land };
  }

  private readonly landAtOnce = (request: RemoteRequest): void => {
    const orphan = this.settings.connect({ lost: new AbortController().signal, assertMaySend: () => undefined });
    // However it ends, nobody is left to hear of it.
    orphan.send(request).catch(() => undefined);
  };

  private async tellSum(): Promise<void> {
    if (!this.books.undrained.has(this.connectionId) || !this.books.isOpen(this.connectionId)) return;
    await this.clock.moveTo(this.laneFreeAt());
    await this.drive();
  }

  private laneFreeAt(): Date {
    const lane = this.books.lanes.get(this.connectionId);
    return lane ? latest(lane.expiresAt, lane.wakeAt ?? lane.expiresAt) : this.clock.now();
  }
}

const latest = (left: Date, right: Date): Date => (left > right ? left : right);
const earliest = ([first = new Date(0), ...rest]: readonly Date[]): Date => rest.reduce((left, right) => (left < right ? left : right), first);

function ignoreDeath(error: unknown): void {
  // Only the death a test ordered is expected; a defect must show.
  if (!(error instanceof ProcessDied)) throw error;
}
