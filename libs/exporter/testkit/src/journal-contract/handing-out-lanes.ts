import { after } from '@kontor/kernel';
import { held, silenced, type LaneSentence } from './lane-desk-under-test';

/** Who gets a lane, and when. */
export const handingOutLanes: readonly LaneSentence[] = [
  ['gives a lane to one holder at a time', async (under) => {
    const lease = await held(under);
    expect(lease.lost.aborted).toBe(false);
    expect(await under.desk.acquire(under.connectionId)).toBeUndefined();
  }],
  ['gives a lane to one of two who ask at once', async ({ desk, connectionId }) => {
    const leases = await Promise.all([desk.acquire(connectionId), desk.acquire(connectionId)]);
    expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
  }],
  ['gives a released lane to the next, under a higher fence', async (under) => {
    const first = await held(under);
    await under.desk.release(first, undefined);
    expect((await held(under)).fence).toBeGreaterThan(first.fence);
  }],
  ['gives a lane to the next when its holder has been silent for too long', async (under) => {
    const first = await silenced(under);
    expect((await held(under)).fence).toBeGreaterThan(first.fence);
  }],
  ['does not let a holder who lost the lane give it away', async (under) => {
    const first = await silenced(under);
    await held(under);
    await under.desk.release(first, after(under.clock.now(), 1));
    expect(await under.desk.acquire(under.connectionId)).toBeUndefined();
  }],
  ['does not hand out a lane before the time its last holder asked to wake it at', async (under) => {
    await under.desk.release(await held(under), after(under.clock.now(), under.leaseMilliseconds));
    expect(await under.desk.acquire(under.connectionId)).toBeUndefined();
    await under.clock.advance(under.leaseMilliseconds);
    await under.desk.release(await held(under), undefined);
    await held(under);
  }],
];
