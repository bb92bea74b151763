import type { ElsewhereWish } from '@kontor/api-contracts';
import { newId, type Clock } from '@kontor/kernel';
import { ConnectionFinder } from '@kontor/server-connections';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { CLOCK, type Actor } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { ElsewhereItems } from './elsewhere-items';
import { SelectionReader } from './selection-reader';

const runSql = `insert into run (id, organization_id, connection_id, state, kind, note, selection, started_by, started_at, finished_at)
  values (?, ?, ?, 'finished', 'elsewhere', ?, ?::jsonb, ?::jsonb, ?, ?)`;

/** Notes that transactions were exported by other means. Nothing is sent; the note is a run of its own, over at once. */
@Injectable()
export class ElsewhereMarker {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly selections: SelectionReader,
    private readonly items: ElsewhereItems,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of them or none; returns the id of the run. */
  async mark(actor: Actor, connectionId: string, { note, ...selection }: ElsewhereWish): Promise<string> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    if (connection.state === 'disconnected') throw exportProblem('connection-disconnected');
    return this.scope.run(actor.organizationId, async (em) => {
      const ids = await this.selections.ids(em, connection, selection);
      await this.items.lockOpen(em, connectionId, ids);
      const [runId, now] = [newId(), this.clock.now()];
      const startedBy = JSON.stringify({ kind: actor.kind, id: actor.id });
      await boundRows(em, runSql, [runId, actor.organizationId, connectionId, note, JSON.stringify(selection), startedBy, now, now]);
      await this.items.write(em, { actor, connectionId, runId, note, at: now }, ids);
      return runId;
    });
  }
}
