import type { Money } from '@kontor/kernel';
import type { ConnectionStateView } from './connection';
import type { GridFilter } from './grid';
import type { NamedActor } from './history';
import type { IssueView } from './issue';

/** Which transactions: some by id, or all that match a filter. Exactly one of the two. */
export interface Selection {
  readonly transactionIds?: readonly string[];
  readonly filter?: GridFilter;
}

/** One cause and how many transactions it holds back; mending it once frees them all. */
export interface IssueGroup {
  readonly issue: IssueView;
  readonly count: number;
  /** The first hundred. */
  readonly transactionIds: readonly string[];
}

/** Answer of a validation: `selected = ready + blocked + nothingToDo`. */
export interface ValidationView {
  readonly selected: number;
  readonly ready: number;
  readonly blocked: number;
  readonly nothingToDo: number;
  readonly groups: readonly IssueGroup[];
}

/** One remote effect to come, in words and as data. */
export interface OperationView {
  readonly id: string;
  readonly step: string;
  readonly explain: string;
  readonly input: unknown;
  /** Set where it stands in the accounting system already: an export before did not get to the end. It is not written again and not counted. */
  readonly written: RemoteView | null;
}

/** A thing in the accounting system. */
export interface RemoteView {
  readonly kind: string;
  readonly id: string;
  readonly url: string | null;
}

export interface PlanView {
  readonly transactionId: string;
  readonly transaction: TransactionBrief;
  readonly fingerprint: string;
  readonly operations: readonly OperationView[];
  /** Set where the transaction was exported before and somebody wants it anew. */
  readonly anew: AnewView | null;
}

/** Something an earlier export of a transaction has written over the connection. */
export interface WrittenView {
  /** Which export of the transaction has written it; the first is 1. */
  readonly generation: number;
  readonly operation: string;
  readonly kind: string;
  readonly remoteId: string;
  readonly url: string | null;
  /** What became of it, as far as somebody has looked. */
  readonly state: DriftView['state'];
  readonly writtenAt: string;
}

/** Why a transaction is to be exported anew, and what stands in the accounting system already; nothing of that is taken back. */
export interface AnewView {
  readonly reason: string;
  readonly orderedAt: string;
  /** The oldest first. */
  readonly earlier: readonly WrittenView[];
}

/** Body of `POST /api/v1/connections/{id}/anew`. */
export interface AnewWish {
  /** At most a thousand. All of them, or none where one is on its way or was never exported over this connection. */
  readonly transactionIds: readonly string[];
  /** Why, in a sentence for whoever audits the books. */
  readonly reason: string;
}

/** Answer to it: the transactions are open again over the connection. */
export interface AnewAnswer {
  readonly transactions: readonly OpenedAnew[];
}

export interface OpenedAnew {
  readonly transactionId: string;
  /** Which export of the transaction the next one is. */
  readonly generation: number;
  readonly anew: AnewView;
}

/** Answer of a preview: what an export of the selection would write, call by call. */
export interface PreviewView extends ValidationView {
  /** SHA-256 over all plans: equal previews write the same. */
  readonly fingerprint: string;
  /** Remote requests when all goes well, without those for what is written already. */
  readonly requests: number;
  /** At the limits the accounting system allows. */
  readonly estimatedSeconds: number;
  /** Of the ready ones, those that were exported before and that somebody wants anew. */
  readonly anew: number;
  /** The first plans, as many as were asked for. */
  readonly plans: readonly PlanView[];
}

/** Body of `POST /api/v1/connections/{id}/runs`. */
export interface RunWish extends Selection {
  /** The fingerprint of the preview somebody has seen: where the export would write anything else by now, nothing starts. */
  readonly previewed?: string;
}

/** What a run is for: an export, the note that something was exported elsewhere, receipts added to what was exported. */
export const runKinds = ['export', 'elsewhere', 'late-receipts'] as const;
export type RunKind = (typeof runKinds)[number];

export type RunStateView = 'running' | 'paused' | 'cancelled' | 'finished';

