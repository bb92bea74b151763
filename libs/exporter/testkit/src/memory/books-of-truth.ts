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
  /** When the last attempt ended. */
  readonly concludedAt?: Date;
  /** Effect on the clearing account. */
  readonly amount?: Money;
}

export interface BookedRun {
  readonly id: string;
  readonly connectionId: string;
  readonly startedAt: Date;
  readonly state: 'running' | 'paused' | 'cancelled' | 'over';
  readonly files: readonly StoredArtifact[];
}

/** Who may work a connection. */
export interface BookedLane {
  readonly fence: number;
  /** False once it was given back. */
  readonly isHeld: boolean;
  /** How often it was taken from a holder who had not given it back. */
  readonly takeovers: number;
  readonly expiresAt: Date;
  /** Not handed out before, as its last holder asked. */
  readonly wakeAt?: Date;
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
  /** In the order of their first intents. */
  readonly steps = new Map<string, BookedStep>();
  readonly lanes = new Map<string, BookedLane>();
  readonly files = new Map<string, KeptFile>();
  readonly subjects = new Map<string, ExportSubject>();
  /** Connections that wait for a person, and why. */
  readonly pauses = new Map<string, ExporterFault>();
  /** Connections a person paused or disconnected. */
  readonly withdrawn = new Set<string>();
  /** Items written since the last drain was told, by connection. */
  readonly undrained = new Map<string, number>();
  /** Why a remote refuses to be told the sum, by connection. */
  readonly drainRefusals = new Map<string, ExporterFault>();

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

  /** True once a step was intended for the item itself. */
  isBegun(item: ItemRecord): boolean {
    return this.stepsOf(item).some(({ itemId }) => itemId === item.id);
  }

  /** False while nobody may take the item, whatever the time: its run is paused or over, or cancelled before it was begun. */
  isWorkable(item: BookedItem): boolean {
    const state = this.runs.get(item.runId)?.state;
    return state === 'running' || (state === 'cancelled' && (item.state === 'working' || this.isBegun(item)));
  }

  /** True while the connection can be used. */
  isOpen(connectionId: string): boolean {
    return !this.pauses.has(connectionId) && !this.withdrawn.has(connectionId);
  }
}

export const isSameKey = (left: ExportKey, right: ExportKey): boolean =>
  left.connectionId === right.connectionId && left.transactionId === right.transactionId && left.generation === right.generation;

export const stepId = ({ connectionId, transactionId, generation }: ExportKey, operation: string): string =>
  [connectionId, transactionId, generation, operation].join('|');
