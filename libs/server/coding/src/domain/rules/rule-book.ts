import type { RuleEffects } from '@kontor/api-contracts';
import { compileConditions } from './compile-conditions';
import { ruleEffects, type Rule, type RuleEffect, type RuleSubject } from './rule';

/** Which rule fills a field, and with what. */
export interface Decision<Effect extends RuleEffect = RuleEffect> {
  readonly rule: Rule;
  readonly effect: NonNullable<RuleEffects[Effect]>;
}

export type Decisions = { readonly [Effect in RuleEffect]?: Decision<Effect> };

/** Asks the rules of an organization in their order; for each field the first that matches decides. */
export class RuleBook {
  private readonly compiled: readonly { readonly rule: Rule; readonly matches: (subject: RuleSubject) => boolean }[];

  constructor(rules: readonly Rule[]) {
    this.compiled = rules.map((rule) => ({ rule, matches: compileConditions(rule.conditions) }));
  }

  /** The rules that match, in their order. */
  matching(subject: RuleSubject): readonly Rule[] {
    return this.compiled.filter(({ matches }) => matches(subject)).map(({ rule }) => rule);
  }

  decide(subject: RuleSubject): Decisions {
    return decisionsOf(this.matching(subject));
  }
}

/** Of rules that match, in their order, the first that says something about a field decides it. */
export function decisionsOf(matching: readonly Rule[]): Decisions {
  const decided = ruleEffects.flatMap((name) => {
    const rule = matching.find(({ effects }) => effects[name] !== undefined);
    return rule ? [[name, { rule, effect: rule.effects[name] }] as const] : [];
  });
  return Object.fromEntries(decided);
}