/** How far a run is. At its end `selected = exported + failed + skipped`; before that `waiting` is not yet 0. */
export interface RunProgress {
  readonly runId: string;
  readonly state: RunStateView;
  /** What waits moves only while this is `connected`. */
  readonly connectionState: ConnectionStateView;
  readonly selected: number;
  readonly waiting: number;
  /** Of the waiting ones, those of which something stands in the accounting system already. */
  readonly begun: number;
  readonly exported: number;
  /** Failed or waiting for a person's decision. */
  readonly failed: number;
  readonly skipped: number;
  /** Of the failed ones, those that wait for a decision. */
  readonly needsReview: number;
  /** Of the waiting ones, those whose outcome is being looked up. */
  readonly inDoubt: number;
}

/** A run as lists show it. Instants are UTC. */
export interface RunHead extends RunProgress {
  readonly connectionId: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly startedBy: NamedActor;
  readonly kind: RunKind;
  /** What a person wrote with it, where it notes that something was exported elsewhere. */
  readonly note: string | null;
}

/** A run with what held its transactions back, by cause. */
export interface RunView extends RunHead {
  readonly groups: readonly IssueGroup[];
}

export type ItemStateView = 'queued' | 'working' | 'in-doubt' | 'exported' | 'failed' | 'needs-review' | 'skipped';

/** Enough of a transaction to recognise it by. */
export interface TransactionBrief {
  readonly merchant: string;
  /** The day of the purchase, `yyyy-MM-dd`. */
  readonly transactionDate: string;
  readonly billing: Money;
}

/** One transaction in one run. */
export interface ItemView {
  readonly id: string;
  readonly transactionId: string;
  readonly transaction: TransactionBrief;
  readonly state: ItemStateView;
  readonly issues: readonly IssueView[];
  /** Why it waits, where a fault is the reason. */
  readonly fault: IssueView | null;
  /** True when the plan was renewed because the world had changed since the start. */
  readonly replanned: boolean;
  readonly changedAt: string;
  /** Set once what it had exported was taken back. */
  readonly takenBack: TakenBackView | null;
}

/** Who took an export back, when and why. */
export interface TakenBackView {
  readonly reason: string;
  readonly at: string;
  readonly by: NamedActor;
}

/** One request of a step, and its end: no query, no header, no body, and nothing in the path that could be an id. */
export interface CallView {
  /** Which attempt at the step it belongs to; a look-up afterwards counts to the attempt before it. */
  readonly attempt: number;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Of the answer; null where there was none. */
  readonly status: number | null;
  /** Why there was no answer that could be used, such as `timeout`. */
  readonly reason: string | null;
  /** From the wish to send it until its end; the wait for its turn is part of it. */
  readonly milliseconds: number;
  readonly endedAt: string;
}

/** One recorded step of an item. */
export interface StepView {
  readonly operation: string;
  readonly step: string;
  readonly state: 'intended' | 'done' | 'in-doubt' | 'failed';
  /** As it was planned, in the caller's language. */
  readonly explain: string;
  /** How often it was begun so far, refusals included. */
  readonly attempt: number;
  readonly intendedAt: string;
  readonly concludedAt: string | null;
  readonly remote: RemoteView | null;
  readonly fault: IssueView | null;
  /** In the order they ended; what a worker did that died before it could tell is missing. */
  readonly calls: readonly CallView[];
}

export interface ItemTimeline extends ItemView {
  readonly runId: string;
  readonly connectionId: string;
  readonly steps: readonly StepView[];
}

/** Body of `POST /api/v1/export-items/{id}/decision`: what a person found in the accounting system. */
export interface ItemDecision {
  /** `exists`: it is there, under `remoteId`. `send-again`: it is not there. `give-up`: leave it. */
  readonly decision: 'exists' | 'send-again' | 'give-up';
  readonly remoteId?: string;
  /** Which operation, where the outcome of several is open. */
  readonly operation?: string;
}

/** A file a run has made. */
export interface RunFileView {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Transactions of the run that were taken back since: for them the file no longer counts. */
  readonly takenBack: number;
}

export const exportLanes = ['open', 'queued', 'exported'] as const;
export type ExportLane = (typeof exportLanes)[number];

/** How many transactions stand in each lane of a connection; every transaction stands in exactly one. */
export type LaneCounts = Readonly<Record<ExportLane, number>>;

/** Something written earlier, and what became of it in the books. */
export interface DriftView {
  readonly transactionId: string;
  readonly operation: string;
  readonly kind: string;
  readonly remoteId: string;
  readonly url: string | null;
  readonly state: 'unchanged' | 'changed' | 'gone' | 'confirmed' | 'unchecked';
  readonly differences: unknown;
  readonly checkedAt: string | null;
}
