import { frozen } from './state-list';

/** SQL: a person wants the transaction exported anew since; the item or step under this alias belongs to an export before that. */
export const isSuperseded = (alias: string): string => `exists (
    select 1 from export_anew a where a.connection_id = ${alias}.connection_id and a.transaction_id = ${alias}.transaction_id and a.generation > ${alias}.generation)`;

/** SQL: the export under this alias was taken back: what it had written no longer stands. */
export const isTakenBack = (alias: string): string => `exists (
    select 1 from export_anew a where a.kind = 'taken-back' and a.connection_id = ${alias}.connection_id and a.transaction_id = ${alias}.transaction_id and a.generation = ${alias}.generation + 1)`;

/**
 * SQL: the item under this alias is the living one of its transaction, on its way or arrived; what is to be exported anew
 * has none. One that adds late receipts lives beside it and says nothing about the lane.
 */
export const isLiving = (alias: string): string => `(${alias}.kind <> 'late-receipts' and (${alias}.state in ${frozen} or (${alias}.state = 'exported' and not ${isSuperseded(alias)})))`;
