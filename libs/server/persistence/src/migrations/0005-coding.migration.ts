import { Migration } from '@mikro-orm/migrations';
import { instant, moneyColumns, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';

const kind = `kind text not null check (kind in ('glAccount', 'supplier', 'costCenter', 'costUnit'))`;

/** `retired_by` keeps apart what a person switched off, which stays off, and what an import did, which may come back. */
const reference = `
create table reference (
  ${tenantColumns} references organization (id),
  ${kind},
  name text not null check (name <> ''),
  name_key text not null,
  number text,
  group_name text,
  active boolean not null default true,
  retired_by text check (retired_by in ('person', 'import')),
  created_at ${instant} not null,
  changed_at ${instant} not null,
  check (active = (retired_by is null))
)`;

/** Where a value is known outside: one value may be known to several connections. */
const referenceLink = `
create table reference_link (
  ${tenantColumns} references organization (id),
  reference_id uuid not null references reference (id),
  connection_id uuid not null,
  ${kind},
  remote_id text not null,
  attributes jsonb not null default '{}',
  present boolean not null default true,
  unique (connection_id, kind, remote_id),
  unique (connection_id, reference_id)
)`;

const taxRate = `
create table tax_rate (
  ${tenantColumns} references organization (id),
  name text not null check (name <> ''),
  basis_points integer not null check (basis_points between 0 and 10000),
  treatment text not null check (treatment in ('included', 'reverse-charge', 'intra-community', 'none')),
  level text check (level in ('standard', 'reduced')),
  valid_from date,
  valid_to date,
  active boolean not null default true,
  created_at ${instant} not null,
  check (valid_from <= valid_to)
)`;

const coding = `
create table coding (
  ${tenantColumns} references organization (id),
  transaction_id uuid not null unique references transaction (id),
  supplier_id uuid references reference (id),
  receipt_number text,
  receipt_date date,
  note text,
  origins jsonb not null default '{}'
)`;

/** A line without an amount has the whole one: it follows the transaction until somebody divides it. */
const codingLine = `
create table coding_line (
  ${tenantColumns} references organization (id),
  transaction_id uuid not null references transaction (id),
  position integer not null check (position between 0 and 19),
  ${moneyColumns('gross', { nullable: true })},
  gl_account_id uuid references reference (id),
  tax_rate_id uuid references tax_rate (id),
  cost_center_id uuid references reference (id),
  cost_unit_id uuid references reference (id),
  text text,
  origins jsonb not null default '{}',
  unique (transaction_id, position)
)`;

const rule = `
create table rule (
  ${tenantColumns} references organization (id),
  name text not null check (name <> ''),
  position integer not null,
  active boolean not null default true,
  conditions jsonb not null,
  effects jsonb not null,
  created_at ${instant} not null,
  changed_at ${instant} not null
)`;

const cardDefault = `
create table card_default (
  ${tenantColumns} references organization (id),
  last4 char(4) not null check (last4 ~ '^[0-9]{4}$'),
  holder text,
  holder_key text not null default '',
  gl_account_id uuid references reference (id),
  cost_center_id uuid references reference (id),
  cost_unit_id uuid references reference (id),
  created_at ${instant} not null,
  unique (organization_id, last4, holder_key)
)`;

const indexes = `
create index reference_by_name on reference (organization_id, kind, name_key, id);
create index reference_link_reference on reference_link (reference_id);
create index tax_rate_organization on tax_rate (organization_id);
create index rule_order on rule (organization_id, position, id)`;

export class CodingMigration extends Migration {
  override up(): void {
    [reference, referenceLink, taxRate, coding, codingLine, rule, cardDefault, indexes].forEach((statement) => this.addSql(statement));
    const tables = ['reference', 'reference_link', 'tax_rate', 'coding', 'coding_line', 'rule', 'card_default'];
    tables.forEach((table) => this.addSql(tenantTable(table)));
  }
}
