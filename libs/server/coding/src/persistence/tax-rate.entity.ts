import type { TaxLevel, TaxRateView } from '@kontor/api-contracts';
import type { TaxTreatment } from '@kontor/exporter-contract';
import type { IsoDate } from '@kontor/kernel';
import { instantColumn, isoDateColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { TaxRateBlueprint } from '../domain/tax/german-tax-rates';
import type { OfferedTaxRate } from '../domain/tax/tax-rate-resolver';

/** A tax rate of one organization. Percentage and treatment never change: what was coded with them keeps its meaning. */
@Entity({ tableName: 'tax_rate' })
export class TaxRateEntry extends TenantEntity {
  @Property({ type: 'text' })
  name: string;

  @Property({ type: 'integer' })
  readonly basisPoints: number;

  @Property({ type: 'text' })
  readonly treatment: TaxTreatment;

  @Property({ type: 'text', nullable: true })
  level: TaxLevel | null;

  @Property({ ...isoDateColumn, nullable: true })
  validFrom: IsoDate | null;

  @Property({ ...isoDateColumn, nullable: true })
  validTo: IsoDate | null;

  @Property({ type: 'boolean' })
  active = true;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor(organizationId: string, { name, basisPoints, treatment, level, validFrom, validTo }: TaxRateBlueprint, at: Date) {
    super(organizationId);
    this.name = name;
    this.basisPoints = basisPoints;
    this.treatment = treatment;
    this.level = level;
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.createdAt = at;
  }

  toOffered(): OfferedTaxRate {
    const { id, name, basisPoints, treatment, level, active, validFrom, validTo } = this;
    return { id, name, basisPoints, treatment, level, active, ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
  }

  toView(): TaxRateView {
    const { id, name, basisPoints, treatment, level, validFrom, validTo, active } = this;
    return { id, name, basisPoints, treatment, level, validFrom, validTo, active, usedBy: null };
  }
}
