import { nordlichtId, sandboxKey } from '../organizations/seed';
import { account, payment, pdf, purchase, vendor } from '../testing/samples';
import { idIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { Subscriber } from '../testing/subscriber';

describe('the user in the app', () => {
  const sandbox = new SandboxUnderTest();
  const subscriber = new Subscriber();
  const inBooks = (path: string) => `/__sandbox/books/${nordlichtId}/${path}`;
  const subscribe = async (...eventTypes: string[]) => {
    for (const eventType of eventTypes) await sandbox.made('/v1/event-subscriptions', { eventType, callbackUrl: subscriber.url });
  };

  const paid = async () => {
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.post('/v1/transaction-assignment-hint', { voucherId, externalReference: 'txn-1' });
    const accountId = await sandbox.made('/v1/finance/accounts', account());
    const transactionId = await sandbox.made('/v1/finance/transactions', [payment(accountId)]);
    return { voucherId, accountId, transactionId };
  };
  const suggestions = async () => (await sandbox.get('/__sandbox/suggestions')).body as { id: string; state: string }[];
  const confirm = async () => sandbox.post(`/__sandbox/suggestions/${(await suggestions())[0]?.id}/accept`);

  it('takes a payment away again, and may confirm it once more', async () => {
    const { voucherId, transactionId } = await paid();
    await confirm();
    await subscribe('payment.changed', 'voucher.status.changed');
    expect((await sandbox.post(inBooks(`vouchers/${voucherId}/unassign`))).status).toBe(204);
    await subscriber.hears(2);
    expect([...subscriber.told].sort()).toEqual([`payment.changed ${voucherId}`, `voucher.status.changed ${voucherId}`]);
    expect((await sandbox.get(`/v1/payments/${voucherId}`)).body).toMatchObject({ openAmount: 119, voucherStatus: 'open', paymentItems: [] });
    expect((await sandbox.get(`/v1/finance/transactions/${transactionId}`)).body).toMatchObject({ state: null, openAmount: null });
    expect((await sandbox.post(inBooks(`vouchers/${voucherId}/unassign`))).status).toBe(409);
    expect((await confirm()).status).toBe(200);
    expect((await sandbox.get(`/v1/vouchers/${voucherId}`)).body).toMatchObject({ voucherStatus: 'paid' });
  });

  it('hides a payment and shows it again', async () => {
    const { transactionId } = await paid();
    expect((await sandbox.post(inBooks(`transactions/${transactionId}/hide`))).body).toMatchObject({ state: 'invisible', ignore: true, lockVersion: 1 });
    expect(await suggestions()).toEqual([]);
    expect((await sandbox.post(inBooks(`transactions/${transactionId}/hide`), { hidden: false })).body).toMatchObject({ state: null, ignore: false });
    expect(await suggestions()).toMatchObject([{ state: 'proposed' }]);
    await confirm();
    expect((await sandbox.post(inBooks(`transactions/${transactionId}/hide`))).status).toBe(409);
  });

  it('deletes payments and accounts, unless they are assigned', async () => {
    const { accountId, transactionId, voucherId } = await paid();
    await confirm();
    for (const path of [`transactions/${transactionId}`, `accounts/${accountId}`]) expect((await sandbox.delete(inBooks(path))).status).toBe(409);
    await sandbox.post(inBooks(`vouchers/${voucherId}/unassign`));
    expect((await sandbox.delete(inBooks(`transactions/${transactionId}`))).status).toBe(204);
    expect((await sandbox.delete(inBooks(`accounts/${accountId}`))).status).toBe(204);
    for (const path of [`finance/transactions/${transactionId}`, `finance/accounts/${accountId}`]) expect((await sandbox.get(`/v1/${path}`)).status).toBe(404);
  });

  it('deletes a contact nobody was billed by, and subscribers hear of it', async () => {
    await subscribe('contact.deleted');
    const contactId = await sandbox.made('/v1/contacts', vendor('Gone GmbH'));
    const kept = await sandbox.made('/v1/contacts', vendor('Kept GmbH'));
    await sandbox.made('/v1/vouchers', purchase({ useCollectiveContact: false, contactId: kept }));
    expect((await sandbox.delete(inBooks(`contacts/${contactId}`))).status).toBe(204);
    await subscriber.hears(1);
    expect(subscriber.told).toEqual([`contact.deleted ${contactId}`]);
    expect((await sandbox.get(`/v1/contacts/${contactId}`)).status).toBe(404);
    expect((await sandbox.delete(inBooks(`contacts/${kept}`))).status).toBe(409);
  });

  it.each([
    [{ status: 'paid' }, 'There is no field status'],
    [{ voucherDate: '5.3.2026' }, 'voucherDate must be a day'],
    [[], 'A JSON object was expected.'],
  ])('cannot edit a voucher with %p', async (edit, sentence) => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    expect(await sandbox.post(inBooks(`vouchers/${id}`), edit)).toMatchObject({ status: 400, body: { message: expect.stringContaining(sentence) as string } });
  });

  it('leaves things alone that are not there', async () => {
    for (const path of ['transactions/none/hide', 'vouchers/none/unassign']) expect((await sandbox.post(inBooks(path))).status).toBe(404);
    for (const path of ['transactions/none', 'accounts/none', 'contacts/none']) expect((await sandbox.delete(inBooks(path))).status).toBe(404);
    expect((await sandbox.post('/__sandbox/books/none/vouchers/none/unassign')).status).toBe(404);
  });
});

