import type { ConnectionStateView } from './connection';
import type { DriftView, ExportLane, ItemStateView, WrittenView } from './export';
import type { NamedActor } from './history';
import type { IssueView } from './issue';

/** One export of a transaction: its item in a run. */
export interface ExportAttemptView {
  readonly itemId: string;
  readonly runId: string;
  readonly generation: number;
  readonly state: ItemStateView;
  readonly issues: readonly IssueView[];
  readonly fault: IssueView | null;
  readonly startedBy: NamedActor;
  /** UTC instants. */
  readonly startedAt: string;
  readonly changedAt: string;
}

/** Something that stands in the accounting system because of a transaction. */
export interface WrittenEntryView extends WrittenView {
  /** The item and run that wrote it. */
  readonly itemId: string;
  readonly runId: string;
  /** As it was planned, in the language of the answer. */
  readonly explain: string;
  readonly writtenBy: NamedActor;
  /** What is another one there than was written, where somebody has looked. */
  readonly differences: DriftView['differences'];
  readonly checkedAt: string | null;
}

/** How a transaction stands with one connection. Answer of `GET /api/v1/transactions/{id}/exports`: one for each connection, the newest first. */
export interface TransactionExportView {
  readonly connection: {
    readonly id: string;
    /** From the manifest of its exporter. */
    readonly displayName: string;
    readonly company: string;
    readonly state: ConnectionStateView;
  };
  readonly lane: ExportLane;
  /** Which export of the transaction the present one is, or the next. */
  readonly generation: number;
  /** The newest first. */
  readonly attempts: readonly ExportAttemptView[];
  /** In the order it was written, those of earlier generations first. */
  readonly written: readonly WrittenEntryView[];
}
