import type { StatementImportResult, TransactionView } from '@kontor/api-contracts';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { allPages } from '../kontor/all-pages';
import type { KontorClient } from '../kontor/kontor-client';

export interface Imported {
  readonly result: StatementImportResult;
  /** The same file a second time: nothing new, nothing changed. */
  readonly again: StatementImportResult;
  readonly transactions: readonly TransactionView[];
}

async function send(client: KontorClient, file: string, profile: string | undefined): Promise<StatementImportResult> {
  const form = new FormData();
  if (profile !== undefined) form.set('profile', profile);
  form.set('file', await openAsBlob(file), basename(file));
  return client.upload<StatementImportResult>('/statement-imports', form);
}

/** Imports a statement, twice: the second time must change nothing. */
export async function importStatement(client: KontorClient, file: string, profile: string | undefined): Promise<Imported> {
  const result = await send(client, file, profile);
  const again = await send(client, file, profile);
  const transactions = await allPages<TransactionView>(client, `/transactions?importId=${result.id}`);
  return { result, again, transactions };
}
