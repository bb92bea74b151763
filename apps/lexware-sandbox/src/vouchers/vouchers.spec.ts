import { nordlichtId } from '../organizations/seed';
import { officeSupplies, pdf, purchase, vendor } from '../testing/samples';
import { idIn, issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('vouchers', () => {
  const sandbox = new SandboxUnderTest();
  const read = async (id: string) => (await sandbox.get(`/v1/vouchers/${id}`)).body as Readonly<Record<string, unknown>>;

  it('are created open, at version 1', async () => {
    const received = await sandbox.post('/v1/vouchers', purchase());
    expect(received).toMatchObject({ status: 201, body: { version: 1 } });
    expect(received.headers.get('location')).toBe(`${sandbox.url}/v1/vouchers/${idIn(received)}`);
  });

  it('come back with German days and without what they have not got', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase({ voucherDate: '2026-07-01', contactName: 'Kiosk am Park', shippingDate: '2026-07-01' }));
    expect(await read(id)).toEqual({
      id,
      organizationId: nordlichtId,
      type: 'purchaseinvoice',
      voucherStatus: 'open',
      voucherNumber: 'KB-1',
      voucherDate: '2026-07-01T00:00:00.000+02:00',
      dueDate: '2026-07-01T00:00:00.000+02:00',
      totalGrossAmount: 119,
      totalTaxAmount: 19,
      taxType: 'gross',
      useCollectiveContact: true,
      contactName: 'Kiosk am Park',
      voucherItems: [{ amount: 119, taxAmount: 19, taxRatePercent: 19, categoryId: officeSupplies }],
      files: [],
      createdDate: '2026-03-05T10:00:00.000+01:00',
      updatedDate: '2026-03-05T10:00:00.000+01:00',
      version: 1,
    });
  });

  it('print their amounts with two decimals', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    const response = await fetch(`${sandbox.url}/v1/vouchers/${id}`, { headers: { Authorization: 'Bearer sandbox-key' } });
    expect(await response.text()).toContain('"totalGrossAmount":119.00,"totalTaxAmount":19.00');
  });

  it('forget the contact when they go to the collective one', async () => {
    const contactId = await sandbox.made('/v1/contacts', vendor('Ignored GmbH'));
    expect(await read(await sandbox.made('/v1/vouchers', purchase({ contactId })))).not.toHaveProperty('contactId');
    expect(await read(await sandbox.made('/v1/vouchers', purchase({ contactId, useCollectiveContact: false })))).toMatchObject({ contactId });
  });

  it('are as many as were posted: nothing protects from doubles', async () => {
    await sandbox.made('/v1/vouchers', purchase());
    await sandbox.made('/v1/vouchers', purchase());
    expect((await sandbox.get('/v1/vouchers?voucherNumber=KB-1')).body).toMatchObject({ totalElements: 2 });
  });

  it.each([
    ['KB-1', 'KB-1', 1],
    ['KB-1', 'KB', 0],
    ['A & B <1>', 'A%20%26amp%3B%20B%20%26lt%3B1%26gt%3B', 1],
    ['A & B <1>', 'A%20%26%20B%20%3C1%3E', 0],
  ])('numbered %s are found as %s %i times', async (voucherNumber, sought, count) => {
    await sandbox.made('/v1/vouchers', purchase({ voucherNumber }));
    const { body } = await sandbox.get(`/v1/vouchers?voucherNumber=${sought}`);
    expect(body).toMatchObject({ totalElements: count });
    expect(body).not.toHaveProperty('sort');
  });

  it('show neither status nor version to the deprecated filter', async () => {
    await sandbox.made('/v1/vouchers', purchase());
    const { content } = (await sandbox.get('/v1/vouchers?voucherNumber=KB-1')).body as { content: object[] };
    expect(content).toEqual([expect.objectContaining({ version: 0 })]);
    expect(content[0]).not.toHaveProperty('voucherStatus');
  });

  it('cannot be listed without a number', async () => {
    expect((await sandbox.get('/v1/vouchers')).status).toBe(400);
  });

  describe('that are replaced', () => {
    it('rise by a version and lose what is not sent again', async () => {
      const id = await sandbox.made('/v1/vouchers', purchase({ remark: 'to go' }));
      await sandbox.post('/__sandbox/clock', { advance: 60_000 });
      expect(await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 1, voucherNumber: 'KB-2' }))).toMatchObject({ status: 200, body: { version: 2 } });
      expect(await read(id)).toMatchObject({ version: 2, voucherNumber: 'KB-2', updatedDate: '2026-03-05T10:01:00.000+01:00' });
      expect(await read(id)).not.toHaveProperty('remark');
    });

    it.each([
      ['without a version', {}, ['missing_entity version']],
      ['with an old version', { version: 0 }, ['invalid_value version']],
      ['with the status they have', { version: 1, voucherStatus: 'open' }, ['invalid_value voucherStatus']],
    ])('%s are refused', async (_name, changes, issues) => {
      const id = await sandbox.made('/v1/vouchers', purchase());
      const received = await sandbox.put(`/v1/vouchers/${id}`, purchase(changes));
      expect(received.status).toBe(406);
      expect(issuesIn(received)).toEqual(issues);
    });

    it('with an old version may also be refused as documented', async () => {
      await sandbox.post('/__sandbox/behaviour', { staleVoucher: '409' });
      const id = await sandbox.made('/v1/vouchers', purchase());
      expect((await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 7 }))).status).toBe(409);
    });

    it('lose for good the files that are left out', async () => {
      const id = await sandbox.made('/v1/vouchers', purchase());
      const [kept, lost] = [idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf('a'))), idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, 'b.pdf', pdf('b')))];
      await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 3, files: [kept] }));
      expect(await read(id)).toMatchObject({ files: [kept] });
      expect((await sandbox.send(`/v1/files/${lost}`)).status).toBe(404);
      expect(issuesIn(await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 4, files: [kept, lost] })))).toEqual(['invalid_file_ids files']);
      await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 4 }));
      expect(await read(id)).toMatchObject({ files: [] });
    });

    it('do not take a file of another voucher', async () => {
      const { id: file } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { id: string };
      const id = await sandbox.made('/v1/vouchers', purchase());
      expect(issuesIn(await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 1, files: [file] })))).toEqual(['invalid_file_ids files']);
    });
  });

  it('that do not exist answer 404', async () => {
    expect((await sandbox.get('/v1/vouchers/unknown')).status).toBe(404);
    expect((await sandbox.put('/v1/vouchers/unknown', purchase({ version: 1 }))).status).toBe(404);
  });
});
