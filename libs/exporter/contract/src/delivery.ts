import type { JsonObject, Money } from '@kontor/kernel';
import type { CodedTransaction } from './coded-transaction';
import type { StepContext } from './context';
import type { StepMap } from './step';

/** What a step has written over the whole life of the connection. */
export interface StepTotal {
  readonly count: number;
  /** One sum per currency. */
  readonly amounts: readonly Money[];
  /** The same for each remote account, by the `account` that the echo of a reference names; without those that name none. */
  readonly accounts: Readonly<Record<string, readonly Money[]>>;
}

/** Given after the last waiting item of a connection was dealt with. */
export interface DrainSummary {
  /** Items that were written in this drain; never zero. */
  readonly items: number;
  readonly lifetime: Readonly<Record<string, StepTotal>>;
}

/** The exporter writes through an API, step by step. */
export interface ApiDelivery<Settings, Steps extends StepMap> {
  readonly kind: 'api';
  readonly steps: Steps;
  /** Tidies up once per drain, such as telling a balance. Must be repeatable; its failure fails no item. */
  readonly afterDrain?: {
    readonly requests: number;
    run(summary: DrainSummary, ctx: StepContext<Settings>): Promise<void>;
  };
}

/** One transaction on its way into a file, with the inputs of its planned operations in order. */
export interface FileRow {
  readonly transaction: CodedTransaction;
  readonly operations: readonly JsonObject[];
}

export interface FileRun<Settings> {
  readonly id: string;
  readonly settings: Settings;
  /** When the run was started; names and stamps come from here, so that making the file again gives the same bytes. */
  readonly startedAt: Date;
  /** Opens a receipt of one of the rows. */
  openReceipt(receiptId: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
}

/** A finished file; the bytes are read once, in order. */
export interface FileArtifact {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The exporter makes files. Assembling twice from the same rows gives the same bytes. */
export interface FileDelivery<Settings> {
  readonly kind: 'file';
  assemble(rows: AsyncIterable<FileRow>, run: FileRun<Settings>): AsyncIterable<FileArtifact>;
}
