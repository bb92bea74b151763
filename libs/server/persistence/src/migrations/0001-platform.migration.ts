import { Migration } from '@mikro-orm/migrations';
import { instant, tenantColumns } from '../schema/columns';
import { tenantOrSystemTable, tenantOrUserTable, tenantTable, userOrSystemTable } from '../schema/row-security';

const role = `role text not null check (role in ('viewer', 'accountant', 'admin', 'owner'))`;

const people = `
  create table user_account (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    password_hash text not null,
    display_name text not null,
    locale text not null,
    created_at ${instant} not null
  );
  create table membership (
    ${tenantColumns},
    user_id uuid not null references user_account,
    ${role},
    created_at ${instant} not null,
    unique (organization_id, user_id)
  );
  create index membership_user on membership (user_id);`;

const credentials = `
  create table session (
    id uuid primary key,
    user_id uuid not null references user_account,
    secret_hash char(64) not null,
    created_at ${instant} not null,
    expires_at ${instant} not null,
    last_used_at ${instant} not null,
    unique (user_id, secret_hash)
  );
  create index session_last_used on session (last_used_at);
  create table api_token (
    ${tenantColumns},
    name text not null,
    ${role},
    secret_hash char(64) not null,
    created_by uuid not null,
    created_at ${instant} not null,
    last_used_at ${instant},
    revoked_at ${instant},
    unique (organization_id, secret_hash)
  );`;

/** The processes have no right to change or delete events; the trigger holds back even the owner of the table. */
const audit = `
  create table audit_event (
    ${tenantColumns},
    at ${instant} not null,
    actor_kind text not null check (actor_kind in ('user', 'token', 'system')),
    actor_id text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    changes jsonb not null
  );
  create index audit_event_newest on audit_event (organization_id, at desc, id desc);
  create function audit_event_is_final() returns trigger language plpgsql as $$
    begin
      raise exception 'audit events are never changed or deleted' using errcode = 'insufficient_privilege';
    end $$;
  create trigger audit_event_is_final before update or delete on audit_event for each row execute function audit_event_is_final();
  create trigger audit_event_stays before truncate on audit_event for each statement execute function audit_event_is_final();`;

const idempotency = `
  create table idempotency_key (
    ${tenantColumns},
    route text not null,
    key text not null,
    request_hash char(64) not null,
    state text not null check (state in ('running', 'done', 'in-doubt')),
    status integer,
    answer text,
    created_at ${instant} not null,
    unique (organization_id, route, key),
    check ((state = 'done') = (status is not null))
  );
  create index idempotency_key_created on idempotency_key (created_at);`;

export class PlatformMigration extends Migration {
  override up(): void {
    [people, credentials, audit, idempotency].forEach((statement) => this.addSql(statement));
    this.addSql(tenantOrUserTable('membership'));
    this.addSql(userOrSystemTable('session'));
    this.addSql(tenantTable('api_token'));
    this.addSql(tenantTable('audit_event'));
    this.addSql(tenantOrSystemTable('idempotency_key'));
  }
}
