import type { LaneDesk, Lease } from '@kontor/exporter-engine';
import { after } from '@kontor/kernel';

/** A desk with one connection, its time and its patience. */
export interface LaneDeskUnderTest {
  readonly desk: LaneDesk;
  readonly connectionId: string;
  /** The desk takes its time from here. */
  readonly clock: { now(): Date; advance(milliseconds: number): Promise<void> };
  /** How long a lane stays with a holder that gives no sign of life. */
  readonly leaseMilliseconds: number;
  /** The holder of this lease is silent from now on, as a dead process is. */
  silence(lease: Lease): Promise<void>;
}

async function held({ desk, connectionId }: LaneDeskUnderTest): Promise<Lease> {
  const lease = await desk.acquire(connectionId);
  if (!lease) throw new Error('The lane is held by somebody else');
  return lease;
}

/** What every lane desk must keep: one holder at a time, a fence that rises, and an end for silent holders. */
export function describeLaneDesk(name: string, create: () => Promise<LaneDeskUnderTest>): void {
  describe(name, () => {
    it('gives a lane to one holder at a time', async () => {
      const under = await create();
      const lease = await held(under);
      expect(lease.lost.aborted).toBe(false);
      expect(await under.desk.acquire(under.connectionId)).toBeUndefined();
    });

    it('gives a lane to one of two who ask at once', async () => {
      const { desk, connectionId } = await create();
      const leases = await Promise.all([desk.acquire(connectionId), desk.acquire(connectionId)]);
      expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
    });

    it('gives a released lane to the next, under a higher fence', async () => {
      const under = await create();
      const first = await held(under);
      await under.desk.release(first, undefined);
      expect((await held(under)).fence).toBeGreaterThan(first.fence);
    });

    it('gives a lane to the next when its holder has been silent for too long, and tells the old one', async () => {
      const under = await create();
      const first = await held(under);
      await under.silence(first);
      await under.clock.advance(under.leaseMilliseconds);
      expect((await held(under)).fence).toBeGreaterThan(first.fence);
      expect(first.lost.aborted).toBe(true);
    });

    it('does not let a holder who lost the lane give it away', async () => {
      const under = await create();
      const first = await held(under);
      await under.silence(first);
      await under.clock.advance(under.leaseMilliseconds);
      await held(under);
      await under.desk.release(first, after(under.clock.now(), 1));
      expect(await under.desk.acquire(under.connectionId)).toBeUndefined();
    });
  });
}
