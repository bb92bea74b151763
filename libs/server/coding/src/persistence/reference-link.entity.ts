import type { ReferenceAttributes, ReferenceKind } from '@kontor/exporter-contract';
import { TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

/** Where a value is known in a connected system. Written in bulk by the importer; read here. */
@Entity({ tableName: 'reference_link' })
export class ReferenceLink extends TenantEntity {
  @Property({ type: 'uuid' })
  readonly referenceId!: string;

  @Property({ type: 'uuid' })
  readonly connectionId!: string;

  @Property({ type: 'text' })
  readonly kind!: ReferenceKind;

  @Property({ type: 'text' })
  readonly remoteId!: string;

  @Property({ type: 'json' })
  readonly attributes!: ReferenceAttributes;

  /** False once the system no longer lists it. */
  @Property({ type: 'boolean' })
  readonly present!: boolean;
}
