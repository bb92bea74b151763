import type { NewRule } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { codingProblem } from '../../domain/problems';
import type { Rule } from '../../domain/rules/rule';
import { RuleEntry } from '../../persistence/rule.entity';

/** A rule among the others, in the order in which they are asked. */
export interface RulePlace {
  readonly tested: Rule;
  readonly order: readonly Rule[];
}

/** Puts a rule where it stands, or a new one last. It counts even if it is off; others that are off do not. */
export async function placeRule(em: EntityManager, { ruleId, rule }: { readonly ruleId?: string | undefined; readonly rule?: NewRule | undefined }): Promise<RulePlace> {
  const entries = await em.find(RuleEntry, {}, { orderBy: { position: 'asc', id: 'asc' } });
  const kept = entries.find(({ id }) => id === ruleId);
  if (ruleId !== undefined && !kept) throw codingProblem('rule-not-found');
  if (!kept && !rule) throw codingProblem('rule-to-test-missing');
  const tested: Rule = { ...(kept?.toRule() ?? { id: newId() }), ...(rule ?? kept?.toRule() ?? { name: '', conditions: {}, effects: {} }) };
  const others = entries.filter((entry) => entry === kept || entry.active).map((entry) => (entry === kept ? tested : entry.toRule()));
  return { tested, order: kept ? others : [...others, tested] };
}
