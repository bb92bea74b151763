import type { JsonObject } from '@kontor/kernel';
import type { ExternalRef } from './external-ref';

/** `confirmed`: a person accepted our suggestion there. `changed` and `gone`: the books differ from what was written. */
export const driftStates = ['unchanged', 'changed', 'gone', 'confirmed'] as const;
export type DriftState = (typeof driftStates)[number];

/** A reference to look at again, with the key to answer by. */
export interface RefToCheck {
  readonly key: string;
  readonly step: string;
  readonly ref: ExternalRef;
}

export interface DriftFinding {
  readonly key: string;
  readonly state: DriftState;
  /** What differs, by name: written and found. */
  readonly differences?: JsonObject;
}
