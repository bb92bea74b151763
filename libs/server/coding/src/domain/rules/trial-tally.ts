import { ruleFields, type RuleAgreement, type RuleConflict, type RuleField, type RuleFieldTrial } from '@kontor/api-contracts';
import { canonicalJson } from '@kontor/kernel';
import type { JudgedField } from './judge-hit';
import { ruleEffects, type Rule } from './rule';
import { fieldOf } from './rule-fields';

const isCompared = ({ verdict }: JudgedField): boolean => verdict === 'agrees' || verdict === 'differs';
export const differs = (judged: readonly JudgedField[]): boolean => judged.some(({ verdict }) => verdict === 'differs');

/** Fields that two rules fill, and not with the same. */
const contested = (one: Rule, other: Rule): readonly RuleField[] =>
  ruleEffects
    .filter((effect) => one.effects[effect] !== undefined && other.effects[effect] !== undefined && canonicalJson(one.effects[effect]) !== canonicalJson(other.effects[effect]))
    .map(fieldOf);

/** Counts what a rule would have done. */
export class TrialTally {
  private readonly judged: (readonly JudgedField[])[] = [];
  private readonly overlaps = new Map<Rule, number>();
  private readonly fieldsOf: ReadonlyMap<Rule, readonly RuleField[]>;

  constructor(
    private readonly tested: Rule,
    private readonly order: readonly Rule[],
  ) {
    this.fieldsOf = new Map(order.filter((rule) => rule !== tested).map((rule) => [rule, contested(tested, rule)]));
  }

  add(judged: readonly JudgedField[], matching: readonly Rule[]): void {
    this.judged.push(judged);
    for (const rule of matching) if ((this.fieldsOf.get(rule) ?? []).length > 0) this.overlaps.set(rule, (this.overlaps.get(rule) ?? 0) + 1);
  }

  agreement(): RuleAgreement {
    const compared = this.judged.filter((fields) => fields.some(isCompared));
    return { compared: compared.length, right: compared.filter((fields) => !differs(fields)).length };
  }

  fields(): readonly RuleFieldTrial[] {
    const all = this.judged.flat();
    return ruleFields.flatMap((field) => {
      const count = (...verdicts: readonly JudgedField['verdict'][]): number => all.filter((judged) => judged.field === field && verdicts.includes(judged.verdict)).length;
      const trial = { field, compared: count('agrees', 'differs'), right: count('agrees'), fills: count('fills'), overruled: count('overruled') };
      return all.some((judged) => judged.field === field) ? [trial] : [];
    });
  }

  conflicts(): readonly RuleConflict[] {
    const own = this.order.indexOf(this.tested);
    return [...this.overlaps]
      .map(([rule, transactions]): RuleConflict => {
        const position = this.order.indexOf(rule);
        return { ruleId: rule.id, name: rule.name, position, wins: position < own ? 'other' : 'this', fields: this.fieldsOf.get(rule) ?? [], transactions };
      })
      .sort((left, right) => right.transactions - left.transactions || left.position - right.position);
  }
}
