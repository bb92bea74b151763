import type { ReferenceAttributes, ReferenceValue } from '@kontor/exporter-contract';
import type { EntityManager } from '@mikro-orm/postgresql';
import { idList } from './id-list';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly active: boolean;
  readonly remote_id: string | null;
  readonly attributes: ReferenceAttributes | null;
}

/** A value that is switched off keeps its remote id: "switched off" is the one thing to tell about it. */
const sql = `
  select r.id, r.name, r.number, r.active, l.remote_id, l.attributes from reference r
  left join reference_link l on l.reference_id = r.id and l.connection_id = ? and (l.present or not r.active)
  where r.id = any(?::uuid[])`;

const toValue = ({ id, name, number, active, remote_id, attributes }: Row): ReferenceValue => ({
  id,
  name,
  ...(number !== null && { number }),
  ...(remote_id !== null && { remoteId: remote_id }),
  active,
  attributes: attributes ?? {},
});

/** Values by their id, with what one connection knows of them. */
export async function referenceValues(em: EntityManager, ids: readonly string[], connectionId: string | null): Promise<ReadonlyMap<string, ReferenceValue>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<Row[]>(sql, [connectionId, idList(ids)]);
  return new Map(rows.map((row) => [row.id, toValue(row)]));
}
