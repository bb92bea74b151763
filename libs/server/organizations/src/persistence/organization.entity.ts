import type { OrganizationChange, OrganizationView } from '@kontor/api-contracts';
import { currency, type JsonObject, type Locale } from '@kontor/kernel';
import { currencyColumn, IdentifiedEntity, instantColumn } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

export type NewOrganization = Pick<OrganizationView, 'name'> & Partial<Omit<OrganizationView, 'id' | 'name'>>;

/** Whose transactions are coded. The currency of the books is chosen once. */
@Entity({ tableName: 'organization' })
export class Organization extends IdentifiedEntity {
  @Property({ type: 'text' })
  name: string;

  @Property({ type: 'text' })
  timeZone: string;

  @Property({ type: 'char(2)' })
  country: string;

  @Property({ type: 'text' })
  locale: Locale;

  @Property({ ...currencyColumn })
  readonly baseCurrency: string;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor({ name, timeZone = 'Europe/Berlin', country = 'DE', locale = 'de', baseCurrency = 'EUR' }: NewOrganization, now: Date) {
    super();
    this.name = name;
    this.timeZone = timeZone;
    this.country = country;
    this.locale = locale;
    this.baseCurrency = currency(baseCurrency);
    this.createdAt = now;
  }

  /** Gives what really changed, for the audit log. */
  change(change: OrganizationChange): JsonObject {
    const before = this.toView();
    const { name = this.name, timeZone = this.timeZone, country = this.country, locale = this.locale } = change;
    Object.assign(this, { name, timeZone, country, locale });
    const after = this.toView();
    const keys = ['name', 'timeZone', 'country', 'locale'] as const;
    return Object.fromEntries(keys.filter((key) => before[key] !== after[key]).map((key) => [key, { from: before[key], to: after[key] }]));
  }

  toView(): OrganizationView {
    const { id, name, timeZone, country, locale, baseCurrency } = this;
    return { id, name, timeZone, country, locale, baseCurrency };
  }
}
