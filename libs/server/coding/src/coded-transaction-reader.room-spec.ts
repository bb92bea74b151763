import type { Page, ReferenceView, TaxRateView, TransactionBatchResult, UploadView } from '@kontor/api-contracts';
import type { CodedTransaction } from '@kontor/exporter-contract';
import type { ExportSubject } from '@kontor/exporter-engine';
import { newId } from '@kontor/kernel';
import { type Office, secondOrganization, type TestApp } from '@kontor/server-platform/testing';
import { type AbstractSqlConnection, MikroORM } from '@mikro-orm/postgresql';
import { CodedTransactionReader } from './application/codings/coded-transaction-reader';
import { ReferenceImporter } from './application/references/reference-importer';
import { aCodingOffice, activate, aReference, arrive, aTaxRate, aTransaction, code, startCodingApp, switchOff } from './testing/coding-desk';

let app: TestApp;
let office: Office;
let connectionId: string;
let own: ReferenceView;
let ledger: ReferenceView;
let nineteen: TaxRateView;
beforeAll(async () => {
  app = await startCodingApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await aCodingOffice(app);
  connectionId = newId();
  const items = [{ remoteId: 'cat-1', name: 'Software', number: '4964', attributes: { splitAllowed: true } }];
  await app.scope.run(office.organizationId, (em) => app.app.get(ReferenceImporter).replace(em, office.actor, { connectionId, kind: 'glAccount', items, deactivateOthers: false }));
  own = await aReference(office, 'glAccount', { name: 'Eigenes Konto' });
  const [found] = ((await office.browser.get('/gl-accounts?search=software').expect(200)).body as Page<ReferenceView>).items;
  ledger = found ?? (await Promise.reject(new Error('expected the imported account')));
  nineteen = await aTaxRate(office, '19 %');
});

const readAll = (ids: readonly string[], connection = connectionId, by = office): Promise<ReadonlyMap<string, ExportSubject>> =>
  app.scope.run(by.organizationId, (em) => app.app.get(CodedTransactionReader).read(em, ids, connection));

async function read(id: string, connection?: string): Promise<CodedTransaction> {
  const subject = (await readAll([id], connection)).get(id);
  if (!subject) throw new Error('expected the transaction');
  return subject.transaction;
}

const bare = (id: string) => ({
  id,
  revision: 1,
  kind: 'purchase',
  transactionDate: '2026-03-01',
  bookingDate: '2026-03-02',
  billing: { minor: -11_900, currency: 'EUR' },
  merchant: { name: 'AWS EMEA SARL', countryCode: 'LU' },
  card: { last4: '1234', holder: 'Erika Muster' },
  lines: [{ gross: { minor: -11_900, currency: 'EUR' } }],
  receipts: [],
});

