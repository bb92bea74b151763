import type { ReferenceKind } from '@kontor/exporter-contract';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import { normalText } from '../domain/normal-text';

/** What a person says about a value. */
export interface ReferenceFacts {
  readonly name: string;
  readonly number: string | null;
  readonly group: string | null;
}

/** Who switched a value off: what a person did stays, what an import did may be undone by the next. */
export type Retirement = 'person' | 'import';

/** A GL account, supplier, cost center or cost unit of one organization. */
@Entity({ tableName: 'reference' })
export class ReferenceEntry extends TenantEntity {
  @Property({ type: 'text' })
  readonly kind: ReferenceKind;

  @Property({ type: 'text' })
  name: string;

  /** The name as names are compared. */
  @Property({ type: 'text' })
  nameKey: string;

  @Property({ type: 'text', nullable: true })
  number: string | null;

  @Property({ type: 'text', nullable: true, fieldName: 'group_name' })
  group: string | null;

  @Property({ type: 'boolean' })
  active = true;

  @Property({ type: 'text', nullable: true })
  retiredBy: Retirement | null = null;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  @Property({ ...instantColumn })
  changedAt: Date;

  constructor(organizationId: string, kind: ReferenceKind, { name, number, group }: ReferenceFacts, at: Date) {
    super(organizationId);
    this.kind = kind;
    this.name = name;
    this.nameKey = normalText(name);
    this.number = number;
    this.group = group;
    this.createdAt = at;
    this.changedAt = at;
  }

  describe({ name, number, group }: ReferenceFacts, at: Date): void {
    this.name = name;
    this.nameKey = normalText(name);
    this.number = number;
    this.group = group;
    this.changedAt = at;
  }

  /** A person switches it on or off. */
  switch(active: boolean, at: Date): void {
    this.active = active;
    this.retiredBy = active ? null : 'person';
    this.changedAt = at;
  }

  toFacts(): ReferenceFacts {
    return { name: this.name, number: this.number, group: this.group };
  }
}
