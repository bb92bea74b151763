import { nordlichtId } from '../organizations/seed';
import { account, invoiceXml, payment, pdf, purchase, vendor } from '../testing/samples';
import { idIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('odd clients', () => {
  const sandbox = new SandboxUnderTest();
  const read = async (path: string) => (await sandbox.get(path)).body;

  describe('with slashes at the end', () => {
    it('are served everywhere', async () => {
      const voucherId = await sandbox.made('/v1/vouchers/', purchase());
      const contactId = await sandbox.made('/v1/contacts/', vendor('Slash GmbH'));
      const accountId = await sandbox.made('/v1/finance/accounts/', account());
      const transactionId = await sandbox.made('/v1/finance/transactions/', [payment(accountId)]);
      await sandbox.made('/v1/transaction-assignment-hint/', { voucherId, externalReference: 'txn-1' });
      const fileId = idIn(await sandbox.upload(`/v1/vouchers/${voucherId}/files/`, 'a.pdf', pdf()));
      const paths = [
        'profile', 'organization', 'countries', 'payment-conditions', 'posting-categories', 'partner-integrations', 'event-subscriptions', 'contacts', `contacts/${contactId}`,
        `contacts/${contactId}/bankaccounts`, `vouchers/${voucherId}`, `files/${fileId}`, `payments/${voucherId}`, 'finance/accounts', `finance/accounts/${accountId}`,
        `finance/transactions/${transactionId}`, `finance/transactions/${transactionId}/assignments`,
      ];
      for (const path of paths) expect([path, (await sandbox.get(`/v1/${path}/`)).status]).toEqual([path, 200]);
      expect((await sandbox.get('/v1/voucherlist/?voucherType=any&voucherStatus=any')).body).toMatchObject({ totalElements: 1 });
      expect((await sandbox.get('/v1/vouchers/?voucherNumber=KB-1')).body).toMatchObject({ totalElements: 1 });
      expect((await sandbox.put(`/v1/finance/accounts/${accountId}/`, account({ lockVersion: 0 }))).status).toBe(200);
      expect((await sandbox.delete(`/v1/finance/transactions/${transactionId}/`)).status).toBe(204);
      expect((await sandbox.send('/oauth2/token/', { method: 'POST', token: null })).status).toBe(400);
    });
  });

  describe('with a multipart body of their own make', () => {
    const send = async (boundary: string, contentType: string, parts: (boundary: string) => readonly (string | Buffer)[]) => {
      const voucherId = await sandbox.made('/v1/vouchers', purchase());
      const body = Buffer.concat(parts(boundary).map((part) => Buffer.from(part)));
      const response = await fetch(`${sandbox.url}/v1/vouchers/${voucherId}/files`, { method: 'POST', headers: { Authorization: 'Bearer sandbox-key', 'Content-Type': contentType }, body: new Uint8Array(body) });
      return { status: response.status, files: [...sandbox.world.organizations.get(nordlichtId).books.files.values()] };
    };
    const usual = (boundary: string): readonly (string | Buffer)[] => [
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
      pdf(),
      `\r\n--${boundary}--\r\n`,
    ];

    it.each([
      ['dashes in front', '------------------------d74496d66958873e', 'multipart/form-data; boundary=------------------------d74496d66958873e'],
      ['quotes', 'a1b2c3', 'multipart/form-data; boundary="a1b2c3"'],
      ['quotes around odd signs', "=_Part:1/2?'(x)", 'multipart/form-data; boundary="=_Part:1/2?\'(x)"'],
      ['odd signs and no quotes', '=_Part_1.2:3', 'multipart/form-data; boundary==_Part_1.2:3'],
      ['seventy signs', 'x'.repeat(70), `multipart/form-data; boundary=${'x'.repeat(70)}`],
      ['a charset before it', 'abc', 'multipart/form-data; charset=utf-8; boundary=abc'],
      ['a charset behind it', 'abc', 'multipart/form-data; boundary=abc; charset=utf-8'],
      ['capitals', 'AbC', 'Multipart/Form-Data; Boundary=AbC'],
    ])('are understood: a boundary with %s', async (_name, boundary, contentType) => {
      const { status, files } = await send(boundary, contentType, usual);
      expect(status).toBe(202);
      expect(files.map(({ bytes }) => bytes)).toEqual([pdf()]);
    });

    it.each([
      ['words before the first part', (boundary: string) => ['This is a form.\r\n', ...usual(boundary)]],
      ['no line end at the very end', (boundary: string) => [...usual(boundary).slice(0, 2), `\r\n--${boundary}--`]],
      ['a part without a type', (boundary: string) => [`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`, ...usual(boundary).slice(1)]],
      ['a length in the part', (boundary: string) => [`--${boundary}\r\nContent-Length: ${pdf().length}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`, ...usual(boundary).slice(1)]],
      ['a name without quotes', (boundary: string) => [`--${boundary}\r\nContent-Disposition: form-data; name=file; filename=a.pdf\r\n\r\n`, ...usual(boundary).slice(1)]],
      ['a field behind the file', (boundary: string) => [...usual(boundary).slice(0, 2), `\r\n--${boundary}\r\nContent-Disposition: form-data; name="type"\r\n\r\nvoucher\r\n--${boundary}--\r\n`]],
    ])('are understood: %s', async (_name, parts) => {
      const { status, files } = await send('limit', 'multipart/form-data; boundary=limit', parts);
      expect(status).toBe(202);
      expect(files.map(({ bytes }) => bytes)).toEqual([pdf()]);
    });

    it.each([
      ['no boundary', 'multipart/form-data', usual],
      ['another boundary than the body', 'multipart/form-data; boundary=other', usual],
      ['a body that breaks off', 'multipart/form-data; boundary=limit', (boundary: string) => usual(boundary).slice(0, 2)],
    ])('are refused: %s', async (_name, contentType, parts) => {
      const { status, files } = await send('limit', contentType, parts);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(files).toEqual([]);
    });
  });

  describe('with numbers where texts would do, and the other way round', () => {
    it('write vouchers', async () => {
      const items = [{ amount: '119.00', taxAmount: '19', taxRatePercent: '19', categoryId: '16d04a21-fd91-11e1-a21f-0800200c9a66' }];
      const id = await sandbox.made('/v1/vouchers', purchase({ voucherNumber: 4711, remark: 42, contactName: 7, totalGrossAmount: '119.00', totalTaxAmount: '19.0', useCollectiveContact: 'true', voucherItems: items }));
      expect(await read(`/v1/vouchers/${id}`)).toMatchObject({ voucherNumber: '4711', remark: '42', contactName: '7', totalGrossAmount: 119, totalTaxAmount: 19, voucherItems: [{ taxRatePercent: 19 }] });
      expect((await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: '1' }))).status).toBe(200);
    });

    it('write contacts', async () => {
      const id = await sandbox.made('/v1/contacts', vendor('X', { version: '0', company: { name: 4711, taxNumber: 123, allowTaxFreeInvoices: 'true' }, addresses: { billing: [{ zip: 24103, countryCode: 'DE' }] }, phoneNumbers: { business: [431123456] }, note: 5 }));
      expect(await read(`/v1/contacts/${id}`)).toMatchObject({ company: { name: '4711', taxNumber: '123', allowTaxFreeInvoices: true }, addresses: { billing: [{ zip: '24103' }] }, phoneNumbers: { business: ['431123456'] }, note: '5' });
    });

    it('write payments and hints', async () => {
      const id = await sandbox.made('/v1/finance/accounts', account({ balance: '-12.5', externalReference: 77 }));
      expect(await read('/v1/finance/accounts?externalReference=77')).toMatchObject([{ financialAccountId: id, balance: -12.5, externalReference: '77' }]);
      await sandbox.made('/v1/finance/transactions', [payment(id, { amount: '-119', purpose: 12, externalReference: 1000 })]);
      const voucherId = await sandbox.made('/v1/vouchers', purchase());
      expect(await sandbox.post('/v1/transaction-assignment-hint', { voucherId, externalReference: 1000 })).toMatchObject({ status: 201, body: { externalReference: '1000' } });
      expect(await read('/__sandbox/suggestions')).toHaveLength(1);
    });

    it('write amounts as their serializer likes', async () => {
      const amounts = { amount: '1.19E+2', taxAmount: '1900E-2', taxRatePercent: '19.00', categoryId: '16d04a21-fd91-11e1-a21f-0800200c9a66' };
      const body = JSON.stringify(purchase({ totalGrossAmount: 0, totalTaxAmount: 0, voucherItems: [amounts] })).replace('"totalGrossAmount":0', '"totalGrossAmount":1.19e2').replace('"totalTaxAmount":0', '"totalTaxAmount":19.000');
      expect((await sandbox.send('/v1/vouchers', { method: 'POST', body, headers: { 'Content-Type': 'application/vnd.api+json; charset=utf-8' } })).status).toBe(201);
    });
  });

  describe('with parameters nobody asked for', () => {
    it.each([
      'profile?verbose=true', 'posting-categories?type=outgo&size=1', 'countries?page=9', 'contacts?archived=false&sort=name,DESC', 'finance/accounts?name=Pliant', 'event-subscriptions?size=1',
      'voucherlist?voucherType=any&voucherStatus=any&vocherNumber=x', 'payment-conditions?_=1772704800', 'profile?', 'profile?a=1&a=2&%zz=1',
    ])('are answered %s as without them', async (path) => {
      expect((await sandbox.get(`/v1/${path}`)).status).toBe(200);
    });

    it('and headers nobody knows, too', async () => {
      expect((await sandbox.send('/v1/profile', { headers: { 'Idempotency-Key': '1', 'X-Anything': '1' } })).status).toBe(200);
    });

    it('get two of everything they send twice, whatever key they send with it', async () => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': '1', 'X-Idempotency-Key': '1' };
      const send = () => sandbox.send('/v1/vouchers', { method: 'POST', headers, body: JSON.stringify(purchase()) });
      expect(idIn(await send())).not.toBe(idIn(await send()));
    });
  });

  describe('get dates as German midnights', () => {
    it.each([
      ['2026-01-15', '2026-01-15T00:00:00.000+01:00'],
      ['2026-07-01', '2026-07-01T00:00:00.000+02:00'],
      ['2026-03-29', '2026-03-29T00:00:00.000+01:00'],
      ['2026-03-30', '2026-03-30T00:00:00.000+02:00'],
      ['2026-10-25', '2026-10-25T00:00:00.000+02:00'],
      ['2026-10-26', '2026-10-26T00:00:00.000+01:00'],
      ['2026-06-30T22:30:00.000Z', '2026-07-01T00:00:00.000+02:00'],
      ['2026-07-01T00:00:00.000+02:00', '2026-07-01T00:00:00.000+02:00'],
    ])('of a voucher dated %s', async (sent, shown) => {
      const id = await sandbox.made('/v1/vouchers', purchase({ voucherDate: sent }));
      expect(await read(`/v1/vouchers/${id}`)).toMatchObject({ voucherDate: shown, dueDate: shown });
      expect(await read('/v1/voucherlist?voucherType=any&voucherStatus=any')).toMatchObject({ content: [{ voucherDate: shown }] });
    });

    it('and instants with the offset of their hour, also on the night the clocks change', async () => {
      await sandbox.post('/__sandbox/clock', { standAt: '2026-10-25T00:30:00Z' });
      const summer = await sandbox.made('/v1/vouchers', purchase());
      await sandbox.post('/__sandbox/clock', { advance: 3_600_000 });
      const winter = await sandbox.made('/v1/vouchers', purchase());
      expect(await read(`/v1/vouchers/${summer}`)).toMatchObject({ createdDate: '2026-10-25T02:30:00.000+02:00' });
      expect(await read(`/v1/vouchers/${winter}`)).toMatchObject({ createdDate: '2026-10-25T02:30:00.000+01:00' });
    });
  });

  describe('find ids of their request on every answer', () => {
    it.each([
      ['a success', '/v1/profile', {}, 200],
      ['a file', '/v1/files/none', {}, 404],
      ['a wrong token', '/v1/profile', { token: 'wrong' }, 401],
      ['no route', '/v1/nowhere', {}, 404],
      ['no host', '/elsewhere', { token: null }, 404],
      ['a wrong type', '/v1/vouchers', { method: 'POST', body: '{}', headers: { 'Content-Type': 'text/plain' } }, 415],
      ['a refused voucher', '/v1/vouchers', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }, 406],
      ['a refused form', '/v1/files', { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }, 400],
      ['a token endpoint', '/oauth2/token', { method: 'POST', token: null }, 400],
      ['the key of the webhooks', '/webhookSignature/public/public_key.pub', { token: null }, 200],
    ] as const)('%s', async (_name, path, sending, status) => {
      const received = await sandbox.send(path, sending);
      expect(received.status).toBe(status);
      expect(received.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
      expect(received.headers.get('x-amz-apigw-id')).toMatch(/^\S{10,}$/);
    });

    it.each(['rate-limited', 'throttled-in-disguise', 'unavailable', 'timed-out-though-processed', 'unauthorized'])('a fault: %s', async (kind) => {
      await sandbox.post('/__sandbox/faults', { kind, path: '/v1/profile' });
      const received = await sandbox.get('/v1/profile');
      expect(received.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
      expect(received.headers.get('x-amzn-errortype')).toMatch(/Exception$/);
    });

    it('and in refusals of both families', async () => {
      const legacy = await sandbox.post('/v1/vouchers', {});
      expect(legacy.body).toMatchObject({ requestId: legacy.headers.get('x-amzn-requestid') });
      const regular = await sandbox.post('/v1/finance/accounts', {});
      expect(regular.body).toMatchObject({ requestId: regular.headers.get('x-amzn-requestid'), traceId: expect.stringMatching(/^[0-9a-f]{12}$/) as string });
    });
  });

  it('may send the byte order mark of their editor with an e-invoice', async () => {
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    expect((await sandbox.upload(`/v1/vouchers/${voucherId}/files`, 'a.xml', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), invoiceXml]))).status).toBe(202);
  });
});
