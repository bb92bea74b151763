import type { RuleEffects } from '@kontor/api-contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { parsePattern } from '../../domain/patterns/parse-pattern';
import { patternTexts } from '../../domain/patterns/pattern-texts';
import { codingProblem } from '../../domain/problems';
import { ruleEffects } from '../../domain/rules/rule';
import type { RuleFacts } from '../../persistence/rule.entity';
import { type Choice, OfferedValues } from '../codings/offered-values';

const choicesIn = ({ glAccountId, supplierId, costCenterId, costUnitId }: RuleEffects): readonly Choice[] => {
  const named = [['glAccount', glAccountId], ['supplier', supplierId], ['costCenter', costCenterId], ['costUnit', costUnitId]] as const;
  return named.flatMap(([field, id]) => (id === undefined ? [] : [{ field, id }]));
};

/** Keeps rules out that could never work as they are meant. */
@Injectable()
export class RuleCheck {
  constructor(private readonly offered: OfferedValues) {}

  async check(em: EntityManager, { conditions: { merchant, amount, card }, effects }: RuleFacts): Promise<void> {
    const hasCard = card?.last4 !== undefined || card?.holder !== undefined;
    if ((card && !hasCard) || (!merchant && !amount && !hasCard)) throw codingProblem('rule-without-condition');
    if (ruleEffects.every((effect) => effects[effect] === undefined)) throw codingProblem('rule-without-effect');
    if (amount?.from !== undefined && amount.to !== undefined && amount.from > amount.to) throw codingProblem('rule-amount-reversed');
    if (merchant?.match === 'pattern') checkPattern(merchant.text);
    await this.offered.checkReferences(em, choicesIn(effects));
    await this.offered.checkTaxRates(em, effects.taxRate?.by === 'rate' ? [effects.taxRate.taxRateId] : []);
  }
}

function checkPattern(text: string): void {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw codingProblem('rule-pattern-refused', { position: parsed.at + 1, reason: patternTexts[parsed.fault] });
}
