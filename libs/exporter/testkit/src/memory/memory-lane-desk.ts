import type { LaneDesk, Lease } from '@kontor/exporter-engine';
import { after, type Clock } from '@kontor/kernel';
import type { BooksOfTruth } from './books-of-truth';

/** How long a lane stays with a holder that gives no sign of life. */
export const leaseMilliseconds = 10_000;

/** Hands out leases on the fake clock. A taken-over holder's `lost` aborts at once. */
export class MemoryLaneDesk implements LaneDesk {
  constructor(
    private readonly books: BooksOfTruth,
    private readonly clock: Clock,
  ) {}

  async acquire(connectionId: string): Promise<Lease | undefined> {
    const lane = this.books.lanes.get(connectionId);
    if (lane && this.clock.now() < lane.expiresAt) return undefined;
    lane?.holder.abort();
    const holder = new AbortController();
    const fence = (lane?.fence ?? 0) + 1;
    this.books.lanes.set(connectionId, { fence, holder, expiresAt: this.expiry() });
    return { connectionId, fence, lost: holder.signal };
  }

  /** A sign of life; too late when somebody else holds the lane. */
  renew(lease: Lease): void {
    const lane = this.books.lanes.get(lease.connectionId);
    if (lane?.fence === lease.fence) this.books.lanes.set(lease.connectionId, { ...lane, expiresAt: this.expiry() });
  }

  async release(lease: Lease, wakeAt: Date | undefined): Promise<void> {
    const lane = this.books.lanes.get(lease.connectionId);
    if (lane?.fence !== lease.fence) return;
    const { wakeAt: _rang, ...rest } = lane;
    this.books.lanes.set(lease.connectionId, { ...rest, expiresAt: this.clock.now(), ...(wakeAt ? { wakeAt } : {}) });
  }

  /** True while the lease is the youngest of its lane. */
  isHeld({ connectionId, fence }: Lease): boolean {
    return this.books.lanes.get(connectionId)?.fence === fence;
  }

  private expiry(): Date {
    return after(this.clock.now(), leaseMilliseconds);
  }
}
