import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { CardDefault } from '../domain/automatic/card-default';
import { normalText } from '../domain/normal-text';

export type CardFilling = Pick<CardDefault, 'glAccountId' | 'costCenterId' | 'costUnitId'>;

/** What new transactions of a card are filled with; one per card and holder. */
@Entity({ tableName: 'card_default' })
export class CardDefaultEntry extends TenantEntity implements CardDefault {
  @Property({ type: 'char(4)' })
  readonly last4: string;

  @Property({ type: 'text', nullable: true })
  readonly holder: string | null;

  @Property({ type: 'text' })
  readonly holderKey: string;

  @Property({ type: 'uuid', nullable: true })
  glAccountId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  costCenterId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  costUnitId: string | null = null;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor(organizationId: string, card: Pick<CardDefault, 'last4' | 'holder'>, filling: CardFilling, at: Date) {
    super(organizationId);
    this.last4 = card.last4;
    this.holder = card.holder;
    this.holderKey = normalText(card.holder ?? '');
    this.createdAt = at;
    this.fill(filling);
  }

  fill({ glAccountId, costCenterId, costUnitId }: CardFilling): void {
    this.glAccountId = glAccountId;
    this.costCenterId = costCenterId;
    this.costUnitId = costUnitId;
  }

  toDefault(): CardDefault {
    const { id, last4, holder, glAccountId, costCenterId, costUnitId } = this;
    return { id, last4, holder, glAccountId, costCenterId, costUnitId };
  }
}
