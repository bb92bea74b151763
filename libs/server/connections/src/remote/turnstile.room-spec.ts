import 'reflect-metadata';
import type { RateLimit } from '@kontor/exporter-contract';
import { newId } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { TestDatabase, until } from '@kontor/server-persistence/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { slotsOf, Turnstile } from './turnstile';

const never = new AbortController().signal;
const perConnection: RateLimit = { scope: 'connection', requests: 20, perMilliseconds: 1000 };
const perApp: RateLimit = { scope: 'app', requests: 10, perMilliseconds: 1000 };

let database: TestDatabase;
/** A second process: its own pool, its own clock. */
let elsewhere: MikroORM;
beforeAll(async () => {
  database = await TestDatabase.create();
  elsewhere = await MikroORM.init(database.orm.config.getAll());
}, 60_000);
afterAll(async () => {
  await elsewhere.close(true);
  await database.drop();
});

const failed = (error: unknown): void => {
  throw error;
};
const turnstile = (key: string, limits: readonly RateLimit[], scope = database.scope, exporter = key): Turnstile => new Turnstile(scope, slotsOf(exporter, key, limits), failed);
const bothProcesses = (key: string, limits: readonly RateLimit[], exporter = key): readonly Turnstile[] =>
  [database.scope, new TenantScope(elsewhere)].map((scope) => turnstile(key, limits, scope, exporter));

/** Milliseconds that so many calls take at every turnstile at once, measured from outside: a busy machine can only make it longer. */
async function elapsed(turnstiles: readonly Turnstile[], callsEach: number): Promise<number> {
  const walk = async (one: Turnstile): Promise<void> => {
    for (let call = 0; call < callsEach; call += 1) await one.turn(never);
  };
  const begun = performance.now();
  await Promise.all(turnstiles.map(walk));
  return performance.now() - begun;
}

const nextAt = async (key: string): Promise<readonly number[]> =>
  (await database.asOwner<{ left: number }>(`select extract(epoch from next_at - clock_timestamp())::float8 as left from request_slot where key like $1 || '%' order by key`, [key])).map(({ left }) => left);

/** Seconds a refusal keeps calls back, by the time of the database. */
async function penalized(key: string, one: Turnstile | undefined, seconds: number): Promise<void> {
  one?.penalize();
  await until(async () => ((await nextAt(key))[0] ?? 0) > seconds * 0.6);
  expect((await nextAt(key))[0]).toBeLessThanOrEqual(seconds);
}

describe('two processes at one connection', () => {
  it('together keep its limit, by the time of the database', async () => {
    expect(await elapsed(bothProcesses(newId(), [perConnection]), 20)).toBeGreaterThan(39 * 50);
  });

  it('are handed out no more slots than there are, however many ask at once', async () => {
    const key = newId();
    const queue = bothProcesses(key, [perConnection]).flatMap((one) => Array.from({ length: 15 }, () => one));
    expect(await elapsed(queue, 1)).toBeGreaterThan(29 * 50);
    expect((await nextAt(key))[0]).toBeLessThan(0.06);
  });
});

describe('several limits at once', () => {
  it('let a call leave when the slowest of them does', async () => {
    expect(await elapsed([turnstile(newId(), [perConnection, perApp])], 8)).toBeGreaterThan(7 * 100);
  });

  it('are used up together: what one connection sends, another one of the installation cannot', async () => {
    const exporter = newId();
    const two = [newId(), newId()].map((key) => turnstile(key, [perConnection, perApp], database.scope, exporter));
    expect(await elapsed(two, 5)).toBeGreaterThan(9 * 100);
  });

  it('of other connections are their own', async () => {
    const keys = Array.from({ length: 12 }, () => newId());
    await Promise.all(keys.map((key) => turnstile(key, [perConnection]).turn(never)));
    for (const key of keys) expect((await nextAt(key))[0]).toBeLessThan(0.06);
  });
});

describe('a turnstile', () => {
  it('does not stand in the way where there is no limit', async () => {
    await turnstile(newId(), []).turn(never);
  });

  it('does not save up turns over a pause', async () => {
    const key = newId();
    await turnstile(key, [perConnection]).turn(never);
    await database.asOwner(`update request_slot set next_at = now() - interval '1 hour' where key = $1 || ':0'`, [key]);
    expect(await elapsed([turnstile(key, [perConnection])], 5)).toBeGreaterThan(4 * 50);
  });

  it('leaves a ledger alone that asked for patience: for a second, then for twice as long each time, and forgives after a calm while', async () => {
    const key = newId();
    const both = bothProcesses(key, [perConnection]);
    await both[0]?.turn(never);
    for (const [index, pause] of [1, 2, 4, 8].entries()) await penalized(key, both[index % 2], pause);
    await database.asOwner(`update request_slot set pause_milliseconds = 40000 where key = $1 || ':0'`, [key]);
    await penalized(key, both[0], 60);
    await database.asOwner(`update request_slot set calm_at = clock_timestamp(), next_at = clock_timestamp() where key = $1 || ':0'`, [key]);
    await penalized(key, both[1], 1);
  });

  it('holds back whoever sends for the connection next, in every process', async () => {
    const key = newId();
    const [one, other] = bothProcesses(key, [perConnection]);
    await one?.turn(never);
    await penalized(key, one, 1);
    const begun = performance.now();
    await other?.turn(never);
    expect(performance.now() - begun).toBeGreaterThan(300);
  });

  it('lets go of who does not want to wait any longer', async () => {
    const key = newId();
    const [leaving, one] = [new AbortController(), turnstile(key, [perConnection])];
    await one.turn(never);
    await penalized(key, one, 1);
    await penalized(key, one, 2);
    const waiting = one.turn(leaving.signal);
    setTimeout(() => leaving.abort(), 50);
    const begun = performance.now();
    await expect(waiting).rejects.toThrow();
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
