import type { ReferenceKind } from '@kontor/exporter-contract';
import type { PageRequest } from './page';

/** Where a value is known outside Kontor. */
export interface ReferenceLinkView {
  readonly connectionId: string;
  /** The id in the connected system. */
  readonly remoteId: string;
  /** False once the system no longer lists it. */
  readonly present: boolean;
}

/** Where a value is chosen. */
export interface ValueUse {
  readonly transactions: number;
  readonly rules: number;
  readonly cardDefaults: number;
}

/** A GL account, supplier, cost center or cost unit. */
export interface ReferenceView {
  readonly id: string;
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly number: string | null;
  /** The heading it is shown under. */
  readonly group: string | null;
  /** Off: it stays where it was chosen, and nothing new may be written with it. */
  readonly active: boolean;
  /** Empty for a value that was made here. */
  readonly links: readonly ReferenceLinkView[];
  /** `null` where it was not asked for. */
  readonly usedBy: ValueUse | null;
}

/** Query of `GET /api/v1/gl-accounts` and its siblings, by name. */
export interface ReferenceFilter extends PageRequest {
  readonly active?: boolean;
  /** Part of the name, or the beginning of the number. */
  readonly search?: string;
  /** Counts where each value is chosen; left out where only names are wanted. */
  readonly usedBy?: boolean;
}

/** Body of `POST /api/v1/gl-accounts/activation` and its siblings: all of them, or none where one is unknown. */
export interface ReferenceActivation {
  /** Up to 1,000. */
  readonly ids: readonly string[];
  readonly active: boolean;
}

export interface ReferenceActivationResult {
  readonly changed: number;
  readonly unchanged: number;
}

/** Body of `POST /api/v1/gl-accounts` and its siblings. */
export interface NewReference {
  /** 1 to 200 characters. */
  readonly name: string;
  /** The number in the books, up to 40 characters. */
  readonly number?: string;
  readonly group?: string;
}

/** Body of `PATCH`: what is left out stays, `null` clears. Of a value from a connected system only `active` can be changed here. */
export interface ReferenceChange {
  readonly name?: string;
  readonly number?: string | null;
  readonly group?: string | null;
  readonly active?: boolean;
}
