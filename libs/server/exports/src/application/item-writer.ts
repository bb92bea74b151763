import type { RunKind } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { JudgedTransaction } from './selection-planner';

export interface RunRow {
  readonly id: string;
  readonly connectionId: string;
  readonly organizationId: string;
  readonly at: Date;
  readonly kind: RunKind;
}

export interface WrittenCounts {
  readonly selected: number;
  readonly queued: number;
  readonly skipped: number;
  readonly [name: string]: number;
}

const pageSize = 1000;

/** A living item beside this one is refused by the indexes; the refusal is told by the row that does not come back. */
const insertSql = `
  insert into export_item (id, organization_id, run_id, connection_id, transaction_id, generation, position, state, kind, plan, fingerprint, issues, not_before, changed_at)
  select r.id, ?, ?, ?, r.transaction_id, r.generation, r.position, r.state, ?, r.plan, r.fingerprint, r.issues, clock_timestamp(), clock_timestamp()
  from jsonb_to_recordset(?::jsonb) as r(id uuid, transaction_id uuid, generation integer, position integer, state text, plan jsonb, fingerprint text, issues jsonb)
  on conflict do nothing
  returning position`;

interface ItemRow {
  readonly id: string;
  readonly transaction_id: string;
  readonly generation: number;
  readonly position: number;
  readonly state: 'queued' | 'skipped';
  readonly plan: unknown;
  readonly fingerprint: string | null;
  readonly issues: unknown;
}

/** Writes the items of a run, a thousand at a time. */
@Injectable()
export class ItemWriter {
  async write(em: EntityManager, run: RunRow, judged: AsyncIterable<JudgedTransaction>): Promise<WrittenCounts> {
    let page: ItemRow[] = [];
    let position = 0;
    let queued = 0;
    for await (const one of judged) {
      page.push(toRow(one, position++));
      if (page.length < pageSize) continue;
      queued += await this.insert(em, run, page);
      page = [];
    }
    queued += await this.insert(em, run, page);
    return { selected: position, queued, skipped: position - queued };
  }

  /** Items that met a living one, begun in the same moment by somebody else, are skipped like any other duplicate. */
  private async insert(em: EntityManager, run: RunRow, page: readonly ItemRow[]): Promise<number> {
    if (page.length === 0) return 0;
    const written = await this.send(em, run, page);
    const late = page.filter(({ position }) => !written.has(position));
    await this.send(em, run, late.map((row) => ({ ...row, state: 'skipped', plan: null, fingerprint: null, issues: [{ code: 'KON-already-queued' }] })));
    return page.filter(({ state, position }) => state === 'queued' && written.has(position)).length;
  }

  private async send(em: EntityManager, run: RunRow, page: readonly ItemRow[]): Promise<ReadonlySet<number>> {
    if (page.length === 0) return new Set();
    const parameters = [run.organizationId, run.id, run.connectionId, run.kind, JSON.stringify(page)];
    const rows = await boundRows<{ position: number }>(em, insertSql, parameters);
    return new Set(rows.map((row) => row.position));
  }
}

function toRow({ transactionId, generation, judgement }: JudgedTransaction, position: number): ItemRow {
  const row = { id: newId(), transaction_id: transactionId, generation, position };
  if (judgement.outcome !== 'ready') return { ...row, state: 'skipped', plan: null, fingerprint: null, issues: judgement.issues };
  return { ...row, state: 'queued', plan: judgement.plan.operations, fingerprint: judgement.plan.fingerprint, issues: [] };
}
