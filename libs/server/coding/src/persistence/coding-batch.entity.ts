import { codingSkipReasons, type ActorKind, type CodingBatchOrigin, type CodingBatchView, type CodingFields, type CodingSkipReason } from '@kontor/api-contracts';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { Entity, Property } from '@mikro-orm/core';

/** What is known of a batch before it is written. */
export interface BatchOrder {
  readonly origin: CodingBatchOrigin;
  readonly name?: string | undefined;
  readonly change?: CodingFields;
  readonly ruleId?: string;
  readonly undoes?: string;
}

/** What became of its transactions. */
export interface BatchCount {
  readonly selected: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skips: Readonly<Partial<Record<CodingSkipReason, number>>>;
  readonly keptFields: number;
}

/** Transactions that were coded together, and can be taken back together. */
@Entity({ tableName: 'coding_batch' })
export class CodingBatch extends TenantEntity {
  @Property({ type: 'text' })
  readonly origin: CodingBatchOrigin;

  @Property({ type: 'text', nullable: true })
  readonly name: string | null;

  @Property({ type: 'json', nullable: true })
  readonly change: CodingFields | null;

  @Property({ type: 'uuid', nullable: true })
  readonly ruleId: string | null;

  @Property({ type: 'uuid', nullable: true })
  readonly undoes: string | null;

  @Property({ type: 'uuid', nullable: true })
  undoneBy: string | null = null;

  @Property({ type: 'text' })
  readonly actorKind: ActorKind;

  @Property({ type: 'text' })
  readonly actorId: string;

  @Property({ type: 'integer' })
  selected = 0;

  @Property({ type: 'integer' })
  changed = 0;

  @Property({ type: 'integer' })
  unchanged = 0;

  @Property({ type: 'json' })
  skips: BatchCount['skips'] = {};

  @Property({ type: 'integer' })
  keptFields = 0;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor(actor: Actor, { origin, name, change, ruleId, undoes }: BatchOrder, at: Date) {
    super(actor.organizationId);
    this.origin = origin;
    this.name = name ?? null;
    this.change = change ?? null;
    this.ruleId = ruleId ?? null;
    this.undoes = undoes ?? null;
    this.actorKind = actor.kind;
    this.actorId = actor.id;
    this.createdAt = at;
  }

  count({ selected, changed, unchanged, skips, keptFields }: BatchCount): void {
    this.selected = selected;
    this.changed = changed;
    this.unchanged = unchanged;
    this.skips = skips;
    this.keptFields = keptFields;
  }

  toView(): CodingBatchView {
    const { id, origin, name, change, ruleId, undoes, undoneBy, selected, changed, unchanged, keptFields } = this;
    const by = { kind: this.actorKind, id: this.actorId };
    return { ...{ id, origin, name, change, ruleId, undoes, undoneBy, by, at: this.createdAt.toISOString() }, selected, changed, unchanged, ...skipView(this.skips), keptFields };
  }
}

/** Reasons by how often they came. */
export function skipView(skips: BatchCount['skips']): Pick<CodingBatchView, 'skipped' | 'skips'> {
  const counted = codingSkipReasons.map((reason) => ({ reason, count: skips[reason] ?? 0 })).filter(({ count }) => count > 0);
  const skipped = counted.reduce((sum, { count }) => sum + count, 0);
  return { skipped, skips: counted.sort((left, right) => right.count - left.count) };
}
