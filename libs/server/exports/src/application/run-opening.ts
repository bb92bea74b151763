import type { RunKind, RunWish } from '@kontor/api-contracts';
import { newId, type Clock, type JsonObject } from '@kontor/kernel';
import type { Connection } from '@kontor/server-connections';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { endRunIfDone } from '../journal/run-end';
import { ItemWriter } from './item-writer';
import { lockTransactions } from './lock-transactions';
import { PreviewSeal } from './preview-seal';
import { SelectionPlanner } from './selection-planner';
import { SelectionReader } from './selection-reader';

export interface RunOrder {
  readonly wish: RunWish;
  readonly kind: Exclude<RunKind, 'elsewhere'>;
}

/** Writes a run and its items. */
@Injectable()
export class RunOpening {
  constructor(
    private readonly selections: SelectionReader,
    private readonly planner: SelectionPlanner,
    private readonly items: ItemWriter,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(em: EntityManager, actor: Actor, connection: Connection, { wish: { previewed, ...selection }, kind }: RunOrder): Promise<string> {
    const ids = await this.selections.ids(em, connection, selection);
    // Coding waits until this commit is through: what is planned here is what is frozen.
    await lockTransactions(em, ids);
    const run = { id: newId(), connectionId: connection.id, organizationId: actor.organizationId, at: this.clock.now(), kind };
    const sql = `insert into run (id, organization_id, connection_id, state, kind, selection, started_by, started_at) values (?, ?, ?, 'running', ?, ?::jsonb, ?::jsonb, ?)`;
    const startedBy = JSON.stringify({ kind: actor.kind, id: actor.id });
    await boundRows(em, sql, [run.id, run.organizationId, run.connectionId, kind, JSON.stringify(selection), startedBy, run.at]);
    const seal = new PreviewSeal(previewed);
    const counts = await this.items.write(em, run, seal.watch(this.planner.judge(em, connection, ids, kind === 'late-receipts')));
    seal.assertUnbroken();
    await endRunIfDone(em, run.id, run.at);
    this.audit.record(em, actor, 'run.started', { type: 'run', id: run.id }, { connectionId: connection.id, kind, ...counts } satisfies JsonObject);
    return run.id;
  }
}
