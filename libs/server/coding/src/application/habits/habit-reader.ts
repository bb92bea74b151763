import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CodingHabits } from '../../domain/automatic/auto-coder';
import type { CardDefault } from '../../domain/automatic/card-default';
import type { Rule } from '../../domain/rules/rule';
import { CardDefaultEntry } from '../../persistence/card-default.entity';
import { ReferenceEntry } from '../../persistence/reference.entity';
import { RuleEntry } from '../../persistence/rule.entity';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';
import { OfferedValues } from '../codings/offered-values';

const idsIn = (rules: readonly Rule[], defaults: readonly CardDefault[]): readonly string[] => [
  ...rules.flatMap(({ effects }) => [effects.glAccountId, effects.supplierId, effects.costCenterId, effects.costUnitId]).filter((id) => id !== undefined),
  ...defaults.flatMap(({ glAccountId, costCenterId, costUnitId }) => [glAccountId, costCenterId, costUnitId]).filter((id) => id !== null),
];

/** Reads what automatic coding depends on, in the scope of `em`. */
@Injectable()
export class HabitReader {
  constructor(private readonly offered: OfferedValues) {}

  /** `undefined` where nothing is to be filled by itself. */
  async read(em: EntityManager): Promise<CodingHabits | undefined> {
    const rules = (await em.find(RuleEntry, { active: true }, { orderBy: { position: 'asc', id: 'asc' } })).map((entry) => entry.toRule());
    const cardDefaults = (await em.find(CardDefaultEntry, {})).map((entry) => entry.toDefault());
    return rules.length === 0 && cardDefaults.length === 0 ? undefined : this.around(em, rules, cardDefaults);
  }

  /** What given rules and card defaults depend on. */
  async around(em: EntityManager, rules: readonly Rule[], cardDefaults: readonly CardDefault[] = []): Promise<CodingHabits> {
    const usable = await em.find(ReferenceEntry, { id: { $in: [...new Set(idsIn(rules, cardDefaults))] }, active: true });
    return {
      rules,
      cardDefaults,
      taxRates: (await em.find(TaxRateEntry, {})).map((entry) => entry.toOffered()),
      activeReferences: new Set(usable.map(({ id }) => id)),
      activeFields: await this.offered.activeFields(em),
    };
  }
}
