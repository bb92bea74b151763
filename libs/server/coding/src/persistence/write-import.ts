import type { ReferenceItem, ReferenceKind } from '@kontor/exporter-contract';
import { newId } from '@kontor/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { normalText } from '../domain/normal-text';
import type { ImportPlan, Renewal } from '../domain/references/plan-import';
import { idList } from './id-list';

export interface ImportWriting {
  readonly organizationId: string;
  readonly connectionId: string;
  readonly kind: ReferenceKind;
  readonly at: Date;
}

/** One statement per step, whatever the number of rows: a ledger may list ten thousand suppliers. */
const statements = {
  create: `
    insert into reference (id, organization_id, kind, name, name_key, number, group_name, active, created_at, changed_at)
    select x.id, ?, ?, x.name, x.name_key, x.number, x.group_name, true, ?, ?
    from jsonb_to_recordset(?::jsonb) as x(id uuid, name text, name_key text, number text, group_name text)`,
  link: `
    insert into reference_link (id, organization_id, connection_id, kind, reference_id, remote_id, attributes)
    select x.link_id, ?, ?, ?, x.id, x.remote_id, x.attributes
    from jsonb_to_recordset(?::jsonb) as x(link_id uuid, id uuid, remote_id text, attributes jsonb)`,
  renew: `
    update reference r set name = x.name, name_key = x.name_key, number = x.number, group_name = x.group_name, changed_at = ?,
      active = r.active or x.revives, retired_by = case when x.revives then null else r.retired_by end
    from jsonb_to_recordset(?::jsonb) as x(id uuid, name text, name_key text, number text, group_name text, revives boolean)
    where r.id = x.id`,
  relink: `
    update reference_link l set attributes = x.attributes, present = true
    from jsonb_to_recordset(?::jsonb) as x(link_id uuid, attributes jsonb) where l.id = x.link_id`,
  unlist: 'update reference_link set present = false where id = any(?::uuid[])',
  retire: `update reference set active = false, retired_by = 'import', changed_at = ? where id = any(?::uuid[])`,
} as const;

const row = (item: ReferenceItem, id: string) => ({
  id,
  name: item.name,
  name_key: normalText(item.name),
  number: item.number ?? null,
  group_name: item.group ?? null,
  remote_id: item.remoteId,
  attributes: item.attributes ?? {},
});

/** Carries out what an import has decided. */
export async function writeImport(em: EntityManager, { organizationId, connectionId, kind, at }: ImportWriting, plan: ImportPlan): Promise<void> {
  const created = plan.create.map((item) => ({ ...row(item, newId()), link_id: newId() }));
  const adopted = plan.adopt.map(({ value, item }) => ({ ...row(item, value.id), link_id: newId() }));
  const renewed = [...plan.adopt, ...plan.update].map(renewedRow);
  const run = async (name: keyof typeof statements, params: readonly unknown[], rows: readonly unknown[], last: unknown): Promise<void> => {
    if (rows.length > 0) await em.execute(statements[name], [...params, last]);
  };
  await run('create', [organizationId, kind, at, at], created, JSON.stringify(created));
  await run('link', [organizationId, connectionId, kind], [...created, ...adopted], JSON.stringify([...created, ...adopted]));
  await run('renew', [at], renewed, JSON.stringify(renewed));
  await run('relink', [], plan.update, JSON.stringify(plan.update.map(renewedRow)));
  await run('unlist', [], plan.vanished, idList(plan.vanished.flatMap(({ link }) => (link ? [link.id] : []))));
  await run('retire', [at], plan.retire, idList(plan.retire.map(({ id }) => id)));
}

const renewedRow = ({ value, item, revives }: Renewal) => ({ ...row(item, value.id), link_id: value.link?.id ?? null, revives });
