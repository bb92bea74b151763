import type { IsoDate } from '@kontor/kernel';
import { isoDateColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import { blank, type HeaderField, type Origins, type Sheet } from '../domain/sheet';

/** The fields a transaction has once, whatever it is divided into. */
@Entity({ tableName: 'coding' })
export class CodingHead extends TenantEntity {
  @Property({ type: 'uuid' })
  readonly transactionId: string;

  @Property({ type: 'uuid', nullable: true })
  supplierId: string | null = null;

  @Property({ type: 'text', nullable: true })
  receiptNumber: string | null = null;

  @Property({ ...isoDateColumn, nullable: true })
  receiptDate: IsoDate | null = null;

  @Property({ ...isoDateColumn, nullable: true })
  serviceDate: IsoDate | null = null;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  /** Why each field has the value it has. */
  @Property({ type: 'json' })
  origins: Origins<HeaderField> = {};

  constructor(organizationId: string, transactionId: string, sheet: Sheet<HeaderField> = blank.head) {
    super(organizationId);
    this.transactionId = transactionId;
    this.take(sheet);
  }

  take({ values, origins }: Sheet<HeaderField>): void {
    this.supplierId = values.supplier;
    this.receiptNumber = values.receiptNumber;
    // Entries are checked before they are written: what stands in these two is a day.
    this.receiptDate = values.receiptDate as IsoDate | null;
    this.serviceDate = values.serviceDate as IsoDate | null;
    this.note = values.note;
    this.origins = origins;
  }

  toSheet(): Sheet<HeaderField> {
    const { supplierId, receiptNumber, receiptDate, serviceDate, note, origins } = this;
    return { values: { supplier: supplierId, receiptNumber, receiptDate, serviceDate, note }, origins };
  }
}
