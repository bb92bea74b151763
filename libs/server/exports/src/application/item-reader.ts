import type { ItemStateView, ItemTimeline, ItemView, StepView } from '@kontor/api-contracts';
import type { ExporterFault, ExternalRef, Issue } from '@kontor/exporter-contract';
import type { Locale, LocalizedText } from '@kontor/kernel';
import { MessageBook } from '@kontor/server-connections';
import { boundRows, keyset, TenantScope, type KeysetPosition } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import type { Reader } from './reader';

export interface ItemRow {
  readonly id: string;
  readonly transaction_id: string;
  readonly state: ItemStateView;
  readonly issues: readonly Issue[];
  readonly fault: ExporterFault | null;
  readonly replanned: boolean;
  readonly changed_at: string | Date;
  readonly position: number;
}

interface StepRow {
  readonly operation: string;
  readonly step: string;
  readonly state: StepView['state'];
  readonly explain: LocalizedText;
  readonly intents: number;
  readonly intended_at: string | Date;
  readonly concluded_at: string | Date | null;
  readonly ref: ExternalRef | null;
  readonly fault: ExporterFault | null;
}

const itemColumns = 'i.id, i.transaction_id, i.state, i.issues, i.fault, i.replanned, i.changed_at, i.position';
export const itemOrder = { expression: 'i.position', id: 'i.id', type: 'bigint', direction: 'asc' } as const;

/** Reads the items of runs, and for each the trace of what was done. */
@Injectable()
export class ItemReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly messages: MessageBook,
  ) {}

  rows(organizationId: string, runId: string, state: ItemStateView | undefined, page: { after: KeysetPosition | undefined; limit: number }): Promise<readonly ItemRow[]> {
    const { where, params, orderBy } = keyset(itemOrder, page.after);
    const sql = `select ${itemColumns} from export_item i where i.run_id = ? and (?::text is null or i.state = ?) and ${where} order by ${orderBy} limit ?`;
    return this.scope.run(organizationId, async (em) => {
      const known = await boundRows<unknown>(em, 'select 1 from run where id = ?', [runId]);
      if (known.length === 0) throw exportProblem('run-not-found');
      return boundRows<ItemRow>(em, sql, [runId, state ?? null, state ?? null, ...params, page.limit]);
    });
  }

  timeline(reader: Reader, itemId: string): Promise<ItemTimeline> {
    return this.scope.run(reader.organizationId, async (em) => {
      const [item] = await boundRows<ItemRow>(em, `select ${itemColumns} from export_item i where i.id = ?`, [itemId]);
      if (!item) throw exportProblem('item-not-found');
      const sql = `select operation, step, state, explain, intents, intended_at, concluded_at, ref, fault from export_step where item_id = ? order by position`;
      const steps = await boundRows<StepRow>(em, sql, [itemId]);
      return { ...this.view(item, reader.locale), steps: steps.map((step) => this.step(step, reader.locale)) };
    });
  }

  view(row: ItemRow, locale: Locale): ItemView {
    return {
      id: row.id,
      transactionId: row.transaction_id,
      state: row.state,
      issues: row.issues.map((issue) => this.messages.view(issue, locale)),
      fault: row.fault ? this.messages.viewFault(row.fault, locale) : null,
      replanned: row.replanned,
      changedAt: new Date(row.changed_at).toISOString(),
    };
  }

  private step(row: StepRow, locale: Locale): StepView {
    return {
      operation: row.operation,
      step: row.step,
      state: row.state,
      explain: row.explain[locale],
      attempt: row.intents,
      intendedAt: new Date(row.intended_at).toISOString(),
      concludedAt: row.concluded_at ? new Date(row.concluded_at).toISOString() : null,
      remote: row.ref ? { kind: row.ref.kind, id: row.ref.id, url: row.ref.url ?? null } : null,
      fault: row.fault ? this.messages.viewFault(row.fault, locale) : null,
    };
  }
}
