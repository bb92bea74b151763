import type { AccountingField } from '@kontor/exporter-contract';
import { TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { FieldSetting } from '../domain/effective-field';

/** What an organization chose for a field; without a row the default applies. */
@Entity({ tableName: 'data_field' })
export class DataField extends TenantEntity implements FieldSetting {
  @Property({ type: 'text' })
  readonly field: AccountingField;

  @Property({ type: 'boolean' })
  active = false;

  @Property({ type: 'boolean' })
  requiredForExport = false;

  constructor(organizationId: string, field: AccountingField, setting: FieldSetting) {
    super(organizationId);
    this.field = field;
    this.set(setting);
  }

  set({ active, requiredForExport }: FieldSetting): void {
    this.active = active;
    this.requiredForExport = requiredForExport;
  }

  toSetting(): FieldSetting {
    return { active: this.active, requiredForExport: this.requiredForExport };
  }
}
