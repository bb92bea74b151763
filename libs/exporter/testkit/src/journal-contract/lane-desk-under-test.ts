import type { LaneDesk, Lease } from '@kontor/exporter-engine';

/** A desk with one connection, its time and its patience. */
export interface LaneDeskUnderTest {
  readonly desk: LaneDesk;
  readonly connectionId: string;
  /** The desk takes its time from here. */
  readonly clock: { now(): Date; advance(milliseconds: number): Promise<void> };
  /** How long a lane stays with a holder that gives no sign of life. */
  readonly leaseMilliseconds: number;
  /** The holder of this lease is silent from now on, as a dead or frozen process is. */
  silence(lease: Lease): Promise<void>;
}

/** One promise of the desk, and the proof of it on a fresh one. */
export type LaneSentence = readonly [sentence: string, holds: (under: LaneDeskUnderTest) => Promise<void>];

export async function held({ desk, connectionId }: LaneDeskUnderTest): Promise<Lease> {
  const lease = await desk.acquire(connectionId);
  if (!lease) throw new Error('The lane is held by somebody else');
  return lease;
}

/** A holder that is silent until its lease has run out. */
export async function silenced(under: LaneDeskUnderTest): Promise<Lease> {
  const lease = await held(under);
  await under.silence(lease);
  await under.clock.advance(under.leaseMilliseconds);
  return lease;
}
