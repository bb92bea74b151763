import type { RunTrouble } from '@kontor/api-contracts';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isLiving, isSuperseded } from '../../journal/superseded';

interface TroubleRow {
  readonly run_id: string;
  readonly connection_id: string;
  readonly started_at: string | Date;
  readonly failed: string;
  readonly needs_review: string;
}

const most = 10;

/** A failure is over once the transaction lives in another export, or failed in a later one: there it is told. */
const isOver = `(${isSuperseded('i')} or exists (
    select from export_item l where l.connection_id = i.connection_id and l.transaction_id = i.transaction_id and l.id <> i.id and l.kind = i.kind
      and (${isLiving('l')} or (l.state = 'failed' and (l.changed_at, l.id) > (i.changed_at, i.id)))))`;

const troubleSql = `
  select i.run_id, i.connection_id, r.started_at, count(*) filter (where i.state = 'failed') as failed, count(*) filter (where i.state = 'needs-review') as needs_review
  from export_item i join run r on r.id = i.run_id join connection c on c.id = i.connection_id
  where i.state in ('failed', 'needs-review') and c.state <> 'disconnected' and (i.state = 'needs-review' or not ${isOver})
  group by i.run_id, i.connection_id, r.started_at order by r.started_at desc, i.run_id limit ${most}`;

/** Finds the runs that left something to a person. */
@Injectable()
export class TroubleReader {
  async read(em: EntityManager): Promise<readonly RunTrouble[]> {
    const rows = await boundRows<TroubleRow>(em, troubleSql, []);
    return rows.map(({ run_id, connection_id, started_at, failed, needs_review }) => ({
      runId: run_id,
      connectionId: connection_id,
      startedAt: new Date(started_at).toISOString(),
      failed: Number(failed),
      needsReview: Number(needs_review),
    }));
  }
}
