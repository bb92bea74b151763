import type { DrainSummary, ExporterFault, ExternalRef, Operation } from '@kontor/exporter-contract';
import type { ActivePlan, CallSummary, Conclusion, Intent, ItemOutcome, ItemRecord, StepRecord } from './records';

/**
 * The right to work a connection, held by one worker at a time. `fence` rises with every holder; every write
 * carries it and is refused when a younger holder exists.
 */
export interface Lease {
  readonly connectionId: string;
  readonly fence: number;
  /** Aborts when the lease was lost or the process must stop at once. */
  readonly lost: AbortSignal;
  /** Aborts when a person paused or disconnected the connection: the call under way is finished, nothing new is begun. */
  readonly withdrawn: AbortSignal;
  /**
   * Throws LeaseLostError once the lease may have run out, even if nobody could tell this process because it was frozen.
   * Asked right before every request leaves.
   */
  assertHeld(): void;
}

/** Thrown by the journal when a write came too late: another worker holds the lane. */
export class LeaseLostError extends Error {
  constructor(connectionId: string) {
    super(`The lane of connection ${connectionId} has another holder`);
    this.name = 'LeaseLostError';
  }
}

/** A run whose items become files together. */
export interface ClaimedRun {
  readonly id: string;
  readonly startedAt: Date;
  readonly items: readonly ItemRecord[];
}

/** An item that stands in the files of its run. */
export interface FiledItem {
  readonly item: ItemRecord;
  readonly plan: ActivePlan;
}

/** A stored file, offered for download with its run. */
export interface StoredArtifact {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where the truth is kept. Every method is one commit of its own; none is called while a request is under way. */
export interface Journal {
  /**
   * Takes up to `limit` items whose time has come, oldest first, of runs that are neither paused nor over, and marks
   * them `working`. Items left `working` by an older holder are taken too, their crash counted. Of a cancelled run only
   * those and what was begun are taken: begun means that a step was intended for the item.
   */
  claim(lease: Lease, limit: number): Promise<readonly ItemRecord[]>;
  steps(item: ItemRecord): Promise<readonly StepRecord[]>;
  /** False once a person cancelled or paused the run: an item nothing was begun for is then left alone. */
  isWanted(item: ItemRecord): Promise<boolean>;
  /**
   * For shared steps: what the same planned input of the same step has given within the last 24 hours anywhere over
   * this connection, the youngest. `in-doubt` where there is none, but the outcome of an attempt that another export
   * made within that time is unknown. An export whose own attempt is unknown too waits only for one that was begun
   * before it, by its first intent, while the item of that one has not come to rest; and for an attempt not older than
   * its own whose item has, because what it has looked for so far cannot have been that. So none waits for ever.
   */
  sharedRef(item: ItemRecord, operation: Operation): Promise<ExternalRef | 'in-doubt' | undefined>;
  /**
   * How many items over this connection that have not come to rest wait for the outcome of an operation whose attempt
   * ended in doubt because the remote was unavailable.
   */
  unanswered(connectionId: string): Promise<number>;
  /** Whether any operation of this step was recorded as done over this connection after `since`. */
  wasServed(connectionId: string, step: string, since: Date): Promise<boolean>;
  /** Stores a plan, and notes when it takes the place of another. Throws while one is stored under which something was begun. */
  replan(lease: Lease, item: ItemRecord, plan: ActivePlan): Promise<void>;
  /**
   * Writes all intents in one commit, or none; answers in their order. An attempt starts with a clean sheet: fault and
   * misses of the one before are forgotten; it counts as a further one unless the one before is excused. What is done
   * cannot be intended again.
   */
  intend(lease: Lease, intents: readonly Intent[]): Promise<readonly StepRecord[]>;
  /** Records how an attempt ended, or what was found, and the requests it took. What is done stays done. */
  conclude(lease: Lease, intent: Intent, conclusion: Conclusion, calls?: readonly CallSummary[]): Promise<void>;
  /** A look-up found nothing. */
  noteMiss(lease: Lease, item: ItemRecord, operation: string, calls?: readonly CallSummary[]): Promise<void>;
  /**
   * Moves an item as `itemTransitions` allows; `exported` settles all steps of its export that are done. An item that is
   * put back into a cancelled run with nothing begun is skipped.
   */
  finish(lease: Lease, item: ItemRecord, outcome: ItemOutcome): Promise<void>;
  /** For exporters that make files: takes every item of the oldest run that has work, or `undefined` when none has. */
  claimRun(lease: Lease): Promise<ClaimedRun | undefined>;
  /** Records the files of a run and every item in them as exported, in one commit. */
  finishFiles(lease: Lease, run: ClaimedRun, items: readonly FiledItem[], files: readonly StoredArtifact[]): Promise<void>;
  /** The connection waits for a person; its queued items wait with it. */
  pauseConnection(lease: Lease, fault: ExporterFault): Promise<void>;
  /** What was written since the last drain was told, or `undefined` when nothing was. */
  pendingDrain(lease: Lease): Promise<DrainSummary | undefined>;
  /** The remote was told; whatever it refused before is forgotten. */
  drainTold(lease: Lease): Promise<void>;
  /** The remote refuses to be told until a person has mended something: shown to them, and not tried again by itself before something else is written. */
  drainRefused(lease: Lease, fault: ExporterFault): Promise<void>;
}

/** Hands out leases. */
export interface LaneDesk {
  /** `undefined` while somebody else holds the lane, and before the time its last holder asked to wake it at. */
  acquire(connectionId: string): Promise<Lease | undefined>;
  /**
   * Gives the lane back, and with it, uncounted and as `finish` would, what is still `working`; rings again at `wakeAt`,
   * if given. Does nothing for a lease that is no longer the youngest.
   */
  release(lease: Lease, wakeAt: Date | undefined): Promise<void>;
}
