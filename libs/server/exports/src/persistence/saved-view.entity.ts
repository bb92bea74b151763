import type { SavedView, ViewContent } from '@kontor/api-contracts';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

export interface ViewFacts {
  readonly name: string;
  readonly shared: boolean;
  readonly content: ViewContent;
}

/** A way of looking at the grid that somebody keeps. */
@Entity({ tableName: 'saved_view' })
export class SavedViewEntry extends TenantEntity {
  /** A person or a token. */
  @Property({ type: 'uuid' })
  readonly ownerId: string;

  @Property({ type: 'text' })
  name: string;

  @Property({ type: 'boolean' })
  shared: boolean;

  @Property({ type: 'json' })
  content: ViewContent;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  @Property({ ...instantColumn })
  changedAt: Date;

  constructor(organizationId: string, ownerId: string, { name, shared, content }: ViewFacts, at: Date) {
    super(organizationId);
    this.ownerId = ownerId;
    this.name = name;
    this.shared = shared;
    this.content = content;
    this.createdAt = at;
    this.changedAt = at;
  }

  rewrite({ name, shared, content }: ViewFacts, at: Date): void {
    this.name = name;
    this.shared = shared;
    this.content = content;
    this.changedAt = at;
  }

  toFacts(): ViewFacts {
    return { name: this.name, shared: this.shared, content: this.content };
  }

  /** As somebody sees it. */
  toView(readerId: string): SavedView {
    const { id, name, shared, content, ownerId, changedAt } = this;
    return { id, name, shared, own: ownerId === readerId, ...content, changedAt: changedAt.toISOString() };
  }
}
