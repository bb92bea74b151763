import type { NewReference, ReferenceActivation, ReferenceActivationResult, ReferenceChange } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { differences, isEmpty } from '../../domain/differences';
import { normalText } from '../../domain/normal-text';
import { codingProblem } from '../../domain/problems';
import { ReferenceLink } from '../../persistence/reference-link.entity';
import { ReferenceEntry, type ReferenceFacts } from '../../persistence/reference.entity';
import { ReferenceFinder } from './reference-finder';

/** Makes and changes values by hand. Works in the caller's transaction. */
@Injectable()
export class ReferenceKeeper {
  constructor(
    private readonly finder: ReferenceFinder,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async create(em: EntityManager, actor: Actor, kind: ReferenceKind, { name, number, group }: NewReference): Promise<ReferenceEntry> {
    const facts = { name, number: number ?? null, group: group ?? null };
    await this.refuseTwin(em, kind, facts);
    const entry = new ReferenceEntry(actor.organizationId, kind, facts, this.clock.now());
    em.persist(entry);
    this.audit.record(em, actor, 'reference.made', { type: 'reference', id: entry.id }, { kind, ...facts });
    await em.flush();
    return entry;
  }

  async change(em: EntityManager, actor: Actor, kind: ReferenceKind, id: string, change: ReferenceChange): Promise<ReferenceEntry> {
    const entry = await this.finder.get(em, kind, id);
    const { active, ...described } = change;
    const before = { ...entry.toFacts(), active: entry.active };
    if (Object.keys(described).length > 0) await this.describe(em, entry, { ...entry.toFacts(), ...described });
    if (active !== undefined && active !== entry.active) entry.switch(active, this.clock.now());
    const changes = differences(before, { ...entry.toFacts(), active: entry.active });
    if (!isEmpty(changes)) this.audit.record(em, actor, 'reference.changed', { type: 'reference', id }, { kind, ...changes });
    await em.flush();
    return entry;
  }

  /** Several at once. One that is unknown is the problem `reference-not-found`, and none is switched. */
  async switchEach(em: EntityManager, actor: Actor, kind: ReferenceKind, { ids, active }: ReferenceActivation): Promise<ReferenceActivationResult> {
    const wanted = [...new Set(ids)];
    const entries = await em.find(ReferenceEntry, { id: { $in: wanted }, kind });
    if (entries.length < wanted.length) throw codingProblem('reference-not-found');
    const changed = entries.filter((entry) => entry.active !== active);
    for (const entry of changed) {
      entry.switch(active, this.clock.now());
      this.audit.record(em, actor, 'reference.changed', { type: 'reference', id: entry.id }, { kind, active: { from: !active, to: active } });
    }
    await em.flush();
    return { changed: changed.length, unchanged: entries.length - changed.length };
  }

  private async describe(em: EntityManager, entry: ReferenceEntry, facts: ReferenceFacts): Promise<void> {
    if ((await em.count(ReferenceLink, { referenceId: entry.id, present: true })) > 0) throw codingProblem('reference-from-ledger', { name: entry.name });
    await this.refuseTwin(em, entry.kind, facts, entry.id);
    entry.describe(facts, this.clock.now());
  }

  private async refuseTwin(em: EntityManager, kind: ReferenceKind, { name, number }: ReferenceFacts, self?: string): Promise<void> {
    const twins = await em.find(ReferenceEntry, { kind, nameKey: normalText(name), number });
    if (twins.some(({ id }) => id !== self)) throw codingProblem('reference-exists', { name });
  }
}
