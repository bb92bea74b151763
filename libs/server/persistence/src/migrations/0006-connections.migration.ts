import { Migration } from '@mikro-orm/migrations';
import { instant, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';

const connection = `
create table connection (
  ${tenantColumns} references organization (id),
  exporter_id text not null,
  auth_kind text not null check (auth_kind in ('oauth2', 'api-key', 'none')),
  state text not null check (state in ('connected', 'paused', 'needs-sign-in', 'disconnected')),
  company jsonb not null,
  company_id text not null,
  settings jsonb not null,
  memory jsonb not null default '{}',
  pause_fault jsonb,
  setting_up_until ${instant},
  connected_at ${instant} not null,
  checked_at ${instant},
  disconnected_at ${instant},
  unique (organization_id, exporter_id, company_id)
)`;

const credential = `
create table credential (
  connection_id uuid primary key references connection (id),
  organization_id uuid not null references organization (id),
  sealed text not null,
  expires_at ${instant},
  refresher uuid,
  refreshing_until ${instant},
  check ((refresher is null) = (refreshing_until is null))
)`;

const signInAttempt = `
create table sign_in_attempt (
  ${tenantColumns} references organization (id),
  secret_hash text not null,
  user_id uuid not null references user_account (id),
  exporter_id text not null,
  settings jsonb not null,
  connection_id uuid references connection (id),
  sealed_verifier text not null,
  expires_at ${instant} not null,
  used_at ${instant}
)`;

const setupReport = `
create table setup_report (
  ${tenantColumns} references organization (id),
  connection_id uuid not null references connection (id),
  hook text not null,
  position integer not null,
  title jsonb not null,
  did text not null check (did in ('created', 'reused', 'changed', 'unchanged', 'passed-over', 'failed')),
  note jsonb not null,
  fault jsonb,
  ran_at ${instant} not null,
  unique (connection_id, hook)
)`;

/** Holds when the next request of a connection or an installation may be sent, and nothing else. */
const requestSlot = `create table request_slot (key text primary key, next_at timestamptz not null)`;

export class ConnectionsMigration extends Migration {
  override up(): void {
    [connection, credential, signInAttempt, setupReport, requestSlot].forEach((sql) => this.addSql(sql));
    ['connection', 'credential', 'sign_in_attempt', 'setup_report'].forEach((table) => this.addSql(tenantTable(table)));
  }
}
