import type { ExporterFault, ExternalRef, Operation } from '@kontor/exporter-contract';
import type { ItemRecord, ItemState, StepRecord, StepState } from '@kontor/exporter-engine';
import type { JsonObject } from '@kontor/kernel';

/** A row of `export_item` as the journal reads it. */
export interface ItemRow {
  readonly id: string;
  readonly run_id: string;
  readonly connection_id: string;
  readonly transaction_id: string;
  readonly generation: number;
  readonly state: ItemState;
  readonly plan: readonly Operation[] | null;
  readonly fingerprint: string | null;
  readonly attempts: number;
  readonly crashes: number;
  readonly kind: 'export' | 'elsewhere' | 'late-receipts';
}

export const itemColumns = ['id', 'run_id', 'connection_id', 'transaction_id', 'generation', 'state', 'plan', 'fingerprint', 'attempts', 'crashes', 'kind']
  .map((column) => `i.${column}`)
  .join(', ');

export const toItem = (row: ItemRow): ItemRecord => ({
  id: row.id,
  runId: row.run_id,
  connectionId: row.connection_id,
  transactionId: row.transaction_id,
  generation: row.generation,
  state: row.state,
  attempts: row.attempts,
  crashes: row.crashes,
  ...(row.plan && row.fingerprint ? { plan: { operations: row.plan, fingerprint: row.fingerprint } } : {}),
  ...(row.kind === 'late-receipts' ? { isLate: true as const } : {}),
});

/** A row of `export_step` as the journal reads it. */
export interface StepRow {
  readonly operation: string;
  readonly step: string;
  readonly state: StepState;
  readonly item_id: string;
  readonly settled: boolean;
  readonly attempt: number;
  readonly intended_at: string | Date;
  readonly first_intended_at: string | Date;
  readonly planned: JsonObject;
  readonly input: JsonObject;
  readonly ref: ExternalRef | null;
  readonly fault: ExporterFault | null;
  readonly misses: number;
  readonly last_miss_at: string | Date | null;
}

export const stepColumns = `s.operation, s.step, s.state, s.item_id, s.settled, s.attempt, s.intended_at, s.first_intended_at,
  s.planned, s.input, s.ref, s.fault, s.misses, s.last_miss_at`;

export const toStep = (row: StepRow): StepRecord => ({
  operation: row.operation,
  step: row.step,
  state: row.state,
  itemId: row.item_id,
  settled: row.settled,
  attempt: row.attempt,
  intendedAt: new Date(row.intended_at),
  firstIntendedAt: new Date(row.first_intended_at),
  planned: row.planned,
  input: row.input,
  misses: row.misses,
  ...(row.ref ? { ref: row.ref } : {}),
  ...(row.fault ? { fault: row.fault } : {}),
  ...(row.last_miss_at ? { lastMissAt: new Date(row.last_miss_at) } : {}),
});

export const json = (value: unknown): string => JSON.stringify(value);
