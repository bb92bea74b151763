/** Tables without a row policy, each with the reason why nobody's data is in them. */
export const globalTables: Readonly<Record<string, string>> = {
  schema_migration: 'names of the migrations that ran',
};

/** Tables that work without a tenant may read, each with the reason. */
export const systemTables: Readonly<Record<string, string>> = {};
