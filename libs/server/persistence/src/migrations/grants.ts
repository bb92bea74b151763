export type Privilege = 'select' | 'insert' | 'update' | 'delete';

export const everything: readonly Privilege[] = ['select', 'insert', 'update', 'delete'];
export const appendOnly: readonly Privilege[] = ['select', 'insert'];
export const undeletable: readonly Privilege[] = ['select', 'insert', 'update'];
export const readOnly: readonly Privilege[] = ['select'];

/** What the role of the processes may do with each table. A table that is not listed stops the migration. */
export const grants: Readonly<Record<string, readonly Privilege[]>> = {
  schema_migration: readOnly,
  user_account: undeletable,
  membership: everything,
  session: everything,
  api_token: undeletable,
  audit_event: appendOnly,
  idempotency_key: everything,
  organization: undeletable,
  data_field: everything,
  field_lock: everything,
  statement_import: undeletable,
  transaction: undeletable,
  statement_error: appendOnly,
  receipt: appendOnly,
  receipt_link: everything,
  reference: undeletable,
  reference_link: undeletable,
  tax_rate: undeletable,
  coding: undeletable,
  coding_line: everything,
  rule: everything,
  card_default: everything,
  coding_batch: undeletable,
  coding_batch_entry: appendOnly,
  connection: undeletable,
  credential: everything,
  sign_in_attempt: undeletable,
  setup_report: undeletable,
  request_slot: undeletable,
  run: undeletable,
  export_item: undeletable,
  export_step: undeletable,
  external_ref: undeletable,
  lane: undeletable,
  run_file: appendOnly,
  export_anew: appendOnly,
  export_call: appendOnly,
  saved_view: everything,
};
