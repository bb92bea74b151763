import { Migration } from '@mikro-orm/migrations';
import { instant, tenantColumns } from '../schema/columns';
import { guardedTable, tenantTable } from '../schema/row-security';

const organization = `
  create table organization (
    id uuid primary key,
    name text not null check (name <> ''),
    time_zone text not null default 'Europe/Berlin',
    country char(2) not null default 'DE' check (country ~ '^[A-Z]{2}$'),
    locale text not null default 'de',
    base_currency char(3) not null default 'EUR' check (base_currency ~ '^[A-Z]{3}$'),
    created_at ${instant} not null default now()
  );`;

/** The tables of the platform are older than the table they belong to. */
const belonging = ['membership', 'api_token', 'audit_event', 'idempotency_key'].map(
  (table) => `alter table ${table} add foreign key (organization_id) references organization;`,
);

const field = `field text not null check (field in ('glAccount', 'taxRate', 'supplier', 'costCenter', 'costUnit', 'receiptNumber', 'receiptDate', 'note', 'receipt'))`;

const fields = `
  create table data_field (
    ${tenantColumns} references organization,
    ${field},
    active boolean not null,
    required_for_export boolean not null,
    unique (organization_id, field),
    check (active or not required_for_export)
  );
  create table field_lock (
    ${tenantColumns} references organization,
    ${field},
    holder uuid not null,
    kind text not null check (kind in ('required', 'ignored')),
    reason jsonb not null,
    unique (organization_id, field, holder)
  );
  create index field_lock_holder on field_lock (organization_id, holder);`;

/** An organization is seen from within, and by its members when they choose where to work. */
const seenByMembers = `
  id = (select nullif(current_setting('app.organization', true), '')::uuid)
  or id in (select organization_id from membership where user_id = (select nullif(current_setting('app.user', true), '')::uuid))`;

export class OrganizationsMigration extends Migration {
  override up(): void {
    [organization, ...belonging, fields].forEach((statement) => this.addSql(statement));
    this.addSql(guardedTable('organization', seenByMembers));
    this.addSql(tenantTable('data_field'));
    this.addSql(tenantTable('field_lock'));
  }
}
