import type { ConnectionBegun, ConnectionView, NewTransaction, Page, ReferenceView, TaxRateView, TransactionBatchResult } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { CodingBeginnings } from '@kontor/server-coding';
import { connected, setUp, type HouseCompany } from '@kontor/server-connections/testing';
import { anOffice, type Office } from '@kontor/server-platform/testing';
import type { ExportsApp } from './exports-app';

/** An organization that exports: connected, set up, and with a rule that codes whatever comes from AWS. */
export interface ExportOffice extends Office {
  readonly company: HouseCompany;
  readonly connection: ConnectionView;
  readonly software: ReferenceView;
  readonly nineteen: TaxRateView;
}

let companies = 0;

export async function anExportOffice(app: ExportsApp): Promise<ExportOffice> {
  const office = await anUnconnectedOffice(app);
  const company = app.house.company(`Ausfuhr ${(companies += 1)} GmbH`);
  const connection = await connected(office, company);
  await setUp(office, connection.id);
  const { items } = (await office.browser.get('/gl-accounts?limit=200').expect(200)).body as Page<ReferenceView>;
  const software = items.find(({ number, active }) => active && number === '4964') ?? missing('the account');
  return { ...office, company, connection, software, nineteen: await codeAws(office, software) };
}

/** An organization that makes files, without a ledger anywhere. */
export async function aPaperOffice(app: ExportsApp): Promise<ExportOffice> {
  const office = await anUnconnectedOffice(app);
  const { connection } = (await office.browser.post('/connections', { exporterId: 'paper', authKind: 'none' }).expect(201)).body as ConnectionBegun;
  const software = (await office.browser.post('/gl-accounts', { name: 'EDV-Software', number: '4964' }).expect(201)).body as ReferenceView;
  return { ...office, company: app.house.company('Niemand'), connection: connection ?? missing('the connection'), software, nineteen: await codeAws(office, software) };
}

async function anUnconnectedOffice(app: ExportsApp): Promise<Office> {
  const office = await anOffice(app);
  await app.scope.run(office.organizationId, (em) => app.app.get(CodingBeginnings).prepare(em, office.organizationId));
  return office;
}

async function codeAws({ browser }: Office, software: ReferenceView): Promise<TaxRateView> {
  const rates = (await browser.get('/tax-rates?on=2026-03-01').expect(200)).body as readonly TaxRateView[];
  const nineteen = rates.find(({ name }) => name === '19 %') ?? missing('the rate');
  const rule = { name: 'AWS', conditions: { merchant: { match: 'contains', text: 'aws' } }, effects: { glAccountId: software.id, taxRate: { by: 'rate', taxRateId: nineteen.id } } };
  await browser.post('/rules', rule).expect(201);
  return nineteen;
}

const missing = (what: string): never => {
  throw new Error(`expected ${what}`);
};

const purchase: NewTransaction = {
  sourceId: '',
  kind: 'purchase',
  transactionDate: '2026-03-01',
  bookingDate: '2026-03-02',
  billing: { minor: -11_900, currency: 'EUR' },
  merchant: { name: 'AWS EMEA SARL', countryCode: 'LU' },
  card: { last4: '1234', holder: 'Erika Muster' },
};

/** Lets transactions come in; gives their ids. */
export async function arrive({ browser }: Pick<Office, 'browser'>, items: readonly Partial<NewTransaction>[]): Promise<readonly string[]> {
  const batch = { source: 'cards', items: items.map((item) => ({ ...purchase, sourceId: newId(), ...item })) };
  const result = (await browser.post('/transactions:batch', batch).expect(200)).body as TransactionBatchResult;
  return result.items.map(({ transactionId, error }) => transactionId ?? missing(`a transaction: ${error?.detail}`));
}

/** So many transactions that can be exported. */
export const ready = (office: Pick<Office, 'browser'>, count: number): Promise<readonly string[]> => arrive(office, Array.from({ length: count }, () => ({})));

/** One that can be exported, or one that differs. */
export async function aTransaction(office: Pick<Office, 'browser'>, item: Partial<NewTransaction> = {}): Promise<string> {
  const [id] = await arrive(office, [item]);
  return id ?? missing('a transaction');
}

let receipts = 0;

/** Uploads a PDF and links it; gives its id. */
export async function aReceipt({ browser }: Pick<Office, 'browser'>, transactionId: string): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.7\n% receipt ${(receipts += 1)}\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`);
  const answer = await browser.post('/receipts').field('transactionId', transactionId).attach('files', bytes, 'Beleg.pdf').expect(201);
  const { files } = answer.body as { files: readonly { receipt: { id: string } | null }[] };
  return files[0]?.receipt?.id ?? missing('a receipt');
}
