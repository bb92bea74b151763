import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, ReceiptView } from '@kontor/api-contracts';
import { catalogueGaps, listRoutes } from '@kontor/server-platform';
import { aColleague, anOffice, type Office, secondOrganization } from '@kontor/server-platform/testing';
import { ReceiptArchive } from './application/receipt-archive';
import { receiptProblems } from './domain/receipt-problems';
import { aTransaction } from './testing/a-transaction';
import { ciiInvoice, pdfWith, ublCreditNote } from './testing/e-invoices';
import { freshPdf, type ReceiptApp, startReceiptApp, upload, uploaded } from './testing/receipt-desk';
import { pdf, png, xml } from './testing/sample-files';

let app: ReceiptApp;
let office: Office;
beforeAll(async () => {
  app = await startReceiptApp();
  office = await anOffice(app, 'accountant');
}, 60_000);
afterAll(() => app.close());

describe('the list of receipts', () => {
  it('is read page by page, newest first, and can be limited to those without a transaction', async () => {
    const by = await anOffice(app, 'accountant');
    const transactionId = await aTransaction(app, by.organizationId);
    for (const name of ['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf']) {
      app.clock.advance(1_000);
      const { id } = await uploaded(by, freshPdf(), name);
      if (name === '3.pdf') await by.browser.put(`/transactions/${transactionId}/receipts/${id}`).expect(200);
    }
    const all = async (query: string): Promise<readonly string[]> => {
      const names: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page<ReceiptView> = (await by.browser.get(`/receipts?limit=2${query}${cursor && `&cursor=${cursor}`}`).expect(200)).body as Page<ReceiptView>;
        names.push(...page.items.map(({ fileName }) => fileName));
        cursor = page.nextCursor;
      }
      return names;
    };
    expect(await all('')).toEqual(['5.pdf', '4.pdf', '3.pdf', '2.pdf', '1.pdf']);
    expect(await all('&unlinked=true')).toEqual(['5.pdf', '4.pdf', '2.pdf', '1.pdf']);
    expect(await all('&unlinked=false')).toEqual(['3.pdf']);
    await by.browser.get('/receipts?unlinked=maybe').expect(400);
  });
});

describe('receipts of another organization', () => {
  it('do not exist, by whatever route', async () => {
    const other = await secondOrganization(app);
    const [ours, theirs] = [await uploaded(office), await uploaded(other)];
    const [ourTransaction, theirTransaction] = [await aTransaction(app, office.organizationId), await aTransaction(app, other.organizationId)];
    for (const path of [`/receipts/${theirs.id}`, `/receipts/${theirs.id}/content`, `/transactions/${theirTransaction}/receipts`]) await office.browser.get(path).expect(404);
    for (const [transaction, receipt] of [[theirTransaction, ours.id], [ourTransaction, theirs.id], [theirTransaction, theirs.id]]) {
      await office.browser.put(`/transactions/${transaction}/receipts/${receipt}`).expect(404);
      await office.browser.delete(`/transactions/${transaction}/receipts/${receipt}`).expect(404);
    }
    await upload(office, [['a.pdf', freshPdf()]], { transactionId: theirTransaction }).expect(404);
    expect(((await office.browser.get('/receipts?limit=200').expect(200)).body as Page<ReceiptView>).items.map(({ id }) => id)).not.toContain(theirs.id);
  });

  it('with the same bytes are another receipt', async () => {
    const [bytes, other] = [freshPdf(), await secondOrganization(app)];
    const [ours, theirs] = [await uploaded(office, bytes), await uploaded(other, bytes)];
    expect([theirs.sha256, theirs.id === ours.id]).toEqual([ours.sha256, false]);
  });
});

describe('the e-invoice of a receipt', () => {
  const read = (id: string) => office.browser.get(`/receipts/${id}/e-invoice`);

  it('is told from an XML file and from one inside a PDF, to everybody of the organization', async () => {
    const [xmlFile, pdfFile] = [await uploaded(office, ublCreditNote(), 'gutschrift.xml'), await uploaded(office, await pdfWith({ 'factur-x.xml': ciiInvoice() }))];
    expect((await read(xmlFile.id).expect(200)).body).toMatchObject({ receiptId: xmlFile.id, attachment: null, syntax: 'ubl', kind: 'credit-note', totals: { gross: { minor: 1_190, currency: 'USD' } } });
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    expect((await viewer.browser.get(`/receipts/${pdfFile.id}/e-invoice`).expect(200)).body).toMatchObject({ attachment: 'factur-x.xml', number: 'R-2026-7', totals: { gross: { minor: 10_700, currency: 'EUR' } } });
    await (await secondOrganization(app)).browser.get(`/receipts/${xmlFile.id}/e-invoice`).expect(404);
  });

  it('is none in pictures, plain PDFs and other XML', async () => {
    for (const [bytes, name] of [[png(Buffer.from('e-invoice')), 'a.png'], [await pdfWith({}), 'a.pdf'], [xml('<catalog/>'), 'a.xml']] as const) {
      const { id } = await uploaded(office, bytes, name);
      expect((await read(id).expect(404)).body).toMatchObject({ code: 'receipt-not-e-invoice' });
    }
  });

  it('is not read when it is hostile, and the answer says why', async () => {
    const hostile = Buffer.from(`<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]><x>&file;</x>`);
    const { id } = await uploaded(office, await pdfWith({ 'factur-x.xml': hostile }));
    expect((await read(id).set('Accept-Language', 'de').expect(422)).body).toMatchObject({ code: 'e-invoice-unreadable', detail: expect.stringMatching(/Entitäten/) as string });
  });
});

describe('the archive', () => {
  it('hands them out so that no browser runs them', async () => {
    const { id } = await uploaded(office, freshPdf(), 'Rechnung "№ 7".pdf');
    const { headers } = await office.browser.get(`/receipts/${id}/content`).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Rechnung _? 7_.pdf"; filename*=UTF-8''Rechnung%20_%E2%84%96%207_.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it('opens a receipt for an export', async () => {
    const bytes = freshPdf();
    const { id, sha256 } = await uploaded(office, bytes);
    const content = await app.app.get(ReceiptArchive).open(office.organizationId, id);
    expect({ ...content, bytes: Buffer.from(content.bytes) }).toEqual({ fileName: 'Beleg.pdf', mimeType: 'application/pdf', sha256, bytes });
  });

  it('hands out nothing that is not the original', async () => {
    const { id, sha256 } = await uploaded(office);
    writeFileSync(join(app.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256), pdf('forged'));
    await expect(app.app.get(ReceiptArchive).open(office.organizationId, id)).rejects.toThrow(/have changed/);
    expect((await office.browser.get(`/receipts/${id}/content`).expect(500)).body).toMatchObject({ code: 'defect' });
  });
});

describe('the room of receipts', () => {
  it('declares for every route who may call it, and explains its problems in both languages', () => {
    expect(listRoutes(app.app).filter(({ access }) => access === undefined)).toEqual([]);
    expect(catalogueGaps(receiptProblems)).toEqual([]);
  });
});
