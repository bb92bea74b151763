import { provenanceSources, type EmptyReason, type ProvenanceSource } from '@kontor/api-contracts';

/** Why a field has the value it has; kept beside the value, so an ISO text instead of a `Date`. */
export interface Provenance {
  readonly source: ProvenanceSource;
  /** Id of the person, token, rule or card default. */
  readonly by?: string;
  /** Its name at the time: rules are renamed and deleted, the reason stays true. */
  readonly because?: string;
  /** Why there is no value. */
  readonly empty?: EmptyReason;
  readonly at: string;
}

const strength = (source: ProvenanceSource): number => provenanceSources.length - provenanceSources.indexOf(source);

/**
 * Whether a source may write over what is there. An equal source may: a person changes their mind, a rule is corrected.
 * A field that a person emptied stays empty; one that was left empty by anything else is free for all.
 */
export function mayOverwrite(present: Provenance | undefined, source: ProvenanceSource): boolean {
  if (!present) return true;
  if (present.empty !== undefined && present.source !== 'manual') return true;
  return strength(source) >= strength(present.source);
}
