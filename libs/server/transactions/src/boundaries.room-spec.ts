import { newId } from '@kontor/kernel';
import { listRoutes } from '@kontor/server-platform';
import { anOffice, secondOrganization, type Office, type TestApp } from '@kontor/server-platform/testing';
import { TransactionDoorkeeper } from './application/transaction-doorkeeper';
import { Transaction } from './persistence/transaction.entity';
import { freezeOf, startTransactionsApp, transactionsOf } from './testing/transactions-app';

describe('the room', () => {
  let app: TestApp;
  let office: Office;
  let id = '';
  beforeAll(async () => {
    app = await startTransactionsApp();
    office = await anOffice(app, 'accountant');
    const item = { sourceId: 'a', kind: 'purchase', transactionDate: '2026-03-04', billing: { minor: -100, currency: 'EUR' }, merchant: { name: 'Kiosk' } };
    await office.browser.post('/transactions:batch', { source: 'platform', items: [item] }).expect(200);
    id = (await transactionsOf(office))[0]?.id ?? '';
  }, 60_000);
  afterAll(() => app.close());

  const keeper = () => app.app.get(TransactionDoorkeeper, { strict: false });
  const admit = (revision?: number, organizationId = office.organizationId, transactionId = id) =>
    app.scope.run(organizationId, async (em) => {
      const transaction = await keeper().admit(em, transactionId, revision);
      transaction.touch(app.clock.now());
    });

  it('declares for every route who may call it', () => {
    const routes = listRoutes(app.app).filter(({ path }) => /transaction|statement/.test(path));
    expect(routes.map(({ method, path, access }) => `${method} ${path} ${access?.kind === 'role' ? access.role : access?.kind}`).sort()).toEqual([
      'GET /statement-imports viewer',
      'GET /statement-imports/:id viewer',
      'GET /statement-imports/:id/errors viewer',
      'GET /statement-profiles viewer',
      'GET /transactions viewer',
      'GET /transactions/:id viewer',
      'POST /statement-imports accountant',
      'POST /statement-recognition accountant',
      'POST /transactions\\:batch accountant',
    ]);
  });

  it('describes the upload of a statement as a form with a file', async () => {
    const { paths } = (await office.browser.get('/openapi.json').expect(200)).body as { paths: Record<string, { post?: { requestBody?: { content?: object } } }> };
    expect(paths['/api/v1/statement-imports']?.post?.requestBody?.content).toEqual({ 'multipart/form-data': { schema: { $ref: '#/components/schemas/NewStatementImportDto' } } });
  });

  it('lets a person change a transaction of the revision they saw, and raises it', async () => {
    const { revision } = (await transactionsOf(office))[0] ?? { revision: 0 };
    await admit(revision);
    expect(await transactionsOf(office)).toMatchObject([{ revision: revision + 1 }]);
    await expect(admit(revision)).rejects.toMatchObject({ code: 'conflict' });
    await admit();
  });

  it('lets nobody change what is on its way into a ledger, nor what does not exist', async () => {
    freezeOf(app).frozen.add(id);
    await expect(admit()).rejects.toMatchObject({ code: 'transaction-frozen' });
    freezeOf(app).frozen.delete(id);
    await expect(admit(undefined, office.organizationId, newId())).rejects.toMatchObject({ code: 'not-found' });
    await expect(admit(undefined, (await secondOrganization(app)).organizationId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets two people change one transaction one after the other, never at once', async () => {
    const { revision } = (await transactionsOf(office))[0] ?? { revision: 0 };
    const outcomes = await Promise.allSettled([admit(revision), admit(revision), admit(revision)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await transactionsOf(office)).toMatchObject([{ revision: revision + 1 }]);
  });

  it('hands transactions to other rooms as entities with all they say', async () => {
    const found = await app.scope.run(office.organizationId, (em) => em.findOneOrFail(Transaction, { id }));
    expect(found.billing.toMoney()).toEqual({ minor: -100, currency: 'EUR' });
    expect(found).toMatchObject({ source: 'api:platform', sourceId: 'a', status: 'booked', original: null, exchangeRate: null, cardLast4: null });
  });
});
