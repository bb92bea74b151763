import type { ConnectionStateView, NamedActor, RunHead, RunKind, RunProgress, RunView } from '@kontor/api-contracts';
import type { Issue } from '@kontor/exporter-contract';
import { boundRows, keyset, TenantScope, type KeysetPosition } from '@kontor/server-persistence';
import { MessageBook } from '@kontor/server-connections';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ActorNames } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import type { RunState } from '../domain/run';
import { IssueGroups } from './issue-groups';
import type { Reader } from './reader';
import { waiting } from '../journal/state-list';

export interface RunRow {
  readonly id: string;
  readonly connection_id: string;
  readonly state: RunState;
  readonly connection_state: ConnectionStateView;
  readonly started_by: Pick<NamedActor, 'kind' | 'id'>;
  readonly kind: RunKind;
  readonly note: string | null;
  readonly started_at: string | Date;
  readonly finished_at: string | Date | null;
  readonly selected: string | number;
  readonly waiting: string | number;
  readonly begun: string | number;
  readonly exported: string | number;
  readonly failed: string | number;
  readonly skipped: string | number;
  readonly needs_review: string | number;
  readonly in_doubt: string | number;
}

export interface RunFilter {
  readonly connectionId?: string;
  readonly state?: RunState;
  readonly kind?: RunKind;
}

export interface RunRows {
  readonly rows: readonly RunRow[];
  readonly toHead: (row: RunRow) => RunHead;
}

const counted = `
  select r.id, r.connection_id, r.state, (select c.state from connection c where c.id = r.connection_id) as connection_state, r.started_by, r.started_at, r.finished_at, r.kind, r.note, c.*
  from run r cross join lateral (
    select count(*) as selected,
      count(*) filter (where i.state in ${waiting}) as waiting,
      count(*) filter (where i.state in ${waiting} and exists (select 1 from export_step s where s.item_id = i.id and s.state = 'done')) as begun,
      count(*) filter (where i.state = 'exported') as exported,
      count(*) filter (where i.state in ('failed', 'needs-review')) as failed,
      count(*) filter (where i.state = 'skipped') as skipped,
      count(*) filter (where i.state = 'needs-review') as needs_review,
      count(*) filter (where i.state = 'in-doubt') as in_doubt
    from export_item i where i.run_id = r.id) c`;

export const runOrder = { expression: 'r.started_at', id: 'r.id', type: 'timestamptz(3)', direction: 'desc' } as const;

/** Reads runs with their equation: selected = exported + failed + skipped, and what still waits. */
@Injectable()
export class RunReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly messages: MessageBook,
    private readonly names: ActorNames,
  ) {}

  progress(organizationId: string, runId: string): Promise<RunProgress> {
    return this.scope.run(organizationId, async (em) => toProgress(await this.row(em, runId)));
  }

  get(reader: Reader, runId: string): Promise<RunView> {
    return this.scope.run(reader.organizationId, async (em) => {
      const row = await this.row(em, runId);
      const groups = new IssueGroups();
      const sql = `select transaction_id, issues from export_item where run_id = ? and jsonb_array_length(issues) > 0 order by position`;
      const held = await boundRows<{ transaction_id: string; issues: readonly Issue[] }>(em, sql, [runId]);
      held.forEach(({ transaction_id, issues }) => groups.add(transaction_id, issues));
      const nameOf = await this.names.name(em, [row.started_by]);
      return { ...toHead(nameOf)(row), groups: groups.views(this.messages, reader.locale) };
    });
  }

  /** The page, and how to show a row of it. */
  rows(organizationId: string, { connectionId, state, kind }: RunFilter, after: KeysetPosition | undefined, limit: number): Promise<RunRows> {
    const { where, params, orderBy } = keyset(runOrder, after);
    const sql = `${counted} where ${where} and (?::uuid is null or r.connection_id = ?::uuid) and (?::text is null or r.state = ?) and (?::text is null or r.kind = ?) order by ${orderBy} limit ?`;
    return this.scope.run(organizationId, async (em) => {
      const rows = await boundRows<RunRow>(em, sql, [...params, ...twice(connectionId), ...twice(state), ...twice(kind), limit]);
      return { rows, toHead: toHead(await this.names.name(em, rows.map(({ started_by }) => started_by))) };
    });
  }

  private async row(em: EntityManager, runId: string): Promise<RunRow> {
    const [row] = await boundRows<RunRow>(em, `${counted} where r.id = ?`, [runId]);
    if (!row) throw exportProblem('run-not-found');
    return row;
  }
}

/** Asked whether it is there, and for what. */
const twice = (value: string | undefined): readonly (string | null)[] => [value ?? null, value ?? null];

const toProgress = (row: RunRow): RunProgress => ({
  runId: row.id,
  state: row.state,
  connectionState: row.connection_state,
  selected: Number(row.selected),
  waiting: Number(row.waiting),
  begun: Number(row.begun),
  exported: Number(row.exported),
  failed: Number(row.failed),
  skipped: Number(row.skipped),
  needsReview: Number(row.needs_review),
  inDoubt: Number(row.in_doubt),
});

const toHead = (nameOf: (actor: RunRow['started_by']) => NamedActor) => (row: RunRow): RunHead => ({
  ...toProgress(row),
  connectionId: row.connection_id,
  startedAt: new Date(row.started_at).toISOString(),
  finishedAt: row.finished_at ? new Date(row.finished_at).toISOString() : null,
  startedBy: nameOf(row.started_by),
  kind: row.kind,
  note: row.note,
});
