import type { AccountingField, FieldRuleKind } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';
import { TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { FieldLockFacts } from '../domain/effective-field';

/** What a connection says about a field while it is connected. */
@Entity({ tableName: 'field_lock' })
export class FieldLock extends TenantEntity implements FieldLockFacts {
  @Property({ type: 'text' })
  readonly field: AccountingField;

  @Property({ type: 'uuid' })
  readonly holder: string;

  @Property({ type: 'text' })
  readonly kind: FieldRuleKind;

  @Property({ type: 'json', columnType: 'jsonb' })
  readonly reason: LocalizedText;

  constructor(organizationId: string, { field, holder, kind, reason }: FieldLockFacts) {
    super(organizationId);
    this.field = field;
    this.holder = holder;
    this.kind = kind;
    this.reason = reason;
  }

  toFacts(): FieldLockFacts {
    const { field, holder, kind, reason } = this;
    return { field, holder, kind, reason };
  }
}
