import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, StatementImportResult, TransactionView } from '@kontor/api-contracts';
import { startTestApp, type ApiClient, type Office, type TestApp, type TestAppOptions } from '@kontor/server-platform/testing';
import { OrganizationsHttpModule } from '@kontor/server-organizations';
import type { Test } from 'supertest';
import { NewTransactions } from '../application/new-transactions';
import { TransactionFreeze } from '../application/transaction-freeze';
import { TransactionsHttpModule } from '../transactions-http.module';
import { RoomsAboveModule, type ChosenFreeze, type RememberedTransactions } from './rooms-above';

export const startTransactionsApp = (options: Omit<TestAppOptions, 'modules'> = {}): Promise<TestApp> =>
  startTestApp({ modules: [OrganizationsHttpModule, TransactionsHttpModule, RoomsAboveModule], ...options });

export const roomAbove = ({ app }: TestApp): RememberedTransactions => app.get<unknown, RememberedTransactions>(NewTransactions, { strict: false });
export const freezeOf = ({ app }: TestApp): ChosenFreeze => app.get<unknown, ChosenFreeze>(TransactionFreeze, { strict: false });

/** A statement of the own fixtures, `kontor/every-kind.csv`. */
export const fixture = (path: string): Buffer => readFileSync(join(__dirname, '../domain/fixtures', path));

export const goldenOf = (path: string): unknown => JSON.parse(fixture(path.replace(/\.\w+$/, '.golden.json')).toString('utf8'));

export type UploadFields = Readonly<Partial<Record<'profile' | 'mapping' | 'account' | 'encoding', string>>>;

export function upload(browser: ApiClient, file: Buffer | string, fields: UploadFields = {}, name = 'auszug.csv'): Test {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
  const request = browser.post('/statement-imports');
  for (const [field, value] of Object.entries(fields)) void request.field(field, value);
  return request.attach('file', bytes, name);
}

export const importOf = async (browser: ApiClient, file: Buffer | string, fields: UploadFields = {}): Promise<StatementImportResult> =>
  (await upload(browser, file, fields).expect(201)).body as StatementImportResult;

export async function transactionsOf({ browser }: Pick<Office, 'browser'>, query = ''): Promise<readonly TransactionView[]> {
  const answer = await browser.get(`/transactions?limit=200${query}`).expect(200);
  return (answer.body as Page<TransactionView>).items;
}
