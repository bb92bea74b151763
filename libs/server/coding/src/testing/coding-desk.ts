import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEventView, CodingChange, CodingView, NewReference, NewTransaction, Page, ReferenceView, TaxRateView, TransactionBatchResult } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';
import { newId } from '@kontor/kernel';
import { OrganizationsHttpModule } from '@kontor/server-organizations';
import { anOffice, type Office, startTestApp, type TestApp } from '@kontor/server-platform/testing';
import { ReceiptsHttpModule } from '@kontor/server-receipts';
import { TransactionsHttpModule } from '@kontor/server-transactions';
import { CodingBeginnings } from '../application/taxes/coding-beginnings';
import { CodingHttpModule } from '../coding-http.module';
import { FreezeByHandModule } from './freeze-by-hand.module';

/** An application with this room and those below it, real throughout. */
export async function startCodingApp(): Promise<TestApp> {
  const directory = mkdtempSync(join(tmpdir(), 'kontor-coding-'));
  const modules = [OrganizationsHttpModule, FreezeByHandModule, TransactionsHttpModule, ReceiptsHttpModule, CodingHttpModule];
  const app = await startTestApp({ modules, env: { KONTOR_STORAGE_DIR: directory } });
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(directory, { recursive: true });
  };
  return { ...app, close };
}

/** An organization with its tax rates, and somebody signed in who may do everything. */
export async function aCodingOffice(app: TestApp): Promise<Office> {
  const office = await anOffice(app, 'owner');
  await app.scope.run(office.organizationId, (em) => app.app.get(CodingBeginnings).prepare(em, office.organizationId));
  return office;
}

const paths: Readonly<Record<ReferenceKind, string>> = { glAccount: '/gl-accounts', supplier: '/suppliers', costCenter: '/cost-centers', costUnit: '/cost-units' };

export const pathOf = (kind: ReferenceKind): string => paths[kind];

export const aReference = async ({ browser }: Office, kind: ReferenceKind, body: NewReference): Promise<ReferenceView> => (await browser.post(paths[kind], body).expect(201)).body as ReferenceView;

export const switchOff = async ({ browser }: Office, { kind, id }: ReferenceView): Promise<void> => void (await browser.patch(`${paths[kind]}/${id}`, { active: false }).expect(200));

/** The rate of that name that is law on the day. */
export async function aTaxRate({ browser }: Office, name: string, on = '2026-03-01'): Promise<TaxRateView> {
  const rates = (await browser.get(`/tax-rates?on=${on}`).expect(200)).body as readonly TaxRateView[];
  const found = rates.find((rate) => rate.name === name);
  if (!found) throw new Error(`expected a rate ${name} on ${on}`);
  return found;
}

export const purchase: NewTransaction = {
  sourceId: '',
  kind: 'purchase',
  transactionDate: '2026-03-01',
  bookingDate: '2026-03-02',
  billing: { minor: -11_900, currency: 'EUR' },
  merchant: { name: 'AWS EMEA SARL', countryCode: 'LU' },
  card: { last4: '1234', holder: 'Erika Muster' },
};

/** Lets transactions come in as a card platform sends them; gives their ids. */
export async function arrive({ browser }: Office, ...items: readonly Partial<NewTransaction>[]): Promise<readonly string[]> {
  const batch = { source: 'cards', items: items.map((item) => ({ ...purchase, sourceId: newId(), ...item })) };
  const result = (await browser.post('/transactions:batch', batch).expect(200)).body as TransactionBatchResult;
  return result.items.map(({ transactionId, error }) => transactionId ?? Promise.reject(new Error(error?.detail))) as readonly string[];
}

export async function aTransaction(office: Office, item: Partial<NewTransaction> = {}): Promise<string> {
  const [id] = await arrive(office, item);
  return id ?? Promise.reject(new Error('expected a transaction'));
}

export const codingOf = async ({ browser }: Office, transactionId: string): Promise<CodingView> => (await browser.get(`/transactions/${transactionId}/coding`).expect(200)).body as CodingView;

export const code = async ({ browser }: Office, transactionId: string, change: CodingChange): Promise<CodingView> => (await browser.patch(`/transactions/${transactionId}/coding`, change).expect(200)).body as CodingView;

/** The newest entry of the audit log about a subject. */
export async function lastDeed({ browser }: Office, subjectId: string): Promise<AuditEventView | undefined> {
  const { items } = (await browser.get('/audit-events?limit=200').expect(200)).body as Page<AuditEventView>;
  return items.find(({ subject }) => subject.id === subjectId);
}

export const activate = async ({ browser }: Office, ...fields: readonly string[]): Promise<void> =>
  void (await browser.patch('/data-fields', { fields: fields.map((field) => ({ field, active: true })) }).expect(200));
