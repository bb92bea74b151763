import { LeaseLostError, type LaneDesk, type Lease } from '@kontor/exporter-engine';
import { after, type Clock } from '@kontor/kernel';
import type { BookedLane, BooksOfTruth } from './books-of-truth';
import { ItemBook } from './item-book';

/** How long a lane stays with a holder that gives no sign of life. */
export const leaseMilliseconds = 10_000;
/** How often a holder that lives gives one. */
export const beatMilliseconds = leaseMilliseconds / 4;

/** What a holder hears, in its own process. */
interface Ears {
  readonly losing: AbortController;
  readonly withdrawing: AbortController;
}

/** Hands out leases on the fake clock. A holder learns at its own next beat that the lane was taken over, not before. */
export class MemoryLaneDesk implements LaneDesk {
  private readonly items: ItemBook;
  private readonly ears = new Map<string, Ears>();

  constructor(
    private readonly books: BooksOfTruth,
    private readonly clock: Clock,
  ) {
    this.items = new ItemBook(books, clock);
  }

  async acquire(connectionId: string): Promise<Lease | undefined> {
    const lane = this.books.lanes.get(connectionId);
    const now = this.clock.now();
    if (lane && (now < lane.expiresAt || (lane.wakeAt && now < lane.wakeAt))) return undefined;
    const fence = (lane?.fence ?? 0) + 1;
    const takeovers = (lane?.takeovers ?? 0) + (lane?.isHeld ? 1 : 0);
    this.books.lanes.set(connectionId, { fence, takeovers, isHeld: true, expiresAt: after(now, leaseMilliseconds) });
    return this.leaseOf(connectionId, fence);
  }

  /** A sign of life, given at `at`. Its answer tells a holder that it comes too late, or that a person stopped the connection. */
  beat(lease: Lease, at: Date = this.clock.now()): void {
    const lane = this.heldLane(lease);
    const { losing, withdrawing } = this.earsOf(lease);
    if (!lane || at >= lane.expiresAt) return losing.abort();
    this.books.lanes.set(lease.connectionId, { ...lane, expiresAt: after(at, leaseMilliseconds) });
    if (!this.books.isOpen(lease.connectionId)) withdrawing.abort();
  }

  async release(lease: Lease, wakeAt: Date | undefined): Promise<void> {
    const lane = this.heldLane(lease);
    if (!lane) return;
    this.items.putBack(lease);
    this.books.lanes.set(lease.connectionId, { ...lane, isHeld: false, expiresAt: this.clock.now(), ...(wakeAt ? { wakeAt } : {}) });
  }

  /** True while the lease is the youngest of its lane and was not given back. */
  isHeld(lease: Lease): boolean {
    return this.heldLane(lease) !== undefined;
  }

  private leaseOf(connectionId: string, fence: number): Lease {
    const ears: Ears = { losing: new AbortController(), withdrawing: new AbortController() };
    const lease: Lease = {
      connectionId,
      fence,
      lost: ears.losing.signal,
      withdrawn: ears.withdrawing.signal,
      assertHeld: () => {
        const lane = this.heldLane(lease);
        if (lane && this.clock.now() < lane.expiresAt) return;
        ears.losing.abort();
        throw new LeaseLostError(connectionId);
      },
    };
    this.ears.set(earsKey(lease), ears);
    return lease;
  }

  private heldLane({ connectionId, fence }: Lease): BookedLane | undefined {
    const lane = this.books.lanes.get(connectionId);
    return lane?.isHeld && lane.fence === fence ? lane : undefined;
  }

  private earsOf(lease: Lease): Ears {
    const ears = this.ears.get(earsKey(lease));
    if (!ears) throw new Error('Another desk has handed out this lease');
    return ears;
  }
}

const earsKey = ({ connectionId, fence }: Lease): string => `${connectionId} ${fence}`;
