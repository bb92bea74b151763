import type { ItemStateView, ItemTimeline, ItemView, NamedActor, StepView } from '@kontor/api-contracts';
import type { ExporterFault, ExternalRef, Issue } from '@kontor/exporter-contract';
import { money, type Locale, type LocalizedText } from '@kontor/kernel';
import { MessageBook } from '@kontor/server-connections';
import { boundRows, keyset, TenantScope, type KeysetPosition } from '@kontor/server-persistence';
import { ActorNames } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { callsOf } from './calls-of';
import type { Reader } from './reader';

type NameOf = (actor: Pick<NamedActor, 'kind' | 'id'>) => NamedActor;

export interface ItemRow {
  readonly id: string;
  readonly transaction_id: string;
  readonly state: ItemStateView;
  readonly issues: readonly Issue[];
  readonly fault: ExporterFault | null;
  readonly replanned: boolean;
  readonly changed_at: string | Date;
  readonly position: number;
  readonly run_id: string;
  readonly connection_id: string;
  readonly merchant_name: string;
  readonly transaction_date: string;
  readonly billing_minor: string | number;
  readonly billing_currency: string;
  readonly back_reason: string | null;
  readonly back_by: Pick<NamedActor, 'kind' | 'id'> | null;
  readonly back_at: string | Date | null;
}

export interface ItemRows {
  readonly rows: readonly ItemRow[];
  readonly toView: (row: ItemRow) => ItemView;
}

interface StepRow {
  readonly id: string;
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

const itemColumns = 'i.id, i.transaction_id, i.run_id, i.connection_id, i.state, i.issues, i.fault, i.replanned, i.changed_at, i.position, t.merchant_name, t.transaction_date::text, t.billing_minor, t.billing_currency, b.reason as back_reason, b.ordered_by as back_by, b.ordered_at as back_at';
/** With who took it back, if anybody did. */
const items = `export_item i join transaction t on t.id = i.transaction_id left join export_anew b on b.kind = 'taken-back' and i.state = 'exported' and i.kind <> 'elsewhere'
  and b.connection_id = i.connection_id and b.transaction_id = i.transaction_id and b.generation = i.generation + 1`;
export const itemOrder = { expression: 'i.position', id: 'i.id', type: 'bigint', direction: 'asc' } as const;

/** Reads the items of runs, and for each the trace of what was done. */
@Injectable()
export class ItemReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly messages: MessageBook,
    private readonly names: ActorNames,
  ) {}

  /** The page, and how to show a row of it. */
  rows({ organizationId, locale }: Reader, runId: string, state: ItemStateView | undefined, page: { after: KeysetPosition | undefined; limit: number }): Promise<ItemRows> {
    const { where, params, orderBy } = keyset(itemOrder, page.after);
    const sql = `select ${itemColumns} from ${items} where i.run_id = ? and (?::text is null or i.state = ?) and ${where} order by ${orderBy} limit ?`;
    return this.scope.run(organizationId, async (em) => {
      const known = await boundRows<unknown>(em, 'select 1 from run where id = ?', [runId]);
      if (known.length === 0) throw exportProblem('run-not-found');
      const rows = await boundRows<ItemRow>(em, sql, [runId, state ?? null, state ?? null, ...params, page.limit]);
      const nameOf = await this.namesOf(em, rows);
      return { rows, toView: (row) => this.view(row, locale, nameOf) };
    });
  }

  timeline(reader: Reader, itemId: string): Promise<ItemTimeline> {
    return this.scope.run(reader.organizationId, async (em) => {
      const [item] = await boundRows<ItemRow>(em, `select ${itemColumns} from ${items} where i.id = ?`, [itemId]);
      if (!item) throw exportProblem('item-not-found');
      const sql = `select id, operation, step, state, explain, intents, intended_at, concluded_at, ref, fault from export_step where item_id = ? order by position`;
      const steps = await boundRows<StepRow>(em, sql, [itemId]);
      const calls = await callsOf(em, steps.map(({ id }) => id));
      const view = this.view(item, reader.locale, await this.namesOf(em, [item]));
      const told = steps.map((step) => ({ ...this.step(step, reader.locale), calls: calls.get(step.id) ?? [] }));
      return { ...view, runId: item.run_id, connectionId: item.connection_id, steps: told };
    });
  }

  private view(row: ItemRow, locale: Locale, nameOf: NameOf): ItemView {
    return {
      id: row.id,
      transactionId: row.transaction_id,
      transaction: { merchant: row.merchant_name, transactionDate: row.transaction_date, billing: money(Number(row.billing_minor), row.billing_currency) },
      state: row.state,
      issues: row.issues.map((issue) => this.messages.view(issue, locale)),
      fault: row.fault ? this.messages.viewFault(row.fault, locale) : null,
      replanned: row.replanned,
      changedAt: new Date(row.changed_at).toISOString(),
      takenBack: row.back_by && row.back_at ? { reason: row.back_reason ?? '', at: new Date(row.back_at).toISOString(), by: nameOf(row.back_by) } : null,
    };
  }

  private namesOf(em: EntityManager, rows: readonly ItemRow[]): Promise<NameOf> {
    return this.names.name(em, rows.flatMap(({ back_by }) => (back_by ? [back_by] : [])));
  }

  private step(row: StepRow, locale: Locale): Omit<StepView, 'calls'> {
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
