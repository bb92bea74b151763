import { newId } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import { AuditLog, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { refuseThese } from '../domain/refuse-these';
import { GenerationReader, unexported } from './generation-reader';
import { lockTransactions } from './lock-transactions';

export interface Marking {
  readonly actor: Actor;
  readonly connectionId: string;
  readonly runId: string;
  readonly note: string;
  readonly at: Date;
}

/** What is still pending may change its amount, or never be booked. */
const pendingSql = `select id from transaction where id = any(?) and status = 'pending' order by id`;

/** Exported, by the word of a person: the same unique index keeps a second export away. */
const insertSql = `insert into export_item (id, organization_id, run_id, connection_id, transaction_id, generation, position, state, kind, not_before, changed_at)
  select r.id, ?, ?, ?, r.transaction_id, r.generation, r.position, 'exported', 'elsewhere', ?, ?
  from jsonb_to_recordset(?::jsonb) as r(id uuid, transaction_id uuid, generation integer, position integer)`;

/** Keeps which transactions were exported elsewhere. */
@Injectable()
export class ElsewhereItems {
  constructor(
    private readonly generations: GenerationReader,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses all where one is not open over the connection. Nobody exports or codes them until the commit. */
  async lockOpen(em: EntityManager, connectionId: string, ids: readonly string[]): Promise<void> {
    await lockTransactions(em, ids);
    const standings = await this.generations.standings(em, connectionId, ids);
    refuseThese('export-under-way', ids.filter((id) => standings.get(id)?.underWay));
    refuseThese('exported-already', ids.filter((id) => standings.get(id)?.living === 'exported'));
    refuseThese('not-booked-yet', (await boundRows<{ id: string }>(em, pendingSql, [ids])).map(({ id }) => id));
  }

  async write(em: EntityManager, { actor, connectionId, runId, note, at }: Marking, ids: readonly string[]): Promise<void> {
    const standings = await this.generations.standings(em, connectionId, ids);
    const rows = ids.map((id, position) => ({ id: newId(), transaction_id: id, generation: (standings.get(id) ?? unexported).generation, position }));
    await boundRows(em, insertSql, [actor.organizationId, runId, connectionId, at, at, JSON.stringify(rows)]);
    this.audit.record(em, actor, 'run.marked-elsewhere', { type: 'run', id: runId }, { connectionId, note, transactions: ids.length });
    for (const { id, transaction_id } of rows) {
      this.audit.record(em, actor, 'transaction.exported-elsewhere', { type: 'transaction', id: transaction_id }, { connectionId, runId, itemId: id, reason: note });
    }
  }
}
