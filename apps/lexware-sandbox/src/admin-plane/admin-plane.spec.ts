import { createHash } from 'node:crypto';
import { atelierKleinId, nordlichtId, sandboxKey } from '../organizations/seed';
import { account, payment, pdf, purchase } from '../testing/samples';
import { idIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('the admin plane', () => {
  const sandbox = new SandboxUnderTest();
  const books = async (id = nordlichtId) => (await sandbox.get(`/__sandbox/books/${id}`)).body;

  it('is up, and needs no key', async () => {
    expect(await sandbox.send('/__sandbox/health', { token: null })).toMatchObject({ status: 200, body: { status: 'up', now: '2026-03-05T09:00:00.000Z' } });
    expect((await sandbox.get('/__sandbox/elsewhere')).status).toBe(404);
  });

  it('shows the books of an organization in one piece', async () => {
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    const fileId = idIn(await sandbox.upload(`/v1/vouchers/${voucherId}/files`, 'receipt.pdf', pdf()));
    const accountId = await sandbox.made('/v1/finance/accounts', account());
    await sandbox.post('/v1/transaction-assignment-hint', { voucherId, externalReference: 'txn-1' });
    const transactionId = await sandbox.made('/v1/finance/transactions', [payment(accountId)]);
    expect(await books()).toMatchObject({
      organizationId: nordlichtId,
      vouchers: [{ id: voucherId, openAmount: 119, files: [{ id: fileId, fileName: 'receipt.pdf', sha256: createHash('sha256').update(pdf()).digest('hex'), bytes: pdf().length }] }],
      accounts: [{ financialAccountId: accountId }],
      transactions: [{ financialTransactionId: transactionId }],
      hints: [{ voucherId, externalReference: 'txn-1' }],
      suggestions: [{ voucherId, transactionId, state: 'proposed' }],
      assignments: [],
    });
    expect(await books(atelierKleinId)).toMatchObject({ companyName: 'Atelier Klein', vouchers: [], transactions: [] });
    expect((await sandbox.get('/__sandbox/books/unknown')).status).toBe(404);
  });

  it('forgets everything on a reset', async () => {
    await sandbox.made('/v1/vouchers', purchase());
    await sandbox.post('/__sandbox/reset');
    expect(await books()).toMatchObject({ vouchers: [] });
    expect((await sandbox.get('/__sandbox/requests')).body).toMatchObject({ total: 0 });
  });

  it('founds organizations with keys and users of their own', async () => {
    const founded = await sandbox.post('/__sandbox/organizations', { companyName: 'Dritte GmbH', taxType: 'gross', apiKey: 'third', userEmail: 'Demo@Dritte.example' });
    expect(founded).toMatchObject({ status: 201, body: { companyName: 'Dritte GmbH', userEmail: 'demo@dritte.example', apiKeys: [{ key: 'third', audience: 'partner' }] } });
    expect((await sandbox.get('/v1/profile', 'third')).body).toMatchObject({ companyName: 'Dritte GmbH', taxType: 'gross' });
    expect((await sandbox.get('/__sandbox/organizations')).body).toHaveLength(3);
    expect((await sandbox.post('/__sandbox/organizations', { companyName: 'Vierte GmbH', apiKey: 'third' })).status).toBe(409);
  });

  it.each([{}, { companyName: 'X', taxType: 'half' }])('founds no organization from %p', async (body) => {
    expect((await sandbox.post('/__sandbox/organizations', body)).status).toBe(400);
  });

  it('lets the user edit a voucher', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.post('/__sandbox/clock', { advance: 60_000 });
    await sandbox.post(`/__sandbox/books/${nordlichtId}/vouchers/${id}`, { voucherNumber: 'KB-1a', remark: 'checked' });
    expect((await sandbox.get(`/v1/vouchers/${id}`)).body).toMatchObject({ voucherNumber: 'KB-1a', remark: 'checked', version: 2, updatedDate: '2026-03-05T10:01:00.000+01:00' });
  });

  it('lets the user delete a voucher with its files', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    const file = idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf()));
    await sandbox.delete(`/__sandbox/books/${nordlichtId}/vouchers/${id}`);
    expect((await sandbox.get(`/v1/vouchers/${id}`)).status).toBe(404);
    expect((await sandbox.get(`/v1/files/${file}`)).status).toBe(404);
    expect((await sandbox.delete(`/__sandbox/books/${nordlichtId}/vouchers/${id}`)).status).toBe(404);
  });

  it('logs who called what, and counts by route', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.get(`/v1/vouchers/${id}/`);
    await sandbox.send('/v1/profile', { token: 'wrong' });
    expect((await sandbox.get('/__sandbox/requests')).body).toMatchObject({
      total: 3,
      requests: [
        { method: 'POST', path: '/v1/vouchers', route: '/v1/vouchers', status: 201, organizationId: nordlichtId, at: '2026-03-05T09:00:00.000Z', milliseconds: expect.any(Number) as number },
        { method: 'GET', path: `/v1/vouchers/${id}/`, route: '/v1/vouchers/:id', status: 200 },
        { method: 'GET', path: '/v1/profile', status: 401 },
      ],
    });
    expect((await sandbox.get('/__sandbox/requests?status=401')).body).toMatchObject({ total: 1 });
    expect((await sandbox.get(`/__sandbox/requests?method=get&path=/v1/vouchers&organizationId=${nordlichtId}`)).body).toMatchObject({ total: 1 });
    expect((await sandbox.get('/__sandbox/requests/totals')).body).toContainEqual({ method: 'GET', route: '/v1/vouchers/:id', status: 200, count: 1 });
    await sandbox.delete('/__sandbox/requests');
    expect((await sandbox.get('/__sandbox/requests/totals')).body).toEqual([]);
  });

  it('moves the clock, and stops it', async () => {
    await sandbox.post('/__sandbox/clock', { standAt: '2026-07-01T00:00:00Z' });
    expect((await sandbox.post('/__sandbox/clock', { advance: 1_000 })).body).toEqual({ now: '2026-07-01T00:00:01.000Z', standsStill: true });
    expect((await sandbox.post('/__sandbox/clock', { run: true })).body).toEqual({ now: '2026-07-01T00:00:01.000Z', standsStill: false });
    expect((await sandbox.post('/__sandbox/clock', { standAt: 'soon' })).status).toBe(400);
  });

  it('switches behaviour, and says which switches there are', async () => {
    expect((await sandbox.post('/__sandbox/behaviour', { staleVoucher: '409', readingTime: 50 })).body).toMatchObject({ staleVoucher: '409', readingTime: 50, taxTolerance: 0 });
    expect(await sandbox.post('/__sandbox/behaviour', { staleVoucher: '418' })).toMatchObject({ status: 400, body: { message: 'staleVoucher can be 406 or 409.' } });
    expect(await sandbox.post('/__sandbox/behaviour', { mood: 'good' })).toMatchObject({ status: 400, body: { message: expect.stringContaining('There is no switch mood') as string } });
    expect((await sandbox.post('/__sandbox/behaviour', { taxTolerance: -1 })).status).toBe(400);
  });

  it('is no part of the API', async () => {
    expect((await sandbox.send('/v1/__sandbox/health', { token: sandboxKey })).status).toBe(404);
  });
});
