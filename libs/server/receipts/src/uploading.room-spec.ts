import { readdirSync } from 'node:fs';
import type { AuditEventView, Page, UploadView } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, anOffice, type Office } from '@kontor/server-platform/testing';
import { mostFilesPerUpload, mostReceiptBytes } from './domain/limits';
import { BlobStore, StorageFullError } from './storage/blob-store';
import { freshPdf, type NamedFile, type ReceiptApp, startReceiptApp, upload, uploaded } from './testing/receipt-desk';
import { jpeg, pdf, pdfOf, png, xml } from './testing/sample-files';

let app: ReceiptApp;
let office: Office;
beforeAll(async () => {
  app = await startReceiptApp();
  office = await anOffice(app, 'accountant');
}, 60_000);
afterAll(() => app.close());

describe('uploading receipts', () => {
  it('keeps each of them with its digest, and hands out the original bytes', async () => {
    const files: readonly NamedFile[] = [['Rechnung Nr. 7 (März).pdf', freshPdf()], ['scan.jpg', jpeg()], ['scan.png', png()], ['xrechnung.xml', xml()]];
    const { files: taken } = (await upload(office, files).expect(201)).body as UploadView;
    expect(taken.map(({ outcome, receipt }) => [outcome, receipt?.fileName, receipt?.mimeType])).toEqual([
      ['stored', 'Rechnung Nr. 7 (März).pdf', 'application/pdf'],
      ['stored', 'scan.jpg', 'image/jpeg'],
      ['stored', 'scan.png', 'image/png'],
      ['stored', 'xrechnung.xml', 'application/xml'],
    ]);
    for (const [index, [, bytes]] of files.entries()) {
      const content = await office.browser.get(`/receipts/${taken[index]?.receipt?.id}/content`).responseType('blob').expect(200);
      expect((content.body as Buffer).equals(bytes)).toBe(true);
    }
  });

  it('takes 5 MiB to the byte', async () => {
    const { bytes } = await uploaded(office, pdfOf(mostReceiptBytes));
    expect(bytes).toBe(5_242_880);
  });

  it('knows the same bytes again, whatever they are called', async () => {
    const bytes = freshPdf();
    const first = await uploaded(office, bytes, 'first.pdf');
    const again = (await upload(office, [['second.pdf', bytes]]).expect(200)).body as UploadView;
    expect(again.files).toEqual([{ fileName: 'second.pdf', outcome: 'known', receipt: first, problem: null }]);
    const both = (await upload(office, [['a.pdf', bytes], ['b.pdf', freshPdf()], ['c.pdf', bytes]]).expect(201)).body as UploadView;
    expect(both.files.map(({ outcome }) => outcome)).toEqual(['known', 'stored', 'known']);
  });

  it('creates one receipt out of many at the same moment', async () => {
    const bytes = freshPdf();
    const answers = await Promise.all(Array.from({ length: 6 }, () => upload(office, [['same.pdf', bytes]])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => (body as UploadView).files[0]?.receipt?.id)).size).toBe(1);
  });

  it('answers a repeated request with the first answer', async () => {
    const [bytes, key] = [freshPdf(), newId()];
    const first = await upload(office, [['a.pdf', bytes]]).set('Idempotency-Key', key).expect(201);
    const second = await upload(office, [['a.pdf', bytes]]).set('Idempotency-Key', key).expect(201);
    expect([second.body, second.get('Idempotency-Replayed')]).toEqual([first.body, 'true']);
  });

  it.each<[string, string, Buffer, RegExp]>([
    ['leer.pdf', 'empty', Buffer.alloc(0), /„leer\.pdf“ ist leer\. Laden Sie/],
    ['gross.pdf', 'too-large', pdfOf(mostReceiptBytes + 1), /größer als 5 MiB\. Speichern Sie/],
    ['riesig.pdf', 'too-large', pdfOf(3 * mostReceiptBytes), /größer als 5 MiB/],
    ['beleg.pdf', 'unknown-format', Buffer.from('kein PDF'), /weder PDF noch JPEG/],
    ['beleg.jpg', 'two-formats', jpeg(pdf()), /zweiten Formats/],
    ['rechnung.xml', 'unsafe-xml', xml('<!DOCTYPE i [<!ENTITY a "b">]><i>&a;</i>'), /DOCTYPE/],
    ['rechnung.xml', 'unreadable-xml', xml('<i>'), /wohlgeformt/],
    ['seite.xml', 'active-xml', xml('<svg xmlns="http://www.w3.org/2000/svg"/>'), /Webseite/],
  ])('refuses %s as %s with a sentence that names file and cure', async (name, code, bytes, sentence) => {
    const answer = await upload(office, [[name, bytes]]).set('Accept-Language', 'de').expect(422);
    expect(answer.body).toMatchObject({ code: 'receipts-refused', errors: [{ field: 'files.0', code, detail: expect.stringMatching(sentence) as string }] });
    const digests = readdirSync(app.directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(digests.every((entry) => /^[0-9a-f]{64}$/.test(entry.name))).toBe(true);
  });

  it('takes what can be taken and says of the rest what is wrong', async () => {
    const answer = await upload(office, [['gut.pdf', freshPdf()], ['gross.pdf', pdfOf(mostReceiptBytes + 1)], ['auch gut.png', png(Buffer.from('another'))]]).set('Accept-Language', 'en').expect(201);
    expect((answer.body as UploadView).files).toMatchObject([
      { outcome: 'stored', problem: null },
      { outcome: 'refused', receipt: null, problem: { code: 'too-large', detail: '"gross.pdf" is larger than 5 MiB. Save it with a lower resolution, or split it.' } },
      { outcome: 'stored' },
    ]);
  });

  it('refuses a request that holds no files, or too many', async () => {
    expect((await office.browser.post('/receipts').expect(400)).body).toMatchObject({ code: 'receipt-upload-unreadable' });
    expect((await office.browser.post('/receipts').field('transactionId', newId()).expect(400)).body).toMatchObject({ code: 'receipt-upload-unreadable' });
    expect((await office.browser.post('/receipts').attach('file', freshPdf(), 'a.pdf').expect(400)).body).toMatchObject({ code: 'receipt-upload-unreadable' });
    const many = Array.from({ length: mostFilesPerUpload + 1 }, (_, index): NamedFile => [`${index}.pdf`, freshPdf()]);
    expect((await upload(office, many).expect(413)).body).toMatchObject({ code: 'too-many-receipt-files' });
  });

  it('says so when there is no room left, and keeps nothing', async () => {
    const bytes = freshPdf();
    const full = jest.spyOn(app.app.get(BlobStore), 'store').mockRejectedValueOnce(new StorageFullError());
    expect((await upload(office, [['a.pdf', bytes]]).expect(507)).body).toMatchObject({ code: 'receipt-storage-full' });
    full.mockRestore();
    await upload(office, [['a.pdf', bytes]]).expect(201);
  });

  it('is for accountants, reading for everybody in the organization', async () => {
    const viewer = await aColleague(app, office.organizationId, 'viewer');
    await upload(viewer, [['a.pdf', freshPdf()]]).expect(403);
    await viewer.browser.get(`/receipts/${(await uploaded(office)).id}`).expect(200);
  });

  it('is written down', async () => {
    const admin = await anOffice(app, 'admin');
    const { id, sha256, bytes } = await uploaded(admin);
    const [event] = ((await admin.browser.get('/audit-events').expect(200)).body as Page<AuditEventView>).items;
    expect(event).toMatchObject({ action: 'receipt.uploaded', subject: { type: 'receipt', id }, changes: { sha256, bytes, mimeType: 'application/pdf' } });
  });

  it('puts neither names nor contents into the log', async () => {
    await uploaded(office, pdf('very secret content'), 'Gehalt Muster.pdf');
    await upload(office, [['Kündigung.pdf', Buffer.from('very secret content')]]).expect(422);
    expect(app.log.text).not.toMatch(/very secret content|Gehalt|Kündigung/);
  });
});
