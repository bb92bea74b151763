import type { ExporterFault, Issue } from '@kontor/exporter-contract';
import type { ExportKey, ExportSubject, ItemRecord, ItemState, StepRecord, StoredArtifact } from '@kontor/exporter-engine';
import type { Money } from '@kontor/kernel';

/** An item as the books keep it. */
export interface BookedItem extends ItemRecord {
  readonly notBefore: Date;
  /** The fence of the holder that works or worked it last. */
  readonly holder?: number;
  /** Why it ended as it did. */
  readonly issues: readonly Issue[];
  /** Why it waits. */
  readonly fault?: ExporterFault;
  /** How often a stored plan was replaced by another. */
  readonly planChanges: number;
}

export interface BookedStep extends StepRecord {
  readonly key: ExportKey;
  /** Effect on the clearing account. */
  readonly amount?: Money;
}

export interface BookedRun {
  readonly id: string;
  readonly connectionId: string;
  readonly startedAt: Date;
  readonly state: 'running' | 'paused' | 'over';
  readonly files: readonly StoredArtifact[];
}

/** Who may work a connection. */
export interface BookedLane {
  readonly fence: number;
  readonly expiresAt: Date;
  readonly wakeAt?: Date;
  readonly holder: AbortController;
}

export interface KeptFile extends StoredArtifact {
  readonly runId: string;
  readonly content: Uint8Array;
}

/** A second living item for the same transaction and connection was refused. */
export class LivingItemError extends Error {
  constructor(transactionId: string, state: ItemState) {
    super(`Transaction ${transactionId} has an export that is ${state} already`);
    this.name = 'LivingItemError';
  }
}

/** What survives every crash. Processes come and go; all of them read and write here, one whole commit at a time. */
export class BooksOfTruth {
  /** Oldest first. */
  readonly items = new Map<string, BookedItem>();
  readonly runs = new Map<string, BookedRun>();
  readonly steps = new Map<string, BookedStep>();
  readonly lanes = new Map<string, BookedLane>();
  readonly files = new Map<string, KeptFile>();
  readonly subjects = new Map<string, ExportSubject>();
  /** Connections that wait for a person, and why. */
  readonly pauses = new Map<string, ExporterFault>();
  /** Items written since the last drain was told, by connection. */
  readonly undrained = new Map<string, number>();

  item(id: string): BookedItem {
    const found = this.items.get(id);
    if (!found) throw new Error(`There is no item ${id}`);
    return found;
  }

  itemsOf(connectionId: string): readonly BookedItem[] {
    return [...this.items.values()].filter((item) => item.connectionId === connectionId);
  }

  stepsOf(key: ExportKey): readonly BookedStep[] {
    return [...this.steps.values()].filter((step) => isSameKey(step.key, key));
  }
}

export const isSameKey = (left: ExportKey, right: ExportKey): boolean =>
  left.connectionId === right.connectionId && left.transactionId === right.transactionId && left.generation === right.generation;

export const stepId = ({ connectionId, transactionId, generation }: ExportKey, operation: string): string =>
  [connectionId, transactionId, generation, operation].join('|');
