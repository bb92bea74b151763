import type { RateLimit } from '@kontor/exporter-contract';
import { machineSleep, refusalPause, spacingOf, type Pacer } from '@kontor/exporter-http';
import { boundRows, type TenantScope } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

const makeSql = `insert into request_slot (key, next_at) select key, clock_timestamp() from unnest(?::text[]) as key order by key on conflict (key) do nothing`;

/** One instant for all limits at once: the call leaves when the slowest of them lets it, and uses up a slot of each. */
const takeSql = `
  with asked as (select * from unnest(?::text[], ?::float8[]) as a(key, spacing)),
    locked as (select s.key, s.next_at from request_slot s join asked using (key) order by s.key for update of s),
    turn as (select greatest(clock_timestamp(), max(next_at)) as at from locked)
  update request_slot s set next_at = turn.at + make_interval(secs => asked.spacing)
  from asked, turn where s.key = asked.key
  returning greatest(0, extract(epoch from turn.at - clock_timestamp()) * 1000)::float8 as wait`;

/** The rule of every pacer, remembered where all processes see it: a pause is twice the last one while the calm after that has not passed. */
const penalizeSql = `
  with now as (select clock_timestamp() as at),
    struck as (
      select s.key, now.at, case when s.calm_at > now.at then least(s.pause_milliseconds * 2, ${refusalPause.longest}) else ${refusalPause.first} end as pause
      from request_slot s, now where s.key = any(?) order by s.key for update of s)
  update request_slot s set pause_milliseconds = struck.pause,
    next_at = greatest(s.next_at, struck.at + struck.pause * interval '1 millisecond'),
    calm_at = struck.at + (struck.pause + ${refusalPause.calm}) * interval '1 millisecond'
  from struck where s.key = struck.key`;

export interface Slot {
  readonly key: string;
  readonly limit: RateLimit;
}

/** Lets the requests of a connection through one by one, whichever process sends them. */
export class Turnstile implements Pacer {
  private readonly keys: readonly string[];
  private readonly spacings: readonly string[];

  constructor(
    private readonly scope: TenantScope,
    slots: readonly Slot[],
    private readonly failed: (error: unknown) => void,
  ) {
    this.keys = slots.map(({ key }) => key);
    this.spacings = slots.map(({ limit }) => String(spacingOf(limit) / 1000));
  }

  async turn(signal: AbortSignal): Promise<void> {
    if (this.keys.length === 0) return;
    const wait = await this.scope.runAsSystem((em) => this.take(em));
    if (wait > 0) await machineSleep(wait, signal);
    signal.throwIfAborted();
  }

  penalize(): void {
    // The pause is a courtesy; without it the lane still waits, because its item was refused.
    this.scope.runAsSystem((em) => boundRows(em, penalizeSql, [this.keys])).catch(this.failed);
  }

  private async take(em: EntityManager): Promise<number> {
    // A slot lost in a crash costs half a second; waiting for the disk at every request would cost more.
    await boundRows(em, 'set local synchronous_commit = off');
    await boundRows(em, makeSql, [this.keys]);
    const [turn] = await boundRows<{ wait: number }>(em, takeSql, [this.keys, this.spacings]);
    return turn?.wait ?? 0;
  }
}

/** One key per limit: of the connection, or of everything this installation sends to the system. */
export const slotsOf = (exporterId: string, paceKey: string, limits: readonly RateLimit[]): readonly Slot[] =>
  limits.map((limit, index) => ({ key: `${limit.scope === 'app' ? `app:${exporterId}` : paceKey}:${index}`, limit }));
