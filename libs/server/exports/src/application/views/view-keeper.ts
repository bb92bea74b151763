import { hasRole, type NewView, type SavedView, type ViewChange, type ViewContent } from '@kontor/api-contracts';
import type { Clock, JsonObject } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { exportProblem } from '../../domain/export-problems';
import { SavedViewEntry, type ViewFacts } from '../../persistence/saved-view.entity';

const mostViews = 100;

const subject = (id: string) => ({ type: 'view', id });

/** Views are JSON throughout; the audit log takes them as such. */
const asJson = (facts: ViewFacts): JsonObject => JSON.parse(JSON.stringify(facts)) as JsonObject;

const contentOf = ({ filter, sort, direction, columns }: ViewContent): ViewContent => ({ filter, sort, direction, columns });

/** Keeps ways of looking at the grid: each belongs to whoever made it. Works in the caller's transaction. */
@Injectable()
export class ViewKeeper {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Own ones first, then those that others share, each by name. */
  async list(em: EntityManager, { id }: Actor): Promise<readonly SavedView[]> {
    const entries = await em.find(SavedViewEntry, { $or: [{ ownerId: id }, { shared: true }] }, { orderBy: { name: 'asc', id: 'asc' } });
    const views = entries.map((entry) => entry.toView(id));
    return [...views.filter(({ own }) => own), ...views.filter(({ own }) => !own)];
  }

  async create(em: EntityManager, actor: Actor, { name, shared = false, ...content }: NewView): Promise<SavedView> {
    const facts: ViewFacts = { name, shared, content: contentOf(content) };
    if ((await em.count(SavedViewEntry, { ownerId: actor.id })) >= mostViews) throw exportProblem('too-many-views', { limit: mostViews });
    await this.check(em, actor, facts);
    const entry = new SavedViewEntry(actor.organizationId, actor.id, facts, this.clock.now());
    em.persist(entry);
    this.audit.record(em, actor, 'view.made', subject(entry.id), asJson(facts));
    await em.flush();
    return entry.toView(actor.id);
  }

  /** What is left out stays; columns and filter are replaced as a whole. */
  async change(em: EntityManager, actor: Actor, id: string, change: ViewChange): Promise<SavedView> {
    const entry = await this.visible(em, actor, id);
    if (entry.ownerId !== actor.id) throw exportProblem('view-not-own', { name: entry.name });
    const before = entry.toFacts();
    const { name, shared, ...content } = { ...before, ...before.content, ...change };
    const facts: ViewFacts = { name, shared, content: contentOf(content) };
    await this.check(em, actor, facts, entry);
    entry.rewrite(facts, this.clock.now());
    this.audit.record(em, actor, 'view.changed', subject(id), { from: asJson(before), to: asJson(facts) });
    await em.flush();
    return entry.toView(actor.id);
  }

  /** A shared one may also be removed by an admin: people leave, and what they shared stays. */
  async remove(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const entry = await this.visible(em, actor, id);
    if (entry.ownerId !== actor.id && !hasRole(actor.role, 'admin')) throw exportProblem('view-not-own', { name: entry.name });
    this.audit.record(em, actor, 'view.removed', subject(id), asJson(entry.toFacts()));
    await em.remove(entry).flush();
  }

  private async check(em: EntityManager, { id: ownerId, role }: Actor, { name, shared }: ViewFacts, present?: SavedViewEntry): Promise<void> {
    if (shared && !present?.shared && !hasRole(role, 'accountant')) throw exportProblem('view-sharing-refused');
    if (name !== present?.name && (await em.count(SavedViewEntry, { ownerId, name })) > 0) throw exportProblem('view-name-taken', { name });
  }

  private async visible(em: EntityManager, actor: Actor, id: string): Promise<SavedViewEntry> {
    const entry = await em.findOne(SavedViewEntry, { id, $or: [{ ownerId: actor.id }, { shared: true }] });
    if (!entry) throw exportProblem('view-not-found');
    return entry;
  }
}
