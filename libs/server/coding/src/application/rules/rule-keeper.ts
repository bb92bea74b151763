import type { NewRule, RuleChange, RuleView } from '@kontor/api-contracts';
import type { Clock, JsonObject } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { differences, isEmpty } from '../../domain/differences';
import { codingProblem } from '../../domain/problems';
import { RuleEntry, type RuleFacts } from '../../persistence/rule.entity';
import { ruleValues } from '../../persistence/rule-values';
import { RuleCheck } from './rule-check';

const mostRules = 500;

const subject = (id: string) => ({ type: 'rule', id });

/** Rules are JSON throughout; the audit log takes them as such. */
const asJson = (facts: RuleFacts): JsonObject => JSON.parse(JSON.stringify(facts)) as JsonObject;

/** Makes, changes, orders and removes merchant rules. Works in the caller's transaction. */
@Injectable()
export class RuleKeeper {
  constructor(
    private readonly rules: RuleCheck,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order they are asked. */
  async list(em: EntityManager): Promise<readonly RuleView[]> {
    const rules = await this.inOrder(em);
    const valuesOf = await ruleValues(em, rules.map(({ effects }) => effects));
    return rules.map((rule, position) => ({ id: rule.id, position, ...rule.toFacts(), values: valuesOf(rule.effects) }));
  }

  async get(em: EntityManager, id: string): Promise<RuleView> {
    const found = (await this.list(em)).find((rule) => rule.id === id);
    if (!found) throw codingProblem('rule-not-found');
    return found;
  }

  async create(em: EntityManager, actor: Actor, { active = true, ...rest }: NewRule): Promise<RuleView> {
    const others = await this.inOrder(em);
    if (others.length >= mostRules) throw codingProblem('too-many-rules', { limit: mostRules });
    const facts = { active, ...rest };
    await this.rules.check(em, facts);
    const rule = new RuleEntry(actor.organizationId, facts, (others.at(-1)?.position ?? -1) + 1, this.clock.now());
    em.persist(rule);
    this.audit.record(em, actor, 'rule.made', subject(rule.id), asJson(facts));
    await em.flush();
    return this.get(em, rule.id);
  }

  async change(em: EntityManager, actor: Actor, id: string, change: RuleChange): Promise<RuleView> {
    const rule = await this.find(em, id);
    const [before, after] = [rule.toFacts(), { ...rule.toFacts(), ...change }];
    const changes = differences(asJson(before), asJson(after));
    if (isEmpty(changes)) return this.get(em, id);
    await this.rules.check(em, after);
    rule.rewrite(after, this.clock.now());
    this.audit.record(em, actor, 'rule.changed', subject(id), changes);
    await em.flush();
    return this.get(em, id);
  }

  /** What it has filled stays, and still tells its name. */
  async remove(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const rule = await this.find(em, id);
    this.audit.record(em, actor, 'rule.removed', subject(id), asJson(rule.toFacts()));
    await em.remove(rule).flush();
  }

  async reorder(em: EntityManager, actor: Actor, ruleIds: readonly string[]): Promise<readonly RuleView[]> {
    const rules = await this.inOrder(em);
    const before = rules.map(({ id }) => id);
    if ([...before].sort().join() !== [...ruleIds].sort().join()) throw codingProblem('rule-order-incomplete');
    for (const rule of rules) rule.position = ruleIds.indexOf(rule.id);
    if (before.join() !== ruleIds.join()) this.audit.record(em, actor, 'rules.reordered', { type: 'organization', id: actor.organizationId }, { from: before, to: [...ruleIds] });
    await em.flush();
    return this.list(em);
  }

  private inOrder(em: EntityManager): Promise<RuleEntry[]> {
    return em.find(RuleEntry, {}, { orderBy: { position: 'asc', id: 'asc' } });
  }

  private async find(em: EntityManager, id: string): Promise<RuleEntry> {
    const rule = await em.findOne(RuleEntry, { id });
    if (!rule) throw codingProblem('rule-not-found');
    return rule;
  }
}
