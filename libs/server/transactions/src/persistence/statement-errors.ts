import { newId, type LocalizedText } from '@kontor/kernel';
import { boundRows, keyset, type KeysetPosition } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeptError, StatementImport } from './statement-import.entity';

export interface ErrorRow {
  readonly id: string;
  readonly line: number;
  readonly code: string;
  readonly sentence: LocalizedText;
  readonly transaction_id: string | null;
}

export const errorOrder = { expression: 'e.line', id: 'e.id', type: 'bigint', direction: 'asc' } as const;

const insertion = `insert into statement_error (id, organization_id, import_id, line, code, sentence, transaction_id)
  select id, ?::uuid, ?::uuid, line, code, sentence, "transactionId"
  from jsonb_to_recordset(?::jsonb) as row(id uuid, line integer, code text, sentence jsonb, "transactionId" uuid)`;

/** Keeps the errors of one page with one statement. */
export async function insertErrors(em: EntityManager, { organizationId, id }: StatementImport, errors: readonly KeptError[]): Promise<void> {
  if (errors.length === 0) return;
  await boundRows(em, insertion, [organizationId, id, JSON.stringify(errors.map((error) => ({ id: newId(), ...error })))]);
}

/** The errors of an import in the order of the file. */
export async function readErrors(em: EntityManager, importId: string, limit: number, after?: KeysetPosition): Promise<readonly ErrorRow[]> {
  const { where, params, orderBy } = keyset(errorOrder, after);
  const sql = `select e.id, e.line, e.code, e.sentence, e.transaction_id from statement_error e where e.import_id = ? and ${where} order by ${orderBy} limit ?`;
  return em.execute<ErrorRow[]>(sql, [importId, ...params, limit]);
}

export const keptError = ({ line, code, sentence, transaction_id }: ErrorRow): KeptError => ({ line, code, sentence, transactionId: transaction_id });
