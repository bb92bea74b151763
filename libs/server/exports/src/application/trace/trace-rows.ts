import type { ItemStateView, WrittenView } from '@kontor/api-contracts';
import type { ExporterFault, ExternalRef, Issue } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

interface StartedBy {
  readonly kind: 'user' | 'token' | 'system';
  readonly id: string;
}

export interface AttemptRow {
  readonly connection_id: string;
  readonly id: string;
  readonly run_id: string;
  readonly generation: number;
  readonly state: ItemStateView;
  readonly issues: readonly Issue[];
  readonly fault: ExporterFault | null;
  readonly started_by: StartedBy;
  readonly started_at: string | Date;
  readonly changed_at: string | Date;
}

export interface WrittenRow {
  readonly connection_id: string;
  readonly item_id: string;
  readonly run_id: string;
  readonly started_by: StartedBy;
  readonly generation: number;
  readonly operation: string;
  readonly explain: LocalizedText;
  readonly ref: ExternalRef;
  readonly concluded_at: string | Date;
  readonly drift: WrittenView['state'] | null;
  readonly differences: unknown;
  readonly checked_at: string | Date | null;
}

const attemptsSql = `select i.connection_id, i.id, i.run_id, i.generation, i.state, i.issues, i.fault, r.started_by, r.started_at, i.changed_at
  from export_item i join run r on r.id = i.run_id where i.transaction_id = ? order by r.started_at desc, i.id desc`;

const writtenSql = `select s.connection_id, s.item_id, i.run_id, r.started_by, s.generation, s.operation, s.explain, s.ref, s.concluded_at, x.drift, x.differences, x.checked_at
  from export_step s join export_item i on i.id = s.item_id join run r on r.id = i.run_id
  left join external_ref x on x.connection_id = s.connection_id and x.transaction_id = s.transaction_id and x.generation = s.generation and x.operation = s.operation
  where s.transaction_id = ? and s.state = 'done' order by s.generation, s.concluded_at, s.position, s.operation`;

export const attemptRows = (em: EntityManager, transactionId: string): Promise<readonly AttemptRow[]> => boundRows<AttemptRow>(em, attemptsSql, [transactionId]);

export const writtenRows = (em: EntityManager, transactionId: string): Promise<readonly WrittenRow[]> => boundRows<WrittenRow>(em, writtenSql, [transactionId]);
