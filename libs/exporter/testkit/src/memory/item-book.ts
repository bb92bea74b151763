import { assertMove, LeaseLostError, type ActivePlan, type ClaimedRun, type FiledItem, type ItemOutcome, type ItemRecord, type Lease, type StoredArtifact } from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import { isSameKey, type BookedItem, type BooksOfTruth } from './books-of-truth';

const cancelled: ItemOutcome = { state: 'skipped', issues: [{ code: 'KON-cancelled' }] };

/** The items' part of the journal. Every method checks everything before it writes anything. */
export class ItemBook {
  constructor(
    private readonly books: BooksOfTruth,
    private readonly clock: Clock,
  ) {}

  claim(lease: Lease, limit: number): readonly ItemRecord[] {
    return this.take(lease, this.due(lease).slice(0, limit));
  }

  claimRun(lease: Lease): ClaimedRun | undefined {
    const due = this.due(lease);
    const run = due[0] && this.books.runs.get(due[0].runId);
    if (!run) return undefined;
    return { id: run.id, startedAt: run.startedAt, items: this.take(lease, due.filter((item) => item.runId === run.id)) };
  }

  replan(lease: Lease, { id }: ItemRecord, plan: ActivePlan): void {
    const item = this.held(lease, id);
    if (item.plan && this.books.isBegun(item)) throw new Error(`The plan of ${id} cannot be replaced: something was begun under it`);
    this.books.items.set(id, { ...item, plan, planChanges: item.planChanges + (item.plan ? 1 : 0) });
  }

  finish(lease: Lease, { id }: ItemRecord, outcome: ItemOutcome): void {
    this.move(this.held(lease, id), outcome);
  }

  /** The holder gives the lane back: nobody died over what it still worked on. */
  putBack({ connectionId, fence }: Lease): void {
    const held = this.books.itemsOf(connectionId).filter(({ state, holder }) => state === 'working' && holder === fence);
    for (const item of held) this.move(item, { state: 'queued', notBefore: this.clock.now() });
  }

  isWanted({ runId }: ItemRecord): boolean {
    return this.books.runs.get(runId)?.state === 'running';
  }

  private move(item: BookedItem, wanted: ItemOutcome): void {
    const outcome = wanted.state === 'queued' && this.isCancelled(item) ? cancelled : wanted;
    assertMove(item.state, outcome.state);
    const { fault: _past, ...rest } = item;
    const fault = 'fault' in outcome ? outcome.fault : undefined;
    this.books.items.set(item.id, {
      ...rest,
      state: outcome.state,
      notBefore: 'notBefore' in outcome ? outcome.notBefore : item.notBefore,
      issues: 'issues' in outcome ? outcome.issues : [],
      attempts: item.attempts + (fault ? 1 : 0),
      ...(fault ? { fault } : {}),
    });
    if (outcome.state === 'exported') this.settle(item);
  }

  finishFiles(lease: Lease, run: ClaimedRun, filed: readonly FiledItem[], files: readonly StoredArtifact[]): void {
    const items = filed.map(({ item }) => this.held(lease, item.id));
    for (const item of items) assertMove(item.state, 'exported');
    const booked = this.books.runs.get(run.id);
    if (!booked) throw new Error(`There is no run ${run.id}`);
    this.books.runs.set(run.id, { ...booked, files });
    for (const { item, plan } of filed) this.books.items.set(item.id, { ...this.books.item(item.id), plan, state: 'exported', issues: [] });
    for (const item of items) this.settle(item);
  }

  private take(lease: Lease, items: readonly BookedItem[]): readonly ItemRecord[] {
    return items.map((item) => {
      const taken: BookedItem = { ...item, state: 'working', holder: lease.fence, crashes: item.crashes + (item.state === 'working' ? 1 : 0) };
      this.books.items.set(item.id, taken);
      return taken;
    });
  }

  private due(lease: Lease): readonly BookedItem[] {
    return this.books.itemsOf(lease.connectionId).filter((item) => this.books.isWorkable(item) && this.isDue(item, lease));
  }

  private isDue({ state, notBefore, holder = 0 }: BookedItem, { fence }: Lease): boolean {
    if (state === 'working') return holder < fence;
    return (state === 'queued' || state === 'in-doubt') && notBefore <= this.clock.now();
  }

  private isCancelled(item: BookedItem): boolean {
    return this.books.runs.get(item.runId)?.state === 'cancelled' && !this.books.isBegun(item);
  }

  /** Only who claimed an item may write about it. */
  private held({ connectionId, fence }: Lease, id: string): BookedItem {
    const item = this.books.item(id);
    if (item.state === 'working' && item.holder !== fence) throw new LeaseLostError(connectionId);
    return item;
  }

  /** What an exported item stands on is written for good, whichever item began it. */
  private settle(item: BookedItem): void {
    for (const [id, step] of this.books.steps) if (isSameKey(step.key, item) && step.state === 'done') this.books.steps.set(id, { ...step, settled: true });
    this.books.undrained.set(item.connectionId, (this.books.undrained.get(item.connectionId) ?? 0) + 1);
  }
}
