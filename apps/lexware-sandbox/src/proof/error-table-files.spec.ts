import { proofsOf } from '../testing/proofs';
import { invoiceXml, pdf, png, purchase } from '../testing/samples';
import { issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { errorRows } from './error-rows';

describe('the known refusals of files', () => {
  const sandbox = new SandboxUnderTest();
  const { proves, isComplete } = proofsOf(errorRows.files);

  /** Both ways a file can come in refuse it alike. */
  const refusals = async (fileName: string, bytes: Buffer) => {
    const attached = await sandbox.upload(`/v1/vouchers/${await sandbox.made('/v1/vouchers', purchase())}/files`, fileName, bytes);
    const uploaded = await sandbox.upload('/v1/files', fileName, bytes, { type: 'voucher' });
    return [attached, uploaded].map((received) => `${received.status} ${issuesIn(received).join()}`);
  };
  const bothWays = (answer: string) => [answer, answer];

  proves('files: the type is missing or unknown, 400', async () => {
    for (const fields of [{}, { type: '' }, { type: 'receipt' }]) {
      const received = await sandbox.upload('/v1/files', 'a.pdf', pdf(), { ...fields });
      expect(received).toMatchObject({ status: 400, body: { message: expect.stringMatching(/invalid or missing upload type/i) as string } });
    }
  });

  proves('files: there is no file part, 500', async () => {
    const body = new FormData();
    body.set('type', 'voucher');
    expect((await sandbox.send('/v1/files', { method: 'POST', body })).status).toBe(500);
    expect((await sandbox.send(`/v1/vouchers/${await sandbox.made('/v1/vouchers', purchase())}/files`, { method: 'POST', body })).status).toBe(500);
  });

  proves('files: more than 5242880 bytes, 406 max_file_size_exceeded', async () => {
    const ofSize = (bytes: number) => Buffer.concat([pdf().subarray(0, 9), Buffer.alloc(bytes - pdf().length, 0x20), pdf().subarray(9)]);
    expect(await refusals('a.pdf', ofSize(5_242_880))).toEqual(bothWays('202 '));
    expect(await refusals('a.pdf', ofSize(5_242_881))).toEqual(bothWays('406 max_file_size_exceeded -'));
  });

  proves('files: an extension that is not allowed, 406 inacceptable_file_extension', async () => {
    for (const name of ['a.gif', 'a.tif', 'a.txt', 'a.heic', 'a.webp', 'a']) expect(await refusals(name, pdf())).toEqual(bothWays('406 inacceptable_file_extension -'));
  });

  proves('files: XML that is no e-invoice, 406 invalid_xrechnung', async () => {
    expect(await refusals('a.xml', Buffer.from('<invoice/>'))).toEqual(bothWays('406 invalid_xrechnung -'));
    expect(await refusals('a.xml', invoiceXml)).toEqual(bothWays('202 '));
  });

  proves('files: a broken picture, 406 image_conversion_error', async () => {
    expect(await refusals('a.png', png(1))).toEqual(bothWays('406 image_conversion_error -'));
    expect(await refusals('a.jpg', Buffer.from('no picture'))).toEqual(bothWays('406 image_conversion_error -'));
  });

  proves('files: a broken or malicious PDF, 406 voucher_upload_toxic_pdf', async () => {
    expect(await refusals('a.pdf', Buffer.from('no pdf'))).toEqual(bothWays('406 voucher_upload_toxic_pdf -'));
    expect(await refusals('a.pdf', pdf('/OpenAction << /S /JavaScript >>'))).toEqual(bothWays('406 voucher_upload_toxic_pdf -'));
  });

  isComplete();
});
