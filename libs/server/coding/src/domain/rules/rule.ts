import type { RuleConditions, RuleEffects } from '@kontor/api-contracts';
import type { Card } from '@kontor/exporter-contract';
import type { Money } from '@kontor/kernel';

/** A rule as it decides; the list it stands in is in the order in which rules are asked. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly conditions: RuleConditions;
  readonly effects: RuleEffects;
}

/** What conditions look at. */
export interface RuleSubject {
  readonly merchantName: string;
  readonly billing: Money;
  readonly card: Card;
}

/** Fields a rule can fill, by the names of its effects. */
export const ruleEffects = ['glAccountId', 'taxRate', 'supplierId', 'costCenterId', 'costUnitId', 'note'] as const satisfies readonly (keyof RuleEffects)[];
export type RuleEffect = (typeof ruleEffects)[number];
