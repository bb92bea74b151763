import { OAuthVisitor } from '../testing/oauth-visitor';
import { account, officeSupplies, payment, pdf, purchase, vendor } from '../testing/samples';
import { idIn, issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';

/** Clients written by others do many things in other ways, and mean the same. */
describe('independent clients', () => {
  const sandbox = new SandboxUnderTest();
  const read = async (path: string) => (await sandbox.get(path)).body as Readonly<Record<string, unknown>>;

  it('end addresses with a slash, whatever they do', async () => {
    const id = idIn(await sandbox.post('/v1/vouchers/', purchase()));
    expect((await sandbox.put(`/v1/vouchers/${id}/`, purchase({ version: 1 }))).status).toBe(200);
    const file = idIn(await sandbox.upload(`/v1/vouchers/${id}/files/`, 'a.pdf', pdf()));
    for (const path of [`/v1/files/${file}/`, '/v1/contacts/?name=Kiel', '/v1/voucherlist/?voucherType=any&voucherStatus=any', `/v1/payments/${id}/`]) expect((await sandbox.get(path)).status).toBe(200);
    const financeAccount = idIn(await sandbox.post('/v1/finance/accounts/', account()));
    expect((await sandbox.post('/v1/finance/transactions/', [payment(financeAccount)])).status).toBe(201);
    expect((await sandbox.send('/oauth2/token/', { method: 'POST', token: null })).status).toBe(400);
  });

  it('send numbers where a text would do, and texts where a number would', async () => {
    const contact = idIn(await sandbox.post('/v1/contacts', vendor('4711', { version: '0', company: { name: 4711 }, addresses: { billing: [{ zip: 24103, countryCode: 'DE' }] }, phoneNumbers: { office: [431123] } })));
    expect(await read(`/v1/contacts/${contact}`)).toMatchObject({ company: { name: '4711' }, addresses: { billing: [{ zip: '24103' }] }, phoneNumbers: { office: ['431123'] } });
    const items = [{ amount: '119', taxAmount: '19.00', taxRatePercent: '19', categoryId: officeSupplies }];
    const voucher = idIn(await sandbox.post('/v1/vouchers', purchase({ voucherNumber: 417, remark: 12, totalGrossAmount: '119.00', totalTaxAmount: '19', voucherItems: items, useCollectiveContact: 'true' })));
    expect(await read(`/v1/vouchers/${voucher}`)).toMatchObject({ voucherNumber: '417', remark: '12', totalGrossAmount: 119, useCollectiveContact: true });
    expect((await sandbox.put(`/v1/vouchers/${voucher}`, purchase({ version: '1' }))).status).toBe(200);
    const financeAccount = idIn(await sandbox.post('/v1/finance/accounts', account({ balance: '7', externalReference: 81 })));
    expect((await sandbox.get('/v1/finance/accounts?externalReference=81')).body).toHaveLength(1);
    const transaction = idIn(await sandbox.post('/v1/finance/transactions', [payment(financeAccount, { amount: '-119.0', externalReference: 5, purpose: 77 })]));
    expect(await read(`/v1/finance/transactions/${transaction}`)).toMatchObject({ amountAsString: '-119,00', externalReference: '5', purpose: '77' });
    expect((await sandbox.post('/v1/transaction-assignment-hint', { voucherId: voucher, externalReference: 5 })).status).toBe(201);
    expect((await sandbox.get('/__sandbox/suggestions')).body).toHaveLength(1);
  });

  it('send back what they read, with everything that is only for reading', async () => {
    const contact = await sandbox.made('/v1/contacts', vendor('Round Trip GmbH'));
    expect((await sandbox.put(`/v1/contacts/${contact}`, await read(`/v1/contacts/${contact}`))).status).toBe(200);
    const id = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf());
    const { voucherStatus, ...voucher } = await read(`/v1/vouchers/${id}`);
    expect(issuesIn(await sandbox.put(`/v1/vouchers/${id}`, { ...voucher, voucherStatus }))).toEqual(['invalid_value voucherStatus']);
    expect((await sandbox.put(`/v1/vouchers/${id}`, voucher)).status).toBe(200);
    expect(await read(`/v1/vouchers/${id}`)).toMatchObject({ files: voucher['files'], voucherDate: voucher['voucherDate'], version: 3 });
    const financeAccount = await sandbox.made('/v1/finance/accounts', account());
    expect((await sandbox.put(`/v1/finance/accounts/${financeAccount}`, await read(`/v1/finance/accounts/${financeAccount}`))).status).toBe(200);
  });

  it.each([
    ['----=_Part_1_12.34', '----=_Part_1_12.34'],
    ['"----=_Part_1 (odd):?"', '----=_Part_1 (odd):?'],
    ["a'()+_,-./:=?", "a'()+_,-./:=?"],
    ['abc; charset=utf-8', 'abc'],
    ['abc;', 'abc'],
    ['x'.repeat(70), 'x'.repeat(70)],
  ])('write forms with the boundary %s', async (declared, boundary) => {
    const file = `--${boundary}\r\ncontent-type: application/pdf\r\ncontent-disposition: form-data; name=file; filename=a.pdf\r\n\r\n${pdf().toString()}\r\n`;
    const type = `--${boundary}\r\nContent-Disposition: form-data; name="type"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nvoucher\r\n`;
    const headers = { 'Content-Type': `multipart/form-data; boundary=${declared}` };
    for (const body of [`${file}${type}--${boundary}--`, `A preamble\r\n${type}${file}--${boundary}--\r\n`]) {
      expect((await sandbox.send('/v1/files', { method: 'POST', headers, body })).status).toBe(202);
    }
  });

  it.each([
    ['application/json', 200],
    ['application/json;charset=utf-8', 200],
    ['application/*', 200],
    ['text/html, */*;q=0.1', 200],
    ['', 200],
    ['text/csv', 406],
    ['application/pdf', 406],
  ])('ask for %p and get %i', async (Accept, status) => {
    expect((await sandbox.send('/v1/profile', { headers: { Accept } })).status).toBe(status);
  });

  it('declare their JSON in many ways, and may not leave it out', async () => {
    const post = async (type: string) => (await sandbox.send('/v1/vouchers', { method: 'POST', headers: { 'Content-Type': type }, body: JSON.stringify(purchase()) })).status;
    for (const type of ['application/json', 'application/json; charset=UTF-8', 'Application/JSON', 'application/vnd.api+json']) expect(await post(type)).toBe(201);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) expect(await post(type)).toBe(415);
  });

  it('may ask for scopes of what is not imitated', async () => {
    const { access_token: token } = await new OAuthVisitor(sandbox).connect('profile.read invoices.write contacts.bankaccounts.read');
    expect((await sandbox.get('/v1/profile', token)).status).toBe(200);
    expect((await sandbox.get('/v1/invoices', token)).status).toBe(404);
  });

  it('look at the state of an upload in the way that is deprecated', async () => {
    const { id } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { id: string };
    expect(await read(`/v1/files/${id}/status`)).toEqual({ id, status: 'upload_processing' });
    await sandbox.post('/__sandbox/clock', { advance: 1_000 });
    expect(await read(`/v1/files/${id}/status`)).toEqual({ id, status: 'upload_success' });
  });

  it.each([
    ['2026-01-15', '+01:00'],
    ['2026-03-28', '+01:00'],
    ['2026-03-29', '+01:00'],
    ['2026-03-30', '+02:00'],
    ['2026-07-01', '+02:00'],
    ['2026-10-25', '+02:00'],
    ['2026-10-26', '+01:00'],
  ])('read the day %s as German midnight with the offset %s', async (voucherDate, offset) => {
    const id = await sandbox.made('/v1/vouchers', purchase({ voucherDate, dueDate: voucherDate }));
    const midnight = `${voucherDate}T00:00:00.000${offset}`;
    expect(await read(`/v1/vouchers/${id}`)).toMatchObject({ voucherDate: midnight, dueDate: midnight });
    const { content } = (await read('/v1/voucherlist?voucherType=any&voucherStatus=any')) as { content: object[] };
    expect(content).toEqual([expect.objectContaining({ voucherDate: midnight, dueDate: midnight })]);
  });

  it('learn of all that is wrong with a voucher at once, in the order it is looked at', async () => {
    const wrong = purchase({
      type: 'receipt',
      voucherStatus: 'paid',
      voucherNumber: '',
      voucherDate: 'yesterday',
      taxType: 'vatfree',
      useCollectiveContact: false,
      contactId: 'nobody',
      files: ['none'],
      voucherItems: [{ amount: 119, taxAmount: 18, taxRatePercent: 21, categoryId: 'unknown' }],
    });
    expect(issuesIn(await sandbox.post('/v1/vouchers', wrong))).toEqual([
      'invalid_value type',
      'invalid_value voucherStatus',
      'missing_entity voucherNumber',
      'invalid_value voucherDate',
      'invalid_value taxType',
      'invalid_value contactId',
      'invalid_value voucherItems[0].categoryId',
      'invalid_taxrate_21 taxRatePercent',
      'invalid_file_ids files',
    ]);
  });

  it('learn of wrong rates, taxes, totals and mixtures in that order', async () => {
    const category = '6d575db0-74e8-433d-a986-27b76ea27f9e';
    const contactId = await sandbox.made('/v1/contacts', vendor('Cloud Inc.'));
    const id = await sandbox.made('/v1/vouchers', purchase());
    const items = [{ amount: 10, taxAmount: 1, taxRatePercent: 0, categoryId: category }, { amount: 10, taxAmount: 0, taxRatePercent: 19, categoryId: category }];
    const wrong = purchase({ useCollectiveContact: false, contactId, totalGrossAmount: 21, totalTaxAmount: 0, voucherItems: items, files: ['none'], version: 9 });
    expect(issuesIn(await sandbox.put(`/v1/vouchers/${id}`, wrong))).toEqual([
      'invalid_taxrate_0 taxRatePercent',
      'invalid_taxamount voucherItems[0].taxAmount',
      'invalid_total_amount totalGrossAmount',
      'invalid_total_amount totalTaxAmount',
      'invalid_value voucherItems',
      'invalid_file_ids files',
      'invalid_value version',
    ]);
  });
});
