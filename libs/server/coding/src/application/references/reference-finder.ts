import type { ReferenceView } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';
import { keyset, type KeysetOrder, type KeysetPosition } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { normalText } from '../../domain/normal-text';
import { codingProblem } from '../../domain/problems';
import { ReferenceLink } from '../../persistence/reference-link.entity';
import { ReferenceEntry } from '../../persistence/reference.entity';
import { usesOf } from '../../persistence/value-uses';

export const byName: KeysetOrder = { expression: 'r.name_key', id: 'r.id', type: 'text', direction: 'asc' };

export interface ReferenceSearch {
  readonly kind: ReferenceKind;
  readonly active?: boolean | undefined;
  readonly search?: string | undefined;
}

/** What `like` would read as a joker is meant as it is written. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Finds values of the organization whose scope `em` is in. */
@Injectable()
export class ReferenceFinder {
  /** One row more than `limit`, to tell whether there is a next page. */
  async page(em: EntityManager, { kind, active, search }: ReferenceSearch, page: { readonly limit: number; readonly after?: KeysetPosition | undefined }): Promise<readonly ReferenceEntry[]> {
    const { where, params } = keyset(byName, page.after);
    const found = em.createQueryBuilder(ReferenceEntry, 'r').where({ kind }).andWhere(where, [...params]).orderBy({ nameKey: 'asc', id: 'asc' }).limit(page.limit + 1);
    if (active !== undefined) void found.andWhere({ active });
    if (search !== undefined) void found.andWhere('(r.name_key like ? or r.number like ?)', [`%${literally(normalText(search))}%`, `${literally(search.trim())}%`]);
    return found.getResultList();
  }

  async get(em: EntityManager, kind: ReferenceKind, id: string): Promise<ReferenceEntry> {
    const entry = await em.findOne(ReferenceEntry, { id, kind });
    if (!entry) throw codingProblem('reference-not-found');
    return entry;
  }

  /** Views that tell where their values are chosen. */
  async usedViews(em: EntityManager, kind: ReferenceKind, entries: readonly ReferenceEntry[]): Promise<readonly ReferenceView[]> {
    const useOf = await usesOf(em, kind, entries.map(({ id }) => id));
    return (await this.views(em, entries)).map((view) => ({ ...view, usedBy: useOf(view.id) }));
  }

  async views(em: EntityManager, entries: readonly ReferenceEntry[]): Promise<readonly ReferenceView[]> {
    const links = await em.find(ReferenceLink, { referenceId: { $in: entries.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
    return entries.map((entry) => {
      const { id, kind, name, number, group, active } = entry;
      const own = links.filter(({ referenceId }) => referenceId === id);
      return { id, kind, name, number, group, active, usedBy: null, links: own.map(({ connectionId, remoteId, present }) => ({ connectionId, remoteId, present })) };
    });
  }
}
