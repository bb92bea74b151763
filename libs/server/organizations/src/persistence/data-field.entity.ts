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
  readonly active: boolean;

  @Property({ type: 'boolean' })
  readonly requiredForExport: boolean;

  constructor(organizationId: string, field: AccountingField, setting: FieldSetting) {
    super(organizationId);
    this.field = field;
    this.active = setting.active;
    this.requiredForExport = setting.requiredForExport;
  }

  toSetting(): FieldSetting {
    return { active: this.active, requiredForExport: this.requiredForExport };
  }
}
