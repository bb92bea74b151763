import { Migration } from '@mikro-orm/migrations';
import { instant, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';

/** The bytes lie outside the database under their digest; a receipt is what an organization calls them. */
const receipt = `
create table receipt (
  ${tenantColumns} references organization (id),
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  mime_type text not null check (mime_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/xml')),
  bytes integer not null check (bytes > 0),
  uploaded_at ${instant} not null,
  unique (organization_id, sha256)
)`;

const receiptLink = `
create table receipt_link (
  ${tenantColumns} references organization (id),
  transaction_id uuid not null references transaction (id),
  receipt_id uuid not null references receipt (id),
  position integer not null check (position >= 0),
  linked_at ${instant} not null,
  unique (transaction_id, receipt_id)
)`;

export class ReceiptsMigration extends Migration {
  override up(): void {
    [receipt, receiptLink].forEach((statement) => this.addSql(statement));
    this.addSql('create index receipt_newest on receipt (organization_id, uploaded_at desc, id desc)');
    this.addSql('create index receipt_link_receipt on receipt_link (receipt_id)');
    ['receipt', 'receipt_link'].forEach((table) => this.addSql(tenantTable(table)));
  }
}
