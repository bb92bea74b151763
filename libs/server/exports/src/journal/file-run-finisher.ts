import { IllegalItemMoveError, type ClaimedRun, type FiledItem, type ItemState, type Lease, type StoredArtifact } from '@kontor/exporter-engine';
import { newId, type Clock } from '@kontor/kernel';
import { systemActor, type AuditLog } from '@kontor/server-platform';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { distinctNames } from '../domain/distinct-names';
import type { FencedScope } from './fenced-scope';
import { mayBecome } from './item-moves';
import { json } from './rows';
import { endRunIfDone } from './run-end';

const exportSql = `update export_item i set state = 'exported', plan = r.plan, fingerprint = r.fingerprint, issues = '[]'::jsonb, fault = null, not_before = ?, changed_at = ?
  from jsonb_to_recordset(?::jsonb) as r(id uuid, plan jsonb, fingerprint text) where i.id = r.id and i.state in ${mayBecome('exported', ['working'])} returning i.id`;

/** The rows of a file are one effect: intended, done and settled in the commit that keeps the file. */
const rowsSql = `insert into export_step (id, organization_id, connection_id, transaction_id, generation, operation, step, item_id, position,
    state, attempt, first_intended_at, intended_at, concluded_at, planned, input, explain, ref, settled, amount_minor, amount_currency)
  select r.id, ?, ?, r.transaction_id, r.generation, r.operation, r.step, r.item_id, r.position,
    'done', 1, ?, ?, ?, r.input, r.input, r.explain, r.ref, true, r.amount_minor, r.amount_currency
  from jsonb_to_recordset(?::jsonb) as r(id uuid, transaction_id uuid, generation integer, operation text, step text, item_id uuid, position integer,
    input jsonb, explain jsonb, ref jsonb, amount_minor bigint, amount_currency text)`;

const pageSize = 500;

/** Records a run of a file exporter: its files and every item in them, in one commit. */
export class FileRunFinisher {
  constructor(
    private readonly scope: FencedScope,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  finishFiles(lease: Lease, run: ClaimedRun, items: readonly FiledItem[], files: readonly StoredArtifact[]): Promise<void> {
    return this.scope.run(lease, async (em) => {
      const edition = await this.nextEdition(em, run.id);
      const names = distinctNames(files.map(({ name }) => name));
      for (const [index, file] of files.entries()) await this.keepFile(em, run, { ...file, name: names[index] ?? file.name }, edition);
      for (let start = 0; start < items.length; start += pageSize) await this.exportPage(em, lease, run, items.slice(start, start + pageSize));
      const actor = systemActor(this.scope.organizationId, 'export-lane');
      const changes = { connectionId: lease.connectionId, items: items.length, files: names };
      this.audit.record(em, actor, 'run.files-made', { type: 'run', id: run.id }, changes);
      await endRunIfDone(em, run.id, this.clock.now());
    });
  }

  private async exportPage(em: EntityManager, lease: Lease, run: ClaimedRun, items: readonly FiledItem[]): Promise<void> {
    const now = this.clock.now();
    const rows = items.map(({ item, plan }) => ({ id: item.id, plan: plan.operations, fingerprint: plan.fingerprint }));
    const exported = await boundRows<{ id: string }>(em, exportSql, [now, now, json(rows)]);
    if (exported.length < items.length) await this.refuse(em, items, new Set(exported.map(({ id }) => id)));
    const steps = items.flatMap((filed) => stepsOf(run, filed));
    await boundRows(em, rowsSql, [this.scope.organizationId, lease.connectionId, now, now, now, json(steps)]);
  }

  /** Nothing of the run is kept when one of its items has moved on: its file would hold a row too many. */
  private async refuse(em: EntityManager, items: readonly FiledItem[], exported: ReadonlySet<string>): Promise<never> {
    const moved = items.find(({ item }) => !exported.has(item.id));
    const [found] = await boundRows<{ state: ItemState }>(em, 'select state from export_item where id = ?', [moved?.item.id ?? null]);
    throw new IllegalItemMoveError(found?.state ?? 'skipped', 'exported');
  }

  /** A run whose failed items are retried makes its files once more, beside the first. */
  private async nextEdition(em: EntityManager, runId: string): Promise<number> {
    const [found] = await boundRows<{ edition: number }>(em, 'select coalesce(max(edition), 0) + 1 as edition from run_file where run_id = ?', [runId]);
    return found?.edition ?? 1;
  }

  private async keepFile(em: EntityManager, run: ClaimedRun, file: StoredArtifact, edition: number): Promise<void> {
    const sql = `insert into run_file (id, organization_id, run_id, edition, name, mime_type, bytes, sha256, stored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    await boundRows(em, sql, [newId(), this.scope.organizationId, run.id, edition, file.name, file.mimeType, file.bytes, file.sha256, this.clock.now()]);
  }
}

const stepsOf = (run: ClaimedRun, { item, plan }: FiledItem) =>
  plan.operations.map(({ id, step, input, explain, amount }, position) => ({
    id: newId(),
    transaction_id: item.transactionId,
    generation: item.generation,
    operation: id,
    step,
    item_id: item.id,
    position,
    input,
    explain,
    ref: { kind: step, id: `${run.id}:${id}` },
    amount_minor: amount?.minor ?? null,
    amount_currency: amount?.currency ?? null,
  }));
