import type { ActorKind } from './audit-event';
import type { ProvenanceSource } from './coding';

/** Who did something, by name where one is known: of a person, of a token; the system's jobs have none. */
export interface NamedActor {
  readonly kind: ActorKind;
  readonly id: string;
  readonly name: string | null;
}

/** One field that is another one since, in the language of the answer. */
export interface HistoryChange {
  /** The accounting field, `text`, `receipt`, or `lines.0` for the first line of a split. */
  readonly field: string;
  readonly label: string;
  /** As people read it, such as `4964 EDV-Software`; null for an empty field. */
  readonly before: string | null;
  readonly after: string | null;
  readonly source: ProvenanceSource | null;
  /** Why it is that, in words: `Rule "AWS"`. */
  readonly because: string | null;
}

/** One thing that happened to a transaction. */
export interface HistoryEntry {
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
  readonly actor: NamedActor;
  /** Noun and verb, such as `transaction.coded`. Decide by it, never by the title. */
  readonly action: string;
  /** In words, in the language of the answer. */
  readonly title: string;
  /** What a person wrote why. */
  readonly reason: string | null;
  readonly changes: readonly HistoryChange[];
  /** Set where it belongs to an export. */
  readonly connectionId: string | null;
  readonly runId: string | null;
  readonly itemId: string | null;
  /** Set where it is part of a coding batch, which may be undone. */
  readonly batchId: string | null;
}
