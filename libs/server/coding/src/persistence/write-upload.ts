import type { ReferenceKind } from '@kontor/exporter-contract';
import { newId } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { normalText } from '../domain/normal-text';
import type { ListedValue, PlannedRow, UploadPlan } from '../domain/uploads/plan-upload';

export interface UploadWriting {
  readonly organizationId: string;
  readonly kind: ReferenceKind;
  readonly at: Date;
}

const listed = `
  select r.id, r.name, r.number, r.group_name as "group", r.active,
    exists (select 1 from reference_link l where l.reference_id = r.id and l.present) as managed
  from reference r where r.kind = ? order by r.created_at, r.id`;

const statements = {
  create: `
    insert into reference (id, organization_id, kind, name, name_key, number, group_name, active, retired_by, created_at, changed_at)
    select x.id, ?, ?, x.name, x.name_key, x.number, x.group_name, x.active, case when x.active then null else 'person' end, ?, ?
    from jsonb_to_recordset(?::jsonb) as x(id uuid, name text, name_key text, number text, group_name text, active boolean)`,
  change: `
    update reference r set name = x.name, name_key = x.name_key, number = x.number, group_name = x.group_name, active = x.active, changed_at = ?,
      retired_by = case when x.active then null when r.active then 'person' else r.retired_by end
    from jsonb_to_recordset(?::jsonb) as x(id uuid, name text, name_key text, number text, group_name text, active boolean)
    where r.id = x.id`,
  deactivate: `update reference set active = false, retired_by = 'person', changed_at = ? where id = any(?::uuid[])`,
} as const;

export const listedValues = (em: EntityManager, kind: ReferenceKind): Promise<readonly ListedValue[]> => boundRows<ListedValue>(em, listed, [kind]);

const record = ({ row }: PlannedRow, id: string, before?: ListedValue) => ({
  id,
  name: row.name,
  name_key: normalText(row.name),
  number: row.number ?? before?.number ?? null,
  group_name: row.group ?? before?.group ?? null,
  active: row.active ?? before?.active ?? true,
});

/** Carries out what an upload has decided: a statement per step, whatever the number of rows. */
export async function writeUpload(em: EntityManager, { organizationId, kind, at }: UploadWriting, { rows, deactivate }: UploadPlan): Promise<void> {
  const created = rows.flatMap((planned) => (planned.outcome === 'created' ? [record(planned, newId())] : []));
  const changed = rows.flatMap((planned) => (planned.outcome === 'changed' ? [record(planned, planned.value.id, planned.value)] : []));
  if (created.length > 0) await boundRows(em, statements.create, [organizationId, kind, at, at, JSON.stringify(created)]);
  if (changed.length > 0) await boundRows(em, statements.change, [at, JSON.stringify(changed)]);
  if (deactivate.length > 0) await boundRows(em, statements.deactivate, [at, deactivate.map(({ id }) => id)]);
}
