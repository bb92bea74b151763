import type { DrainSummary, ExporterFault, ExternalRef, Operation } from '@kontor/exporter-contract';
import {
  LeaseLostError,
  type ActivePlan,
  type ClaimedRun,
  type Conclusion,
  type FiledItem,
  type Intent,
  type ItemOutcome,
  type ItemRecord,
  type Journal,
  type Lease,
  type StepRecord,
  type StoredArtifact,
} from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import type { BooksOfTruth } from './books-of-truth';
import { ItemBook } from './item-book';
import { SharedSteps } from './shared-steps';
import { StepBook } from './step-book';

/** The journal in memory. A method either writes all it has to write or, when it throws, nothing. */
export class MemoryJournal implements Journal {
  private readonly items: ItemBook;
  private readonly entries: StepBook;
  private readonly shared: SharedSteps;

  constructor(
    private readonly books: BooksOfTruth,
    clock: Clock,
  ) {
    this.items = new ItemBook(books, clock);
    this.entries = new StepBook(books, clock);
    this.shared = new SharedSteps(books, clock);
  }

  async claim(lease: Lease, limit: number): Promise<readonly ItemRecord[]> {
    this.assertHolder(lease);
    return this.items.claim(lease, limit);
  }

  async steps(item: ItemRecord): Promise<readonly StepRecord[]> {
    return this.books.stepsOf(item);
  }

  async isWanted(item: ItemRecord): Promise<boolean> {
    return this.items.isWanted(item);
  }

  async sharedRef(item: ItemRecord, operation: Operation): Promise<ExternalRef | 'in-doubt' | undefined> {
    return this.shared.ref(item, operation);
  }

  async unanswered(connectionId: string): Promise<number> {
    return this.entries.unanswered(connectionId);
  }

  async wasServed(connectionId: string, step: string, since: Date): Promise<boolean> {
    return this.entries.wasServed(connectionId, step, since);
  }

  async replan(lease: Lease, item: ItemRecord, plan: ActivePlan): Promise<void> {
    this.assertHolder(lease);
    this.items.replan(lease, item, plan);
  }

  async intend(lease: Lease, intents: readonly Intent[]): Promise<readonly StepRecord[]> {
    this.assertHolder(lease);
    return this.entries.intend(intents);
  }

  async conclude(lease: Lease, intent: Intent, conclusion: Conclusion): Promise<void> {
    this.assertHolder(lease);
    this.entries.conclude(intent, conclusion);
  }

  async noteMiss(lease: Lease, item: ItemRecord, operation: string): Promise<void> {
    this.assertHolder(lease);
    this.entries.noteMiss(item, operation);
  }

  async finish(lease: Lease, item: ItemRecord, outcome: ItemOutcome): Promise<void> {
    this.assertHolder(lease);
    this.items.finish(lease, item, outcome);
  }

  async claimRun(lease: Lease): Promise<ClaimedRun | undefined> {
    this.assertHolder(lease);
    return this.items.claimRun(lease);
  }

  async finishFiles(lease: Lease, run: ClaimedRun, items: readonly FiledItem[], files: readonly StoredArtifact[]): Promise<void> {
    this.assertHolder(lease);
    this.items.finishFiles(lease, run, items, files);
  }

  async pauseConnection(lease: Lease, fault: ExporterFault): Promise<void> {
    this.assertHolder(lease);
    this.books.pauses.set(lease.connectionId, fault);
  }

  async pendingDrain(lease: Lease): Promise<DrainSummary | undefined> {
    this.assertHolder(lease);
    return this.entries.pendingDrain(lease.connectionId);
  }

  async drainTold(lease: Lease): Promise<void> {
    this.assertHolder(lease);
    this.books.undrained.delete(lease.connectionId);
    this.books.drainRefusals.delete(lease.connectionId);
  }

  async drainRefused(lease: Lease, fault: ExporterFault): Promise<void> {
    this.assertHolder(lease);
    this.books.drainRefusals.set(lease.connectionId, fault);
  }

  private assertHolder({ connectionId, fence }: Lease): void {
    const lane = this.books.lanes.get(connectionId);
    if (!lane?.isHeld || lane.fence !== fence) throw new LeaseLostError(connectionId);
  }
}