describe('the snapshot of a transaction', () => {
  it('without coding has one line with the whole amount and nothing else', async () => {
    const id = await aTransaction(office);
    expect(await readAll([id])).toEqual(new Map([[id, { transaction: bare(id), pending: false }]]));
  });

  it('has everything the source said', async () => {
    const id = await aTransaction(office, { settlementDate: '2026-03-31', original: { minor: -12_900, currency: 'USD' }, exchangeRate: '0.9225', merchant: { name: 'AWS', countryCode: 'US', mcc: '7372' }, card: {} });
    expect(await read(id)).toEqual({ ...bare(id), settlementDate: '2026-03-31', original: { minor: -12_900, currency: 'USD' }, exchangeRate: '0.9225', merchant: { name: 'AWS', countryCode: 'US', mcc: '7372' }, card: {} });
  });

  it('has what was chosen, with what this connection knows of it', async () => {
    await activate(office, 'costCenter', 'costUnit');
    const [supplier, costCenter, costUnit] = [await aReference(office, 'supplier', { name: 'AWS', number: '70001' }), await aReference(office, 'costCenter', { name: 'Vertrieb' }), await aReference(office, 'costUnit', { name: 'Projekt' })];
    const id = await aTransaction(office);
    await code(office, id, { supplierId: supplier.id, receiptNumber: 'RE-1', receiptDate: '2026-02-28', serviceDate: '2026-02-20', note: 'Hosting', glAccountId: ledger.id, taxRateId: nineteen.id, costCenterId: costCenter.id, costUnitId: costUnit.id, text: 'EC2' });
    const made = { active: true, attributes: {} };
    expect(await read(id)).toEqual({
      ...bare(id),
      revision: 2,
      supplier: { ...made, id: supplier.id, name: 'AWS', number: '70001' },
      receiptNumber: 'RE-1',
      receiptDate: '2026-02-28',
      serviceDate: '2026-02-20',
      note: 'Hosting',
      lines: [
        {
          gross: { minor: -11_900, currency: 'EUR' },
          glAccount: { id: ledger.id, name: 'Software', number: '4964', remoteId: 'cat-1', active: true, attributes: { splitAllowed: true } },
          taxRate: { id: nineteen.id, name: '19 %', basisPoints: 1900, treatment: 'included', validFrom: '2021-01-01' },
          costCenter: { ...made, id: costCenter.id, name: 'Vertrieb' },
          costUnit: { ...made, id: costUnit.id, name: 'Projekt' },
          text: 'EC2',
        },
      ],
    });
  });

  it('has no remote ids of another connection', async () => {
    const id = await aTransaction(office);
    await code(office, id, { glAccountId: ledger.id });
    expect((await read(id, newId())).lines[0]?.glAccount).toEqual({ id: ledger.id, name: 'Software', number: '4964', active: true, attributes: {} });
  });

  it('has its lines and receipts in their order', async () => {
    const id = await aTransaction(office);
    await office.browser.put(`/transactions/${id}/coding/lines`, { lines: [{ gross: { minor: -1_900, currency: 'EUR' }, glAccountId: ledger.id }, { glAccountId: own.id, taxRateId: nineteen.id }] }).expect(200);
    const upload = office.browser.post('/receipts').field('transactionId', id).attach('files', Buffer.from('%PDF-1.7\nfirst'), 'first.pdf').attach('files', Buffer.from('%PDF-1.7\nsecond'), 'second.pdf');
    const { files } = (await upload.expect(201)).body as UploadView;
    const { lines, receipts, revision } = await read(id);
    expect(lines.map(({ gross, glAccount }) => [gross.minor, glAccount?.name])).toEqual([[-1_900, 'Software'], [-10_000, 'Eigenes Konto']]);
    expect(receipts).toEqual(files.map(({ receipt }) => ({ id: receipt?.id, fileName: receipt?.fileName, mimeType: 'application/pdf', bytes: receipt?.bytes, sha256: receipt?.sha256 })));
    expect(revision).toBe(3);
  });

  it('leaves out fields that the organization switched off, and brings them back with them', async () => {
    const id = await aTransaction(office);
    await code(office, id, { note: 'Hosting', glAccountId: ledger.id });
    await office.browser.post('/receipts').field('transactionId', id).attach('files', Buffer.from(`%PDF-1.7\n${id}`), 'a.pdf').expect(201);
    const off = (active: boolean) => office.browser.patch('/data-fields', { fields: ['note', 'glAccount', 'receipt'].map((field) => ({ field, active })) }).expect(200);
    await off(false);
    expect(await read(id)).toEqual({ ...bare(id), revision: 3 });
    await off(true);
    const snapshot = await read(id);
    expect([snapshot.note, snapshot.lines[0]?.glAccount?.name, snapshot.receipts.length]).toEqual(['Hosting', 'Software', 1]);
  });

  it('says of a value that it was switched off, or has vanished from the ledger', async () => {
    const [first, second] = [await aTransaction(office), await aTransaction(office)];
    await code(office, first, { glAccountId: own.id });
    await code(office, second, { glAccountId: ledger.id });
    await switchOff(office, own);
    await app.scope.run(office.organizationId, (em) => app.app.get(ReferenceImporter).replace(em, office.actor, { connectionId, kind: 'glAccount', items: [], deactivateOthers: false }));
    expect((await read(first)).lines[0]?.glAccount).toMatchObject({ id: own.id, active: false });
    expect((await read(second)).lines[0]?.glAccount).toMatchObject({ id: ledger.id, active: false, remoteId: 'cat-1' });
  });

  it('is pending until the transaction is booked', async () => {
    const item = { sourceId: newId(), status: 'pending', kind: 'purchase', transactionDate: '2026-03-01', billing: { minor: -100, currency: 'EUR' }, merchant: { name: 'Hotel' } };
    const answer = await office.browser.post('/transactions:batch', { source: 'cards', items: [item] }).expect(200);
    const id = (answer.body as TransactionBatchResult).items[0]?.transactionId ?? '';
    const subject = (await readAll([id])).get(id);
    expect([subject?.pending, subject?.transaction.bookingDate]).toEqual([true, '2026-03-01']);
  });
});

describe('reading many', () => {
  it('asks the database the same number of questions for one and for five hundred', async () => {
    const ids = await arrive(office, ...Array.from({ length: 500 }, () => ({})));
    for (const id of ids.slice(0, 5)) await code(office, id, { glAccountId: ledger.id, taxRateId: nineteen.id });
    const counted = async (some: readonly string[]): Promise<number> => {
      let queries = 0;
      const knex = (app.app.get(MikroORM).em.getConnection() as AbstractSqlConnection).getKnex();
      const count = (): void => void (queries += 1);
      knex.on('query', count);
      expect((await readAll(some)).size).toBe(some.length);
      knex.removeListener('query', count);
      return queries;
    };
    expect(await counted(ids)).toBe(await counted(ids.slice(0, 1)));
  }, 30_000);

  it('finds nothing of another organization, and nothing that is not there', async () => {
    const other = await secondOrganization(app);
    const [ours, theirs] = [await aTransaction(office), await aTransaction(other)];
    expect([...(await readAll([ours, theirs, newId()])).keys()]).toEqual([ours]);
    expect((await readAll([ours], connectionId, other)).size).toBe(0);
    expect((await readAll([])).size).toBe(0);
  });
});
