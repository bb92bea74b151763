/** Columns of an amount for a migration; the entity has `@Embedded(() => MoneyColumns)` on a property of that name. */
export function moneyColumns(name: string, options: { readonly nullable?: boolean } = {}): string {
  const [minor, currency] = [`${name}_minor`, `${name}_currency`];
  if (options.nullable) {
    return `${minor} bigint, ${currency} char(3) check (${currency} ~ '^[A-Z]{3}$'), check ((${minor} is null) = (${currency} is null))`;
  }
  return `${minor} bigint not null, ${currency} char(3) not null check (${currency} ~ '^[A-Z]{3}$')`;
}

/** Columns that every table of an organization begins with. */
export const tenantColumns = `id uuid primary key, organization_id uuid not null`;

/** Instants are kept in milliseconds, which is all that a `Date` holds: paging by them loses no row. */
export const instant = 'timestamptz(3)';
