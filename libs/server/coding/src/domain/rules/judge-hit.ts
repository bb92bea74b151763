import type { ProvenanceSource, RuleField, RuleVerdict } from '@kontor/api-contracts';
import type { Coding, CodingEntries } from '../coding';
import type { Provenance } from '../provenance';
import type { Entry } from '../sheet';
import { entriesByField, isHeadField } from './rule-fields';

/** A field of a transaction that a rule matches: what stands there, and what the rule would write. */
export interface JudgedField {
  readonly field: RuleField;
  readonly verdict: RuleVerdict;
  readonly now: string | null;
  readonly source: ProvenanceSource | null;
  readonly wouldBe: string | null;
}

interface Standing {
  readonly value: string | null;
  readonly origin: Provenance | undefined;
}

/** Of a split transaction the line a value is meant for is not known. */
function standing({ head, parts }: Coding, field: RuleField): Standing | undefined {
  if (isHeadField(field)) return { value: head.values[field], origin: head.origins[field] };
  const [line, another] = parts;
  return line && !another ? { value: line.sheet.values[field], origin: line.sheet.origins[field] } : undefined;
}

/** A field that a person emptied has been decided, too: filling it would be wrong. */
const isDecided = ({ value, origin }: Standing): boolean => value !== null || (origin?.source === 'manual' && origin.empty !== undefined);

function verdictOn(now: Standing | undefined, entry: Entry, overruled: boolean): RuleVerdict {
  if (overruled) return 'overruled';
  if (!now || entry.value === null) return 'cannot';
  if (!isDecided(now)) return 'fills';
  if (now.origin?.source === 'rule' && now.origin.by === entry.provenance.by) return 'own';
  return now.value === entry.value ? 'agrees' : 'differs';
}

/** Compares what a rule would write with how a transaction is coded. `overruled` are fields that a rule before it decides. */
export const judgeHit = (coding: Coding, entries: CodingEntries, overruled: ReadonlySet<RuleField>): readonly JudgedField[] =>
  entriesByField(entries).map(([field, entry]) => {
    const now = standing(coding, field);
    return { field, verdict: verdictOn(now, entry, overruled.has(field)), now: now?.value ?? null, source: now?.origin?.source ?? null, wouldBe: entry.value };
  });
