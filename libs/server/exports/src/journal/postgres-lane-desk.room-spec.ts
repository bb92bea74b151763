import 'reflect-metadata';
import { describeLaneDesk } from '@kontor/exporter-testkit';
import { LeaseLostError, type Lease } from '@kontor/exporter-engine';
import { systemClock } from '@kontor/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { LaneDatabase } from '../testing/lane-database';
import { startRun } from '../testing/start-run';
import { DatabaseClock } from './database-clock';
import type { Pulse } from './lane-heartbeat';
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

  protected override async renew(connectionId: string, holder: string): Promise<Pulse> {
    if (this.silent.has(connectionId)) throw new Error('cut off');
    return super.renew(connectionId, holder);
  }
}

const deskOf = ({ database, organizationId }: LaneDatabase, rings: Date[] = []): SilenceableDesk =>
  new SilenceableDesk({ scope: database.scope, clock: new DatabaseClock(systemClock), leaseSeconds, ringAgain: async (_connectionId, at) => void rings.push(at) }, organizationId);

async function held(desk: PostgresLaneDesk, { connectionId }: LaneDatabase): Promise<Lease> {
  const lease = await desk.acquire(connectionId);
  if (!lease) throw new Error('Somebody else holds the lane');
  return lease;
}

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

describe('a lane in PostgreSQL', () => {
  it('stays with a holder that works longer than a lease lasts', async () => {
    const lane = await shared.another();
    const desk = deskOf(lane);
    const lease = await held(desk, lane);
    await sleep(leaseSeconds * 1500);
    expect(() => lease.assertHeld()).not.toThrow();
    expect(await desk.acquire(lane.connectionId)).toBeUndefined();
    await desk.release(lease, undefined);
  });

  it('lets no request of a holder out that was frozen for longer than its lease', async () => {
    const lane = await shared.another();
    const desk = deskOf(lane);
    const lease = await held(desk, lane);
    // Nothing of this process runs meanwhile, no timer and no answer: as if the machine had been put to sleep.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, leaseSeconds * 1200);
    expect(() => lease.assertHeld()).toThrow(LeaseLostError);
    expect(lease.lost.aborted).toBe(true);
  });

  it('tells its holder within a beat that a person paused the connection', async () => {
    const lane = await shared.another();
    const desk = deskOf(lane);
    const lease = await held(desk, lane);
    await lane.database.asOwner(`update connection set state = 'paused' where id = $1`, [lane.connectionId]);
    await sleep(leaseSeconds * 500);
    expect([lease.withdrawn.aborted, lease.lost.aborted]).toEqual([true, false]);
    await desk.release(lease, undefined);
  });

  it('rings again only when something is left to do', async () => {
    const lane = await shared.another();
    const rings: Date[] = [];
    const desk = deskOf(lane, rings);
    await desk.release(await held(desk, lane), undefined);
    expect(rings).toEqual([]);
  });

  it('is due again when its holder asked for it, and not handed out before', async () => {
    const lane = await shared.another();
    const rings: Date[] = [];
    const desk = deskOf(lane, rings);
    const later = new Date(Date.now() + 60_000);
    await desk.release(await held(desk, lane), later);
    expect(await desk.acquire(lane.connectionId)).toBeUndefined();
  });

  it('does not lose a ring that is committed while it is given back', async () => {
    const lane = await shared.another();
    await lane.addTransactions(['019c0000-0000-7000-8000-00000000aaaa']);
    const rings: Date[] = [];
    const desk = deskOf(lane, rings);
    const lease = await held(desk, lane);
    const client = new Client({ connectionString: lane.database.ownerUrl });
    await client.connect();
    await client.query('begin');
    await client.query('update lane set due_at = now() where connection_id = $1', [lane.connectionId]);
    const released = desk.release(lease, undefined);
    await sleep(200);
    const { organizationId, connectionId } = lane;
    await startRun((sql, params) => client.query(sql, [...params]), { organizationId, connectionId, at: new Date(), generation: 1 }, ['019c0000-0000-7000-8000-00000000aaaa']);
    await client.query('commit');
    await client.end();
    await released;
    expect(rings).toHaveLength(1);
  });
});
