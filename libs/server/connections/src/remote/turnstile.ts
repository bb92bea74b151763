import type { RateLimit } from '@kontor/exporter-contract';
import { machineSleep, type Pacer } from '@kontor/exporter-http';
import type { TenantScope } from '@kontor/server-persistence';

/** Slots are this much wider than the limit asks: calls leave evenly and arrive unevenly. */
const margin = 1.02;
const penaltyMilliseconds = 2_000;

/** Moves the slot on and tells how long to wait for it, on the database's clock, which all processes share. */
const takeSql = `
  insert into request_slot as s (key, next_at) values (?, clock_timestamp())
  on conflict (key) do update set next_at = greatest(s.next_at + make_interval(secs => ?), clock_timestamp())
  returning greatest(0, extract(epoch from next_at - clock_timestamp()) * 1000)::float8 as wait`;

const penalizeSql = `
  insert into request_slot as s (key, next_at) values (?, clock_timestamp() + make_interval(secs => ?))
  on conflict (key) do update set next_at = greatest(s.next_at, clock_timestamp()) + make_interval(secs => ?)`;

/** Lets the requests of a connection through one by one, whichever process sends them. */
export class Turnstile implements Pacer {
  constructor(
    private readonly scope: TenantScope,
    private readonly limits: readonly { readonly key: string; readonly limit: RateLimit }[],
    private readonly failed: (error: unknown) => void,
  ) {}

  async turn(signal: AbortSignal): Promise<void> {
    const waits: number[] = [];
    for (const { key, limit } of this.limits) waits.push(await this.take(key, (limit.perMilliseconds * margin) / limit.requests));
    const longest = Math.max(0, ...waits);
    if (longest > 0) await machineSleep(longest, signal);
    signal.throwIfAborted();
  }

  penalize(): void {
    const seconds = penaltyMilliseconds / 1000;
    const penalties = this.limits.map(({ key }) => this.scope.runAsSystem((em) => em.execute(penalizeSql, [key, seconds, seconds])));
    // The pause is a courtesy; without it the lane still waits, because its item was refused.
    Promise.all(penalties).catch(this.failed);
  }

  private async take(key: string, spacingMilliseconds: number): Promise<number> {
    const rows = await this.scope.runAsSystem(async (em) => {
      // A slot lost in a crash costs half a second; waiting for the disk at every request would cost more.
      await em.execute('set local synchronous_commit = off');
      return em.execute<{ wait: number }[]>(takeSql, [key, spacingMilliseconds / 1000]);
    });
    return rows[0]?.wait ?? 0;
  }
}

/** One key per limit: of the connection, or of everything this installation sends to the system. */
export const slotKeys = (exporterId: string, connectionId: string, limits: readonly RateLimit[]) =>
  limits.map((limit, index) => ({ key: `${limit.scope === 'app' ? `app:${exporterId}` : connectionId}:${index}`, limit }));
