import type { ExporterFault, ExternalRef, FailureReason, Issue, Operation, RemoteRequest } from '@kontor/exporter-contract';
import type { JsonObject } from '@kontor/kernel';
import type { ItemState } from './item-state';

/** A plan that has something to do. */
export interface ActivePlan {
  readonly operations: readonly Operation[];
  /** SHA-256 of the plan's canonical JSON. */
  readonly fingerprint: string;
}

/** Which transaction, over which connection, for the how-manieth time. Steps are recorded under it. */
export interface ExportKey {
  readonly connectionId: string;
  readonly transactionId: string;
  /** Rises only when a person exports anew. */
  readonly generation: number;
}

/** One transaction on its way through one run. */
export interface ItemRecord extends ExportKey {
  readonly id: string;
  readonly runId: string;
  readonly state: ItemState;
  readonly plan?: ActivePlan;
  /** It adds receipts that came after the export to what stands; the exported item of the same generation lives beside it. */
  readonly isLate?: true;
  /** Deaths of a worker while it held this item. */
  readonly crashes: number;
  /** Times it was put back with a fault that may pass. The next wait grows with them. */
  readonly attempts: number;
}

/** `intended`: written down, outcome not recorded; found by another worker it means in doubt. */
export const stepStates = ['intended', 'done', 'in-doubt', 'failed'] as const;
export type StepState = (typeof stepStates)[number];

/** The trace of one operation, unique by export key and operation. */
export interface StepRecord {
  readonly operation: string;
  readonly step: string;
  readonly state: StepState;
  /** The item that wrote to it last: intended it, or adopted what was found. */
  readonly itemId: string;
  /** True once an item of this export has been exported: a later plan need not write it again. */
  readonly settled: boolean;
  /** Attempts that count, since a person last decided; see {@link Intent}. */
  readonly attempt: number;
  /** When the last attempt was written down. */
  readonly intendedAt: Date;
  /** When the first attempt was written down: nothing of it existed before. */
  readonly firstIntendedAt: Date;
  /** The input as planned, with references to other operations still open. */
  readonly planned: JsonObject;
  /** The input as sent. */
  readonly input: JsonObject;
  readonly ref?: ExternalRef;
  readonly fault?: ExporterFault;
  /** Look-ups since the last attempt that found nothing. */
  readonly misses: number;
  readonly lastMissAt?: Date;
}

/** An intent to be written before the call. */
export interface Intent {
  readonly item: ItemRecord;
  readonly operation: Operation;
  readonly input: JsonObject;
  /** The attempt before this one does not count: it reached nothing, or met a remote that served nobody. */
  readonly isExcused?: boolean;
}

/** One request as it may be kept and shown: no query, no header, no body, and nothing in the path that could be an id or a name. */
export interface CallSummary {
  readonly method: RemoteRequest['method'];
  /** `/v1/documents/{id}/files` */
  readonly path: string;
  /** Of the answer; absent where there was none. */
  readonly status?: number;
  /** Why there was no answer that could be used. */
  readonly reason?: FailureReason;
  /** From the wish to send it until its end; the wait for its turn is part of it. */
  readonly milliseconds: number;
}

/** How a step ended. */
export type Conclusion =
  | { readonly state: 'done'; readonly ref: ExternalRef }
  | { readonly state: 'in-doubt'; readonly fault: ExporterFault }
  | { readonly state: 'failed'; readonly fault: ExporterFault };

/** Why an item stopped for now or for good. */
export type ItemOutcome =
  | { readonly state: 'exported' }
  | { readonly state: 'skipped'; readonly issues: readonly Issue[] }
  | { readonly state: 'failed'; readonly issues: readonly Issue[] }
  | { readonly state: 'needs-review'; readonly issues: readonly Issue[] }
  | { readonly state: 'queued'; readonly notBefore: Date; readonly fault?: ExporterFault }
  | { readonly state: 'in-doubt'; readonly notBefore: Date; readonly fault?: ExporterFault };
