import type { AccountingExporter, CodedTransaction, ExporterFault, HttpFailure, Operation, ReceiptContent, ReferenceItem, ReferenceKind, SettingValues } from '@kontor/exporter-contract';
import type { PlanningConnection } from '@kontor/exporter-engine';
import type { Money } from '@kontor/kernel';
import type { RemoteWorld } from './remote-under-test';

/** A connection after signing in and setting up: what samples may build on. */
export interface SetUpConnection {
  readonly planning: PlanningConnection;
  /** What the references pulled, by kind. */
  readonly references: ReadonlyMap<ReferenceKind, readonly ReferenceItem[]>;
}

/** A failure as it was once recorded, and the name the plugin must give it. */
export interface RecordedFailure {
  readonly failure: HttpFailure;
  readonly expected: Pick<ExporterFault, 'kind' | 'code'>;
}

export interface ConformanceSamples {
  /**
   * Transactions that are ready to export over the connection, by a word for each. Among them: one with a receipt, a
   * refund, one in a foreign currency and a split one. The first goes through the crash matrix alone, the first two
   * together, so let the first be a plain one with a receipt. Where steps are shared, each is needed by one of them.
   */
  transactions(connection: SetUpConnection): Readonly<Record<string, CodedTransaction>>;
  /** The gross that operations of a plan write in all, signed like the transaction's billing amount. */
  grossOf(operations: readonly Operation[], transaction: CodedTransaction): Money | undefined;
  /** How many remote objects of each kind must exist once these, and nothing else, are exported. Unused for files. */
  objectsFor?(transactions: readonly CodedTransaction[]): Readonly<Record<string, number>>;
  /** Not for files: at least one for every code the plugin gives to a failed request. */
  readonly failures?: readonly RecordedFailure[];
  /** Where they differ from the defaults. */
  readonly settings?: SettingValues;
  /** The demo receipts where absent. */
  readonly openReceipt?: (receiptId: string) => Promise<ReceiptContent>;
}

/** A plugin and what the conformance kit needs to try it. */
export interface ConformanceSubject {
  readonly name: string;
  readonly exporter: AccountingExporter;
  readonly samples: ConformanceSamples;
  /** The accounting system to write to. Absent for plugins that make files. */
  readonly world?: RemoteWorld;
}