describe('a seed', () => {
  const sandbox = new SandboxUnderTest();
  const own = '5a7d0c4e-2f3b-4e1a-9d68-c0ffee5a11d0';

  it('replaces all organizations and everything in them', async () => {
    await sandbox.made('/v1/vouchers', purchase());
    await sandbox.post('/__sandbox/clock', { advance: 3_600_000 });
    const organizations = [
      { organizationId: own, companyName: 'Erste GmbH', apiKey: 'first', taxType: 'gross', userEmail: 'demo@erste.example', vendors: ['Nur einer GmbH'], businessFeatures: ['INVOICING'] },
      { companyName: 'Zweite GmbH', apiKey: 'second', audience: 'public' },
    ];
    expect(await sandbox.post('/__sandbox/seed', { organizations })).toMatchObject({ status: 201, body: [{ organizationId: own, companyName: 'Erste GmbH', apiKeys: [{ key: 'first', audience: 'partner' }] }, { companyName: 'Zweite GmbH' }] });
    expect((await sandbox.get('/v1/profile')).status).toBe(401);
    expect((await sandbox.get('/v1/profile', 'first')).body).toMatchObject({ organizationId: own, taxType: 'gross', businessFeatures: ['INVOICING'], created: { date: '2026-03-05T10:00:00.000+01:00' } });
    expect((await sandbox.get('/v1/contacts', 'first')).body).toMatchObject({ content: [{ company: { name: 'Nur einer GmbH' } }] });
    expect((await sandbox.get('/v1/contacts', 'second')).body).toMatchObject({ totalElements: 3 });
    expect((await sandbox.get('/v1/finance/accounts', 'second')).status).toBe(404);
    await sandbox.post('/__sandbox/reset');
    expect((await sandbox.get('/v1/profile', sandboxKey)).status).toBe(200);
  });

  it('tells subscribers of the new organizations', async () => {
    await sandbox.post('/__sandbox/seed', { organizations: [{ companyName: 'Erste GmbH', apiKey: 'first' }] });
    await sandbox.post('/__sandbox/behaviour', { callbackCheck: 'off' });
    await sandbox.post('/v1/event-subscriptions', { eventType: 'voucher.created', callbackUrl: 'http://127.0.0.1:9/' }, 'first');
    expect((await sandbox.post('/v1/vouchers', purchase(), 'first')).status).toBe(201);
    expect((await sandbox.get('/__sandbox/deliveries')).body).toHaveLength(1);
  });

  it.each([
    [{}, 400, 'organizations is missing'],
    [{ organizations: [] }, 400, 'organizations is missing'],
    [{ organizations: [{ companyName: 'A' }, {}] }, 400, 'organizations[1]: companyName is missing.'],
    [{ organizations: [{ companyName: 'A', organizationId: 'a' }] }, 400, 'organizationId must be a UUID.'],
    [{ organizations: [{ companyName: 'A', vendors: 'one' }] }, 400, 'vendors must be a list of texts.'],
    [{ organizations: [{ companyName: 'A', audience: 'everyone' }] }, 400, 'audience can be partner or public.'],
    [{ organizations: [{ companyName: 'A', vouchers: [] }] }, 400, 'There is no field vouchers.'],
    [{ organizations: [{ companyName: 'A', apiKey: 'x' }, { companyName: 'B', apiKey: 'x' }] }, 409, 'is taken'],
  ])('%p is refused, and everything stays', async (body, status, sentence) => {
    const id = idIn(await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' }));
    expect(await sandbox.post('/__sandbox/seed', body)).toMatchObject({ status, body: { message: expect.stringContaining(sentence) as string } });
    expect((await sandbox.send(`/v1/files/${id}`)).status).toBe(200);
  });
});

describe('the clock', () => {
  const sandbox = new SandboxUnderTest();

  it.each([
    [{ advance: 'an hour' }, 'advance must be a whole number of milliseconds.'],
    [{ standAt: 'soon' }, 'standAt must be an instant'],
    [{ forward: 1 }, 'There is no field forward.'],
  ])('does not move by %p', async (body, sentence) => {
    expect(await sandbox.post('/__sandbox/clock', body)).toMatchObject({ status: 400, body: { message: expect.stringContaining(sentence) as string } });
  });
});
