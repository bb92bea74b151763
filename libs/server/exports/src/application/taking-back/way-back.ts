import { newId, type Clock } from '@kontor/kernel';
import type { Connection } from '@kontor/server-connections';
import { boundRows } from '@kontor/server-persistence';
import { CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { LaneBell } from '../../jobs/lane-bell';
import { mayBecome } from '../../journal/item-moves';
import { json } from '../../journal/rows';
import { endRunIfDone } from '../../journal/run-end';
import type { Standing } from './standing-reader';

export interface TakingBack {
  readonly actor: Actor;
  readonly connection: Connection;
  readonly reason: string;
}

const skip = (condition: string): string => `update export_item i set state = 'skipped', issues = ?::jsonb, changed_at = clock_timestamp()
  where i.id = any(?) and ${condition} returning i.run_id`;

/** What waits goes as a cancelled run's items go: only while nothing of it was begun. */
const unqueueSql = skip(`i.state in ${mayBecome('skipped', ['queued'])} and not exists (select 1 from export_step s where s.item_id = i.id)`);
const unmarkSql = skip(`i.state in ${mayBecome('skipped', ['exported'])} and i.kind = 'elsewhere'`);

const supersedeSql = `insert into export_anew (id, organization_id, connection_id, transaction_id, generation, reason, ordered_by, ordered_at, kind)
  select r.id, ?, ?, r.transaction_id, r.generation, ?, ?::jsonb, ?, 'taken-back' from jsonb_to_recordset(?::jsonb) as r(id uuid, transaction_id uuid, generation integer)`;

/** The sum there has changed with what was removed: it is told once more. */
const tellSumSql = 'update lane set drain_pending = drain_pending + 1 where connection_id = ?';

/** Opens transactions again, each on its way: what was sent is superseded and stays on record, what was not simply ends. */
@Injectable()
export class WayBack {
  constructor(
    private readonly bell: LaneBell,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever holds the lane waits with its next commit until this one is through. */
  lockLane(em: EntityManager, organizationId: string, connectionId: string): Promise<void> {
    return this.bell.ringAfterCommit(em, organizationId, connectionId);
  }

  async go(em: EntityManager, taking: TakingBack, standings: readonly Standing[]): Promise<void> {
    await this.end(em, unqueueSql, taking, standings.filter(({ way }) => way === 'queue'));
    await this.end(em, unmarkSql, taking, standings.filter(({ way }) => way === 'mark'));
    await this.supersede(em, taking, standings.filter(({ way }) => way === 'file' || way === 'remote'));
    if (standings.some(({ way }) => way === 'remote')) await boundRows(em, tellSumSql, [taking.connection.id]);
  }

  private async end(em: EntityManager, sql: string, { reason }: TakingBack, standings: readonly Standing[]): Promise<void> {
    const ids = standings.flatMap(({ item }) => (item ? [item.id] : []));
    if (ids.length === 0) return;
    const ended = await boundRows<{ run_id: string }>(em, sql, [json([{ code: 'KON-taken-back', params: { reason } }]), ids]);
    if (ended.length < ids.length) throw new Error('An item that was to be taken back has moved although its lane is locked');
    for (const runId of [...new Set(ended.map(({ run_id }) => run_id))].sort()) await endRunIfDone(em, runId, this.clock.now());
  }

  private async supersede(em: EntityManager, { actor, connection, reason }: TakingBack, standings: readonly Standing[]): Promise<void> {
    const rows = standings.flatMap(({ transactionId, item }) => (item ? [{ id: newId(), transaction_id: transactionId, generation: item.generation + 1 }] : []));
    if (rows.length === 0) return;
    const by = json({ kind: actor.kind, id: actor.id });
    await boundRows(em, supersedeSql, [connection.organizationId, connection.id, reason, by, this.clock.now(), json(rows)]);
  }
}
