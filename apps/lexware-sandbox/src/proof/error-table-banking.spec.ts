import { proofsOf } from '../testing/proofs';
import { account, payment, purchase } from '../testing/samples';
import { detailsIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { Subscriber } from '../testing/subscriber';
import { errorRows } from './error-rows';

describe('the known refusals of subscriptions, banking and hints', () => {
  const sandbox = new SandboxUnderTest();
  const subscriber = new Subscriber();
  const { proves, isComplete } = proofsOf(errorRows.banking);
  const newAccount = (changes = {}) => sandbox.made('/v1/finance/accounts', account(changes));
  const post = (items: readonly object[]) => sandbox.post('/v1/finance/transactions', items);

  proves('event-subscriptions: the callback fails its check, 406 callbackUrl', async () => {
    const callbackUrl = subscriber.url.replace('http:', 'https:');
    const received = await sandbox.post('/v1/event-subscriptions', { eventType: 'voucher.created', callbackUrl });
    expect(received.status).toBe(406);
    expect(detailsIn(received)).toEqual([expect.stringMatching(/ callbackUrl$/)]);
    expect((await sandbox.get('/v1/event-subscriptions')).body).toEqual({ content: [] });
  });

  proves('event-subscriptions: the same type and address exist, 409', async () => {
    const subscribe = (eventType: string) => sandbox.post('/v1/event-subscriptions', { eventType, callbackUrl: subscriber.url });
    expect((await subscribe('voucher.created')).status).toBe(201);
    expect(await subscribe('voucher.created')).toMatchObject({ status: 409, body: { status: 409, error: 'Conflict' } });
    expect((await subscribe('voucher.changed')).status).toBe(201);
  });

  proves('finance accounts: an old lock version is put, 409', async () => {
    const id = await newAccount();
    expect((await sandbox.put(`/v1/finance/accounts/${id}`, account({ lockVersion: 0 }))).status).toBe(200);
    expect(await sandbox.put(`/v1/finance/accounts/${id}`, account({ lockVersion: 0 }))).toMatchObject({ status: 409, body: { status: 409, error: 'Conflict' } });
  });

  proves('finance accounts: one with assigned transactions is deleted, 406', async () => {
    const id = await newAccount();
    await post([payment(id)]);
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.made('/v1/transaction-assignment-hint', { voucherId, externalReference: 'txn-1' });
    const [suggestion] = (await sandbox.get('/__sandbox/suggestions')).body as { id: string }[];
    await sandbox.post(`/__sandbox/suggestions/${suggestion?.id}/accept`);
    expect(await sandbox.delete(`/v1/finance/accounts/${id}`)).toMatchObject({ status: 406, body: { status: 406 } });
    expect((await sandbox.get(`/v1/finance/accounts/${id}`)).status).toBe(200);
  });

  proves('finance transactions: one item is invalid, one fee is misplaced or there are more than 25, 406 for all', async () => {
    const id = await newAccount();
    const cash = await newAccount({ type: 'CASH', externalReference: 'cash' });
    const good = payment(id, { externalReference: 'good' });
    const fee = { amount: 100, feeAmount: -1, feeTaxRatePercentage: 0, feePostingCategoryId: '16d04a23-fd91-11e1-a21f-0800200c9a66' };
    const batches = [[good, payment(id, { purpose: '' })], [good, payment(cash, fee)], Array.from({ length: 26 }, (_, index) => payment(id, { externalReference: `txn-${index}` }))];
    for (const batch of batches) expect((await post(batch)).status).toBe(406);
    expect((await sandbox.get(`/v1/finance/transactions/latest-transaction?financialAccountId=${id}`)).status).toBe(404);
  });

  proves('hint: both keys, or a second hint for the voucher, 406', async () => {
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    const hint = (keys: object) => sandbox.post('/v1/transaction-assignment-hint', { voucherId, ...keys });
    expect((await hint({ externalReference: 'a', endToEndId: 'b' })).status).toBe(406);
    expect((await hint({ externalReference: 'a' })).status).toBe(201);
    expect((await hint({ endToEndId: 'b' })).status).toBe(406);
  });

  isComplete();
});
