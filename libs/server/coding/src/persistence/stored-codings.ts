import type { EntityManager } from '@mikro-orm/postgresql';
import { blankCoding, type Coding } from '../domain/coding';
import { groupBy } from '../domain/group-by';
import { blank } from '../domain/sheet';
import { CodingHead } from './coding-head.entity';
import { CodingLine } from './coding-line.entity';

/** How transactions are coded, by their id; one that nobody has touched is absent. Two queries, whatever the number. */
export async function loadCodings(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlyMap<string, Coding>> {
  const where = { transactionId: { $in: [...transactionIds] } };
  const heads = await em.find(CodingHead, where, { disableIdentityMap: true });
  const lines = await em.find(CodingLine, where, { disableIdentityMap: true, orderBy: { position: 'asc' } });
  const parts = groupBy(lines, ({ transactionId }) => transactionId);
  const headOf = new Map(heads.map((head) => [head.transactionId, head.toSheet()]));
  const coded = new Set([...headOf.keys(), ...parts.keys()]);
  return new Map(
    [...coded].map((id) => {
      const own = (parts.get(id) ?? []).map((line) => ({ gross: line.gross?.toMoney() ?? null, sheet: line.toSheet() }));
      return [id, { head: headOf.get(id) ?? blank.head, parts: own.length > 0 ? own : blankCoding.parts }];
    }),
  );
}

/** Keeps a coding that was loaded before and edited since. */
export async function saveCoding(em: EntityManager, organizationId: string, transactionId: string, { head, parts }: Coding): Promise<void> {
  const keptHead = (await em.findOne(CodingHead, { transactionId })) ?? new CodingHead(organizationId, transactionId);
  keptHead.take(head);
  em.persist(keptHead);
  const lines = await em.find(CodingLine, { transactionId });
  parts.forEach(({ sheet, gross }, position) => {
    const line = lines.find((candidate) => candidate.position === position) ?? new CodingLine(organizationId, transactionId, position);
    line.take(sheet, gross);
    em.persist(line);
  });
  em.remove(lines.filter(({ position }) => position >= parts.length));
  await em.flush();
}

/** Keeps codings of transactions that have none yet. */
export function addCodings(em: EntityManager, organizationId: string, codings: ReadonlyMap<string, Coding>): Promise<void> {
  for (const [transactionId, { head, parts }] of codings) {
    em.persist(new CodingHead(organizationId, transactionId, head));
    parts.forEach(({ sheet, gross }, position) => {
      const line = new CodingLine(organizationId, transactionId, position);
      line.take(sheet, gross);
      em.persist(line);
    });
  }
  return em.flush();
}
