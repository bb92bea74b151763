import type { RuleConditions, RuleEffects } from '@kontor/api-contracts';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { Rule } from '../domain/rules/rule';

export interface RuleFacts {
  readonly name: string;
  readonly active: boolean;
  readonly conditions: RuleConditions;
  readonly effects: RuleEffects;
}

/** A merchant rule; rules are asked by position, then by age. */
@Entity({ tableName: 'rule' })
export class RuleEntry extends TenantEntity {
  @Property({ type: 'text' })
  name: string;

  @Property({ type: 'integer' })
  position: number;

  @Property({ type: 'boolean' })
  active: boolean;

  @Property({ type: 'json' })
  conditions: RuleConditions;

  @Property({ type: 'json' })
  effects: RuleEffects;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  @Property({ ...instantColumn })
  changedAt: Date;

  constructor(organizationId: string, { name, active, conditions, effects }: RuleFacts, position: number, at: Date) {
    super(organizationId);
    this.name = name;
    this.active = active;
    this.conditions = conditions;
    this.effects = effects;
    this.position = position;
    this.createdAt = at;
    this.changedAt = at;
  }

  /** Replaces what it decides and by what. */
  rewrite({ name, active, conditions, effects }: RuleFacts, at: Date): void {
    this.name = name;
    this.active = active;
    this.conditions = conditions;
    this.effects = effects;
    this.changedAt = at;
  }

  toFacts(): RuleFacts {
    return { name: this.name, active: this.active, conditions: this.conditions, effects: this.effects };
  }

  toRule(): Rule {
    return { id: this.id, name: this.name, conditions: this.conditions, effects: this.effects };
  }
}
