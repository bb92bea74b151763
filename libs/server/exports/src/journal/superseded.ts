import { frozen } from './state-list';

/** SQL: a person wants the transaction exported anew since; the item or step under this alias belongs to an export before that. */
export const isSuperseded = (alias: string): string => `exists (
    select 1 from export_anew a where a.connection_id = ${alias}.connection_id and a.transaction_id = ${alias}.transaction_id and a.generation > ${alias}.generation)`;

/** SQL: the item under this alias is the living one of its transaction, on its way or arrived; what is to be exported anew has none. */
export const isLiving = (alias: string): string => `(${alias}.state in ${frozen} or (${alias}.state = 'exported' and not ${isSuperseded(alias)}))`;
