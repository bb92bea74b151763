import type { AuditEventView, Page, ReceiptView, TransactionReceiptsView, UploadView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, anOffice, type Office } from '@kontor/server-platform/testing';
import { mostReceiptsPerTransaction } from './domain/limits';
import { aTransaction } from './testing/a-transaction';
import { freshPdf, namesOf, type NamedFile, type ReceiptApp, receiptsOf, startReceiptApp, upload, uploaded } from './testing/receipt-desk';
import { FreezeByHand } from './testing/stand-in-rooms.module';

let app: ReceiptApp;
let office: Office;
beforeAll(async () => {
  app = await startReceiptApp();
  office = await anOffice(app, 'accountant');
}, 60_000);
afterAll(() => app.close());

describe('the receipts of a transaction', () => {
  it('are linked while they are uploaded, in their order', async () => {
    const transactionId = await aTransaction(app, office.organizationId);
    const { files } = (await upload(office, [['a.pdf', freshPdf()], ['b.pdf', freshPdf()]], { transactionId }).expect(201)).body as UploadView;
    expect(files.map(({ receipt }) => receipt?.transactionIds)).toEqual([[transactionId], [transactionId]]);
    const receipts = await receiptsOf(office, transactionId);
    expect([namesOf(receipts), receipts.revision]).toEqual([['a.pdf', 'b.pdf'], 2]);
  });

  it('can be put in another order, and taken off again', async () => {
    const transactionId = await aTransaction(app, office.organizationId);
    const [a, b, c] = [await uploaded(office, freshPdf(), 'a.pdf'), await uploaded(office, freshPdf(), 'b.pdf'), await uploaded(office, freshPdf(), 'c.pdf')];
    const path = (receipt: ReceiptView): string => `/transactions/${transactionId}/receipts/${receipt.id}`;
    for (const receipt of [a, b]) await office.browser.put(path(receipt)).expect(200);
    await office.browser.put(path(c), { position: 0 }).expect(200);
    expect(namesOf(await receiptsOf(office, transactionId))).toEqual(['c.pdf', 'a.pdf', 'b.pdf']);
    await office.browser.put(path(b), { position: 1 }).expect(200);
    const removed = (await office.browser.delete(path(c)).expect(200)).body as TransactionReceiptsView;
    expect([namesOf(removed), removed.revision]).toEqual([['b.pdf', 'a.pdf'], 6]);
    expect((await office.browser.delete(path(c)).expect(404)).body).toMatchObject({ code: 'receipt-not-linked' });
    expect((await office.browser.delete(`/transactions/${transactionId}/receipts/${newId()}`).expect(404)).body).toMatchObject({ code: 'receipt-not-found' });
  });

  it('change nothing when they are linked once more', async () => {
    const [transactionId, receipt] = [await aTransaction(app, office.organizationId), await uploaded(office)];
    await office.browser.put(`/transactions/${transactionId}/receipts/${receipt.id}`).expect(200);
    const again = (await office.browser.put(`/transactions/${transactionId}/receipts/${receipt.id}`).expect(200)).body as TransactionReceiptsView;
    expect([again.receipts.length, again.revision]).toEqual([1, 2]);
  });

  it('may belong to another transaction, too', async () => {
    const [first, second] = [await aTransaction(app, office.organizationId), await aTransaction(app, office.organizationId)];
    const receipt = await uploaded(office);
    for (const transactionId of [first, second]) await office.browser.put(`/transactions/${transactionId}/receipts/${receipt.id}`).expect(200);
    const answer = await office.browser.get(`/receipts/${receipt.id}`).expect(200);
    expect((answer.body as ReceiptView).transactionIds).toEqual([first, second]);
  });

  it('stay as they are while the transaction is on its way into a ledger', async () => {
    const transactionId = await aTransaction(app, office.organizationId);
    const [linked, other] = [await uploaded(office), await uploaded(office)];
    await office.browser.put(`/transactions/${transactionId}/receipts/${linked.id}`).expect(200);
    app.app.get(FreezeByHand).frozen.add(transactionId);
    for (const attempt of [office.browser.put(`/transactions/${transactionId}/receipts/${other.id}`), office.browser.delete(`/transactions/${transactionId}/receipts/${linked.id}`)]) {
      expect((await attempt.expect(409)).body).toMatchObject({ code: 'transaction-frozen' });
    }
    const bytes = freshPdf();
    await upload(office, [['late.pdf', bytes]], { transactionId }).expect(409);
    await upload(office, [['late.pdf', bytes]]).expect(201);
    expect((await receiptsOf(office, transactionId)).receipts.map(({ id }) => id)).toEqual([linked.id]);
  });

  it(`are at most ${mostReceiptsPerTransaction}`, async () => {
    const transactionId = await aTransaction(app, office.organizationId);
    const ten = (): readonly NamedFile[] => Array.from({ length: 10 }, (_, index): NamedFile => [`${index}.pdf`, freshPdf()]);
    await upload(office, ten(), { transactionId }).expect(201);
    await upload(office, ten(), { transactionId }).expect(201);
    expect((await upload(office, [['more.pdf', freshPdf()]], { transactionId }).expect(409)).body).toMatchObject({ code: 'too-many-receipts' });
  });

  it('are numbered without a gap when many link at the same moment', async () => {
    const transactionId = await aTransaction(app, office.organizationId);
    await Promise.all(Array.from({ length: 6 }, () => upload(office, [['a.pdf', freshPdf()]], { transactionId }).expect(201)));
    const rows = await app.database.asOwner<{ position: number }>('select position from receipt_link where transaction_id = $1 order by 1', [transactionId]);
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are changed by nobody without the right to, and each change is written down', async () => {
    const [viewer, admin] = [await aColleague(app, office.organizationId, 'viewer'), await aColleague(app, office.organizationId, 'admin')];
    const [transactionId, receipt] = [await aTransaction(app, office.organizationId), await uploaded(office)];
    const path = `/transactions/${transactionId}/receipts/${receipt.id}`;
    await viewer.browser.put(path).expect(403);
    await viewer.browser.delete(path).expect(403);
    app.clock.advance(1_000);
    await admin.browser.put(path).expect(200);
    const [event] = ((await admin.browser.get('/audit-events?limit=1').expect(200)).body as Page<AuditEventView>).items;
    expect(event).toMatchObject({ action: 'transaction.receipts-changed', subject: { id: transactionId }, changes: { receipts: { from: [], to: [receipt.id] } } });
  });
});
