import 'reflect-metadata';
import { describeLaneDesk } from '@kontor/exporter-testkit';
import type { Lease } from '@kontor/exporter-engine';
import { systemClock } from '@kontor/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaneDatabase } from '../testing/lane-database';
import { PostgresLaneDesk } from './postgres-lane-desk';

const leaseSeconds = 1;
let shared: LaneDatabase;

beforeAll(async () => {
  shared = await LaneDatabase.create();
});
afterAll(() => shared.database.drop());

/** A desk whose holders can be cut off from the database, as a dead or frozen process is. */
class SilenceableDesk extends PostgresLaneDesk {
  private readonly silent = new Set<string>();

  silence({ connectionId }: Lease): void {
    this.silent.add(connectionId);
  }

  protected override async renew(connectionId: string, holder: string): Promise<boolean> {
    if (this.silent.has(connectionId)) throw new Error('cut off');
    return super.renew(connectionId, holder);
  }
}

const deskOf = ({ database, organizationId }: LaneDatabase, rings: Date[] = []): SilenceableDesk =>
  new SilenceableDesk(database.scope, organizationId, leaseSeconds, async (_connectionId, at) => void rings.push(at));

describeLaneDesk('the lane desk in PostgreSQL', async () => {
  const lane = await shared.another();
  const desk = deskOf(lane);
  return {
    desk,
    connectionId: lane.connectionId,
    clock: { now: () => systemClock.now(), advance: (milliseconds) => sleep(milliseconds + 300) },
    leaseMilliseconds: leaseSeconds * 1000,
    silence: async (lease) => desk.silence(lease),
  };
});

describe('a lane that is given back', () => {
  it('stays with a holder that works longer than a lease lasts', async () => {
    const lane = await shared.another();
    const desk = deskOf(lane);
    const lease = await desk.acquire(lane.connectionId);
    await sleep(leaseSeconds * 1500);
    expect([lease?.lost.aborted, await desk.acquire(lane.connectionId)]).toEqual([false, undefined]);
    if (lease) await desk.release(lease, undefined);
  });

  it('rings again only when something is left to do', async () => {
    const lane = await shared.another();
    const rings: Date[] = [];
    const desk = deskOf(lane, rings);
    const [idle, halted] = [await desk.acquire(lane.connectionId), new Date(Date.now() + 60_000)];
    if (idle) await desk.release(idle, undefined);
    expect(rings).toEqual([]);
    const second = await desk.acquire(lane.connectionId);
    if (second) await desk.release(second, halted);
    expect(rings).toEqual([halted]);
  });
});
