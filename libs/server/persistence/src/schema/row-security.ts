const isOrganization = (column: string): string => `${column} = (select nullif(current_setting('app.organization', true), '')::uuid)`;
const isUser = (column: string): string => `${column} = (select nullif(current_setting('app.user', true), '')::uuid)`;
const isSystem = `(select current_setting('app.scope', true)) = 'system'`;

/**
 * Puts a table behind a row policy that the owner, too, must obey. The settings stand in sub-selects so that they are
 * read once per query, and become null when empty: a pooled connection remembers '' after its first transaction.
 */
export const guardedTable = (table: string, condition: string): string =>
  [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_scope on ${table} using (${condition}) with check (${condition})`,
  ].join(';\n');

/** Rows of one organization. */
export const tenantTable = (table: string, column = 'organization_id'): string => guardedTable(table, isOrganization(column));

/** Rows of one person. */
export const userTable = (table: string, column = 'user_id'): string => guardedTable(table, isUser(column));

/** Rows that both their organization and their person see: memberships. */
export const tenantOrUserTable = (table: string): string => guardedTable(table, `${isOrganization('organization_id')} or ${isUser('user_id')}`);

/** Rows of one organization that work without a tenant must find: lanes to sweep, API tokens to look up. */
export const tenantOrSystemTable = (table: string): string => guardedTable(table, `${isOrganization('organization_id')} or ${isSystem}`);

/** Rows of one person that work without a person must find: sessions to look up. */
export const userOrSystemTable = (table: string): string => guardedTable(table, `${isUser('user_id')} or ${isSystem}`);
