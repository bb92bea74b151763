import type { CodingSkipReason } from '@kontor/api-contracts';
import { enterInto, type Coding, type CodingEdit, type CodingEntries } from '../coding';
import type { Entry } from '../sheet';
import type { Rule } from './rule';
import type { Decisions } from './rule-book';

type RuleOutcome = ({ readonly outcome: 'changed' } & Pick<CodingEdit, 'coding' | 'changes'>) | { readonly outcome: 'unchanged' } | { readonly outcome: 'skipped'; readonly reason: CodingSkipReason };

/** What is left to one rule where others that are asked before it decide the rest. */
export const ownDecisions = (decisions: Decisions, { id }: Rule): Decisions => Object.fromEntries(Object.entries(decisions).filter(([, decision]) => decision.rule.id === id));

const filled = <Field extends string>(entries: ReadonlyMap<Field, Entry>): ReadonlyMap<Field, Entry> => new Map([...entries].filter(([, { value }]) => value !== null));

const reasonOf = ({ head, line }: CodingEntries): CodingSkipReason => ([...head.values(), ...line.values()].some(({ provenance }) => provenance.empty === 'no-rate-valid') ? 'tax-rate-not-valid' : 'value-inactive');

/** Writes what a rule has to say into a transaction that is already here. What it cannot fill stays as it is. */
export function decideByRule(coding: Coding, entries: CodingEntries): RuleOutcome {
  const usable = { head: filled(entries.head), line: filled(entries.line) };
  if (entries.head.size + entries.line.size === 0) return { outcome: 'unchanged' };
  if (usable.head.size + usable.line.size === 0) return { outcome: 'skipped', reason: reasonOf(entries) };
  if (usable.line.size > 0 && coding.parts.length > 1) return { outcome: 'skipped', reason: 'split' };
  const { touched, coding: after, changes } = enterInto(coding, usable);
  return touched ? { outcome: 'changed', coding: after, changes } : { outcome: 'unchanged' };
}
