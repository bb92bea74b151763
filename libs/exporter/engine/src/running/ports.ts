import type { AccountingExporter, CodedTransaction, ExporterContext, ReceiptContent, SettingValues } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import type { Journal, LaneDesk, Lease } from '../journal/ports';
import type { PlanningConnection } from '../planning/plan-maker';

/** A connection ready to be worked: its exporter, its settings and a client that speaks for it. */
export interface OpenConnection {
  readonly exporter: AccountingExporter;
  readonly planning: PlanningConnection;
  readonly context: ExporterContext<SettingValues>;
  openReceipt(receiptId: string): Promise<ReceiptContent>;
}

export interface ConnectionDesk {
  /**
   * With the settings of the moment; asked again for every window of items. `undefined` when the connection is paused,
   * disconnected or waits for a new sign-in. The client asks `lease.assertHeld()` right before every request.
   */
  open(connectionId: string, lease: Lease): Promise<OpenConnection | undefined>;
}

/** A transaction as it stands now; `pending` ones never reach a plugin. */
export interface ExportSubject {
  readonly transaction: CodedTransaction;
  readonly pending: boolean;
}

export interface TransactionShelf {
  /** By id; what no longer exists is absent. Reference values carry the remote ids of this connection. */
  load(connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, ExportSubject>>;
}

/** Events with fields; never bodies, names, amounts or tokens. */
export interface EngineLog {
  note(event: string, fields: Readonly<Record<string, string | number>>): void;
  /** Our own defect, with its stack. */
  defect(event: string, error: unknown, fields: Readonly<Record<string, string | number>>): void;
}

/** What the engine needs of the world. */
export interface EngineWorld {
  readonly desk: LaneDesk;
  readonly journal: Journal;
  readonly connections: ConnectionDesk;
  readonly transactions: TransactionShelf;
  readonly clock: Clock;
  readonly log: EngineLog;
}

/** One holder working one connection. */
export interface LaneRun extends EngineWorld {
  readonly lease: Lease;
  readonly connection: OpenConnection;
  /** Aborts when the process wants to end: the call under way is finished, nothing new is begun. */
  readonly stopping: AbortSignal;
}
