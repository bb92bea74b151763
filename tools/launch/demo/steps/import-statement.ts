import type { StatementImportResult, TransactionView } from '@kontor/api-contracts';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { allPages } from '../kontor/all-pages';
import type { KontorClient } from '../kontor/kontor-client';

export interface Imported {
  readonly result: StatementImportResult;
  /** The same file a second time: nothing new, nothing changed. */
  readonly again: StatementImportResult;
  readonly transactions: readonly TransactionView[];
}

/** A file and what is known of its format; nothing where it is recognised. */
export interface Statement {
  readonly file: string;
  readonly profile?: string | undefined;
  /** The file with the description of its columns. */
  readonly mapping?: string | undefined;
}

async function send(client: KontorClient, { file, profile, mapping }: Statement): Promise<StatementImportResult> {
  const form = new FormData();
  if (profile !== undefined) form.set('profile', profile);
  if (mapping !== undefined) form.set('mapping', await readFile(mapping, 'utf8'));
  form.set('file', await openAsBlob(file), basename(file));
  return client.upload<StatementImportResult>('/statement-imports', form, `The import of ${file}`);
}

/** Imports a statement, twice: the second time must change nothing. */
export async function importStatement(client: KontorClient, statement: Statement): Promise<Imported> {
  const result = await send(client, statement);
  const again = await send(client, statement);
  const transactions = await allPages<TransactionView>(client, `/transactions?importId=${result.id}`);
  return { result, again, transactions };
}
