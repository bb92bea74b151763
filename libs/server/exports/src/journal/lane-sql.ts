import { mayBecome } from './item-moves';
import { goesOn } from './run-work';
import { waiting } from './state-list';

const lasting = 'clock_timestamp() + make_interval(secs => ?)';

/** A lane is free when nobody holds it or its holder fell silent, and not before the time its last holder asked for. */
export const acquireSql = `update lane set holder = ?, leased_until = ${lasting}, fence = fence + 1, not_before = null
  where connection_id = ? and (leased_until is null or leased_until < clock_timestamp()) and (not_before is null or not_before <= clock_timestamp())
  returning fence, clock_timestamp() as now`;

export const renewSql = `update lane l set leased_until = ${lasting} from connection c
  where l.connection_id = ? and l.holder = ? and c.id = l.connection_id
  returning c.state = 'connected' as open, clock_timestamp() as now`;

/** Given back by a process that lives: nobody died over these. */
export const putBackSql = `update export_item set state = 'queued', not_before = clock_timestamp(), changed_at = clock_timestamp()
  where connection_id = ? and state in ${mayBecome('queued', ['working'])} and fence = ?`;

/** What is left to do decides when the lane is due again: items that wait, or a sum the remote was not told and has not refused. */
export const releaseSql = `update lane l set holder = null, leased_until = null, not_before = ?::timestamptz,
  due_at = greatest(?::timestamptz, (
    select least(
      (select min(i.not_before) from export_item i join run r on r.id = i.run_id
        where i.connection_id = l.connection_id and i.state in ${waiting}
          and ${goesOn}),
      case when l.drain_pending > 0 and c.drain_fault is null then clock_timestamp() + interval '5 minutes' end)
    from connection c where c.id = l.connection_id and c.state = 'connected'))
  where l.connection_id = ? returning due_at`;
