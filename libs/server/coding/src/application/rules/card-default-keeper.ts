import type { CardDefaultChange, CardDefaultView, NewCardDefault } from '@kontor/api-contracts';
import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { labelOf } from '../../domain/automatic/card-default';
import { differences, isEmpty } from '../../domain/differences';
import { normalText } from '../../domain/normal-text';
import { codingProblem } from '../../domain/problems';
import { CardDefaultEntry, type CardFilling } from '../../persistence/card-default.entity';
import { OfferedValues } from '../codings/offered-values';

const subject = (id: string) => ({ type: 'card-default', id });

/** Makes, changes and removes what new transactions of a card are filled with. Works in the caller's transaction. */
@Injectable()
export class CardDefaultKeeper {
  constructor(
    private readonly offered: OfferedValues,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(em: EntityManager): Promise<readonly CardDefaultView[]> {
    return (await em.find(CardDefaultEntry, {}, { orderBy: { last4: 'asc', holderKey: 'asc' } })).map((entry) => entry.toDefault());
  }

  async create(em: EntityManager, actor: Actor, { last4, holder, glAccountId, costCenterId, costUnitId }: NewCardDefault): Promise<CardDefaultView> {
    const card = { last4, holder: holder ?? null };
    const filling = { glAccountId: glAccountId ?? null, costCenterId: costCenterId ?? null, costUnitId: costUnitId ?? null };
    if ((await em.count(CardDefaultEntry, { last4, holderKey: normalText(holder ?? '') })) > 0) throw codingProblem('card-default-exists', { card: labelOf(card) });
    await this.check(em, filling);
    const entry = new CardDefaultEntry(actor.organizationId, card, filling, this.clock.now());
    em.persist(entry);
    this.audit.record(em, actor, 'card-default.made', subject(entry.id), { ...entry.toDefault() });
    await em.flush();
    return entry.toDefault();
  }

  async change(em: EntityManager, actor: Actor, id: string, change: CardDefaultChange): Promise<CardDefaultView> {
    const entry = await this.find(em, id);
    const before = entry.toDefault();
    const { glAccountId, costCenterId, costUnitId } = { ...before, ...change };
    const changes = differences({ ...before }, { glAccountId, costCenterId, costUnitId });
    await this.check(em, { glAccountId: change.glAccountId ?? null, costCenterId: change.costCenterId ?? null, costUnitId: change.costUnitId ?? null });
    entry.fill({ glAccountId, costCenterId, costUnitId });
    if (!isEmpty(changes)) this.audit.record(em, actor, 'card-default.changed', subject(id), changes);
    await em.flush();
    return entry.toDefault();
  }

  async remove(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const entry = await this.find(em, id);
    this.audit.record(em, actor, 'card-default.removed', subject(id), { ...entry.toDefault() });
    await em.remove(entry).flush();
  }

  private check(em: EntityManager, { glAccountId, costCenterId, costUnitId }: CardFilling): Promise<void> {
    const named = [['glAccount', glAccountId], ['costCenter', costCenterId], ['costUnit', costUnitId]] as const;
    return this.offered.checkReferences(em, named.flatMap(([field, id]) => (id === null ? [] : [{ field, id }])));
  }

  private async find(em: EntityManager, id: string): Promise<CardDefaultEntry> {
    const entry = await em.findOne(CardDefaultEntry, { id });
    if (!entry) throw codingProblem('card-default-not-found');
    return entry;
  }
}
