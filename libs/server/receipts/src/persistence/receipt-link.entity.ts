import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

/** One receipt on one transaction. Both may have several of the other. */
@Entity({ tableName: 'receipt_link' })
export class ReceiptLink extends TenantEntity {
  @Property({ type: 'uuid' })
  readonly transactionId: string;

  @Property({ type: 'uuid' })
  readonly receiptId: string;

  /** Among the receipts of the transaction, counted from 0. */
  @Property({ type: 'integer' })
  position: number;

  @Property({ ...instantColumn })
  readonly linkedAt: Date;

  constructor(organizationId: string, transactionId: string, receiptId: string, position: number, at: Date) {
    super(organizationId);
    this.transactionId = transactionId;
    this.receiptId = receiptId;
    this.position = position;
    this.linkedAt = at;
  }
}
