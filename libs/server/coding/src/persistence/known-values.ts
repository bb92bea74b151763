import type { ReferenceAttributes, ReferenceKind } from '@kontor/exporter-contract';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { KnownValue } from '../domain/references/plan-import';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly group_name: string | null;
  readonly active: boolean;
  readonly retired_by: 'person' | 'import' | null;
  readonly link_id: string | null;
  readonly remote_id: string | null;
  readonly attributes: ReferenceAttributes | null;
  readonly present: boolean | null;
  readonly linked_elsewhere: boolean;
  readonly present_elsewhere: boolean;
}

const sql = `
  select r.id, r.name, r.number, r.group_name, r.active, r.retired_by, l.id as link_id, l.remote_id, l.attributes, l.present,
    o.reference_id is not null as linked_elsewhere, coalesce(o.present, false) as present_elsewhere
  from reference r
  left join reference_link l on l.reference_id = r.id and l.connection_id = ?
  left join (select reference_id, bool_or(present) as present from reference_link where connection_id <> ? group by 1) o on o.reference_id = r.id
  where r.kind = ? order by r.created_at, r.id`;

const linkOf = ({ link_id, remote_id, attributes, present }: Row): KnownValue['link'] =>
  link_id === null || remote_id === null ? null : { id: link_id, remoteId: remote_id, attributes: attributes ?? {}, present: present === true };

const toKnown = (row: Row): KnownValue => ({
  id: row.id,
  name: row.name,
  number: row.number,
  group: row.group_name,
  active: row.active,
  retiredBy: row.retired_by,
  link: linkOf(row),
  linkedElsewhere: row.linked_elsewhere,
  presentElsewhere: row.present_elsewhere,
});

/** All values of a kind as an import of the connection has to see them, oldest first. */
export async function knownValues(em: EntityManager, connectionId: string, kind: ReferenceKind): Promise<readonly KnownValue[]> {
  return (await em.execute<Row[]>(sql, [connectionId, connectionId, kind])).map(toKnown);
}
