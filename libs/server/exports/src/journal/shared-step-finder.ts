import type { ExternalRef, Operation } from '@kontor/exporter-contract';
import type { ItemRecord } from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { FencedScope } from './fenced-scope';
import { json } from './rows';
import { waiting } from './state-list';

/**
 * Every attempt at the same, told by the planned input: compared as jsonb, where the order of members does not count.
 * The hash finds them by index.
 */
const findSql = `
  with same as (
    select s.*, s.transaction_id = ? and s.generation = ? and s.operation = ? as own,
      s.state in ('intended', 'in-doubt') as unknown, ?::timestamptz - interval '24 hours' as since
    from export_step s where s.connection_id = ? and s.step = ? and md5(s.planned::text) = md5(?::jsonb::text) and s.planned = ?::jsonb
  ), mine as (
    select first_intended_at, intended_at, id from same where own and unknown
  )
  select
    (select k.ref from same k where k.state = 'done' and k.concluded_at > k.since order by k.concluded_at desc limit 1) as ref,
    exists (
      select 1 from same o join export_item i on i.id = o.item_id left join mine m on true
      where not o.own and o.unknown and o.intended_at > o.since
        and (m.id is null or case when i.state in ${waiting} then (o.first_intended_at, o.id) < (m.first_intended_at, m.id) else o.intended_at >= m.intended_at end)
    ) as in_doubt`;

/** Finds what another export over the same connection has made of the same input. */
export class SharedStepFinder {
  constructor(
    private readonly scope: FencedScope,
    private readonly clock: Clock,
  ) {}

  find({ connectionId, transactionId, generation }: ItemRecord, { id, step, input }: Operation): Promise<ExternalRef | 'in-doubt' | undefined> {
    return this.scope.read(async (em) => {
      const parameters = [transactionId, generation, id, this.clock.now(), connectionId, step, json(input), json(input)];
      const [found] = await boundRows<{ ref: ExternalRef | null; in_doubt: boolean }>(em, findSql, parameters);
      return found?.ref ?? (found?.in_doubt ? 'in-doubt' : undefined);
    });
  }
}
