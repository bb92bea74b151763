/** Tables without a row policy, each with the reason why nobody's data is in them. */
export const globalTables: Readonly<Record<string, string>> = {
  schema_migration: 'names of the migrations that ran',
  user_account: 'people belong to no organization; who sees them is decided by membership and session',
  request_slot: 'when the next request of a connection may leave; ids and instants only',
};

/** Tables that work without a tenant may read, each with the reason. */
export const systemTables: Readonly<Record<string, string>> = {
  session: 'sessions that are over are removed',
  idempotency_key: 'answers that nobody can ask for any more are removed',
  lane: 'the sweeper looks for connections with waiting exports; ids and instants only',
};
