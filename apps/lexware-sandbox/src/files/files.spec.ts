import { invoiceXml, jpeg, pdf, png, purchase } from '../testing/samples';
import { idIn, issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { largestFile } from './file-faults';

describe('files', () => {
  const sandbox = new SandboxUnderTest();
  const attach = async (fileName: string, bytes: Buffer) => sandbox.upload(`/v1/vouchers/${await sandbox.made('/v1/vouchers', purchase())}/files`, fileName, bytes);
  const ofSize = (bytes: number) => Buffer.concat([pdf().subarray(0, 9), Buffer.alloc(bytes - pdf().length, 0x20), pdf().subarray(9)]);

  it.each([
    ['receipt.pdf', pdf(), 'application/pdf'],
    ['RECEIPT.JPEG', jpeg(2), 'image/jpeg'],
    ['receipt.jpg', jpeg(2), 'image/jpeg'],
    ['receipt.png', png(2), 'image/png'],
    ['invoice.xml', invoiceXml, 'application/xml'],
  ])('named %s are attached and come back byte by byte', async (fileName, bytes, type) => {
    const received = await attach(fileName, bytes);
    expect(received).toMatchObject({ status: 202, body: { id: expect.any(String) as string } });
    const response = await fetch(`${sandbox.url}/v1/files/${idIn(received)}`, { headers: { Authorization: 'Bearer sandbox-key' } });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^inline; filename=${idIn(received)}\\.[a-z]+;$`));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['a.gif', pdf(), 'inacceptable_file_extension'],
    ['a.tif', pdf(), 'inacceptable_file_extension'],
    ['a.txt', pdf(), 'inacceptable_file_extension'],
    ['receipt', pdf(), 'inacceptable_file_extension'],
    ['a.xml', Buffer.from('<note/>'), 'invalid_xrechnung'],
    ['a.xml', invoiceXml.subarray(0, 150), 'invalid_xrechnung'],
    ['a.xml', pdf(), 'invalid_xrechnung'],
    ['a.png', png(1), 'image_conversion_error'],
    ['a.png', png(2).subarray(0, 33), 'image_conversion_error'],
    ['a.jpg', jpeg(1), 'image_conversion_error'],
    ['a.jpg', jpeg(2).subarray(0, 15), 'image_conversion_error'],
    ['a.jpg', png(2), 'image_conversion_error'],
    ['a.pdf', pdf().subarray(0, 20), 'voucher_upload_toxic_pdf'],
    ['a.pdf', pdf('/JavaScript'), 'voucher_upload_toxic_pdf'],
    ['a.pdf', png(2), 'voucher_upload_toxic_pdf'],
  ])('named %s with contents of another kind are refused: %#', async (fileName, bytes, code) => {
    const received = await attach(fileName, bytes);
    expect(received.status).toBe(406);
    expect(issuesIn(received)).toEqual([`${code} -`]);
  });

  it('may have exactly 5 MiB', async () => {
    expect((await attach('a.pdf', ofSize(largestFile))).status).toBe(202);
    expect(issuesIn(await attach('a.pdf', ofSize(largestFile + 1)))).toEqual(['max_file_size_exceeded -']);
  });

  it('are one file when the same bytes are attached to the same voucher again', async () => {
    const voucher = await sandbox.made('/v1/vouchers', purchase());
    const ids = [];
    for (const name of ['a.pdf', 'again.pdf']) ids.push(idIn(await sandbox.upload(`/v1/vouchers/${voucher}/files`, name, pdf())));
    expect(ids[0]).toBe(ids[1]);
    expect((await sandbox.get(`/v1/vouchers/${voucher}`)).body).toMatchObject({ files: [ids[0]], version: 2 });
    expect(idIn(await attach('a.pdf', pdf()))).not.toBe(ids[0]);
  });

  it('leave the version alone where that is set so', async () => {
    await sandbox.post('/__sandbox/behaviour', { attachRaisesVersion: 'no' });
    const voucher = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.upload(`/v1/vouchers/${voucher}/files`, 'a.pdf', pdf());
    expect((await sandbox.get(`/v1/vouchers/${voucher}`)).body).toMatchObject({ version: 1 });
  });

  it('cannot be attached to a voucher that does not exist', async () => {
    expect((await sandbox.upload('/v1/vouchers/unknown/files', 'a.pdf', pdf())).status).toBe(404);
  });

  it('are missed with a 500', async () => {
    const voucher = await sandbox.made('/v1/vouchers', purchase());
    const form = new FormData();
    form.set('type', 'voucher');
    expect((await sandbox.send(`/v1/vouchers/${voucher}/files`, { method: 'POST', body: form })).status).toBe(500);
  });

  it.each(['simple', '----=_Part_1 (odd)'])('are read from a form with the boundary %s', async (boundary) => {
    const voucher = await sandbox.made('/v1/vouchers', purchase());
    const body = [`--${boundary}`, 'Content-Disposition: form-data; name="file"; filename="a.pdf"', 'Content-Type: application/pdf', '', pdf().toString(), `--${boundary}--`, ''].join('\r\n');
    const headers = { 'Content-Type': `multipart/form-data; boundary="${boundary}"` };
    expect((await sandbox.send(`/v1/vouchers/${voucher}/files`, { method: 'POST', headers, body })).status).toBe(202);
    expect((await sandbox.send(`/v1/vouchers/${voucher}/files`, { method: 'POST', headers, body: body.slice(0, 90) })).status).toBe(400);
  });

  it.each([
    ['application/pdf', 200],
    ['application/json, */*;q=0.5', 200],
    ['image/*', 406],
    ['application/json', 406],
    ['application/xml', 404],
  ])('of another type asked for as %s answer %i', async (accept, status) => {
    const id = idIn(await attach('a.pdf', pdf()));
    expect((await sandbox.send(`/v1/files/${id}`, { headers: { Accept: accept } })).status).toBe(status);
  });

  describe('that become vouchers', () => {
    const upload = (bytes: Buffer, type = 'voucher') => sandbox.upload('/v1/files', 'a.pdf', bytes, { type });

    it('are blank for a moment and then wait to be checked', async () => {
      const { status, body } = await upload(pdf());
      expect(status).toBe(202);
      const { voucherId } = body as { voucherId: string };
      expect((await sandbox.get(`/v1/vouchers/${voucherId}`)).body).toMatchObject({ voucherStatus: 'blank', type: 'purchaseinvoice' });
      await sandbox.post('/__sandbox/clock', { advance: 1_000 });
      expect((await sandbox.get(`/v1/vouchers/${voucherId}`)).body).toMatchObject({ voucherStatus: 'unchecked' });
    });

    it('are the same voucher when the same bytes come again', async () => {
      const first = await upload(pdf());
      expect((await upload(pdf())).body).toEqual(first.body);
      expect((await upload(pdf('another'))).body).not.toEqual(first.body);
    });

    it.each(['receipt', ''])('have the type "voucher" and not "%s"', async (type) => {
      expect(await upload(pdf(), type)).toMatchObject({ status: 400, body: { message: 'Invalid or missing upload type.' } });
    });

    it.each([
      [undefined, 406],
      ['paid', 406],
      ['open', 200],
    ])('are finalised with the status %s: %i', async (voucherStatus, status) => {
      const { id, voucherId } = (await upload(pdf())).body as { id: string; voucherId: string };
      const received = await sandbox.put(`/v1/vouchers/${voucherId}`, purchase({ version: 1, voucherStatus, files: [id] }));
      expect(received.status).toBe(status);
      if (status === 200) expect((await sandbox.get(`/v1/vouchers/${voucherId}`)).body).toMatchObject({ voucherStatus: 'open', files: [id] });
    });
  });
});
