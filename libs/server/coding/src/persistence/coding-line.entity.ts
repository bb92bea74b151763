import type { Money } from '@kontor/kernel';
import { MoneyColumns, TenantEntity } from '@kontor/server-persistence';
import { Embedded, Entity, Property } from '@mikro-orm/core';
import type { LineField, Origins, Sheet } from '../domain/sheet';

/** One part of a transaction. */
@Entity({ tableName: 'coding_line' })
export class CodingLine extends TenantEntity {
  @Property({ type: 'uuid' })
  readonly transactionId: string;

  /** Counted from 0. */
  @Property({ type: 'integer' })
  readonly position: number;

  /** Absent on a single line: it has the whole amount, also when that is another one when the transaction is booked. */
  @Embedded(() => MoneyColumns, { nullable: true })
  gross: MoneyColumns | null = null;

  @Property({ type: 'uuid', nullable: true })
  glAccountId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  taxRateId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  costCenterId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  costUnitId: string | null = null;

  @Property({ type: 'text', nullable: true })
  text: string | null = null;

  /** Why each field has the value it has. */
  @Property({ type: 'json' })
  origins: Origins<LineField> = {};

  constructor(organizationId: string, transactionId: string, position: number) {
    super(organizationId);
    this.transactionId = transactionId;
    this.position = position;
  }

  take({ values, origins }: Sheet<LineField>, gross: Money | null): void {
    this.gross = gross && new MoneyColumns(gross);
    this.glAccountId = values.glAccount;
    this.taxRateId = values.taxRate;
    this.costCenterId = values.costCenter;
    this.costUnitId = values.costUnit;
    this.text = values.text;
    this.origins = origins;
  }

  toSheet(): Sheet<LineField> {
    const { glAccountId, taxRateId, costCenterId, costUnitId, text, origins } = this;
    return { values: { glAccount: glAccountId, taxRate: taxRateId, costCenter: costCenterId, costUnit: costUnitId, text }, origins };
  }
}
