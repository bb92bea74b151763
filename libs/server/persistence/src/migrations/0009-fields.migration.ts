import { Migration } from '@mikro-orm/migrations';

const fields = `('glAccount', 'taxRate', 'supplier', 'costCenter', 'costUnit', 'receiptNumber', 'receiptDate', 'serviceDate', 'note', 'receipt')`;

const knowsTheField = (table: string): string => `
  alter table ${table} drop constraint ${table}_field_check;
  alter table ${table} add constraint ${table}_field_check check (field in ${fields});`;

export class FieldsMigration extends Migration {
  override up(): void {
    this.addSql('alter table coding add column service_date date');
    ['data_field', 'field_lock'].forEach((table) => this.addSql(knowsTheField(table)));
    this.addSql(`alter table field_lock drop constraint field_lock_kind_check`);
    this.addSql(`alter table field_lock add constraint field_lock_kind_check check (kind in ('required', 'optional', 'ignored'))`);
  }
}
