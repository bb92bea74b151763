/** SQL: a person wants the transaction exported anew since; the item or step under this alias belongs to an export before that. */
export const isSuperseded = (alias: string): string => `exists (
    select 1 from export_anew a where a.connection_id = ${alias}.connection_id and a.transaction_id = ${alias}.transaction_id and a.generation > ${alias}.generation)`;
