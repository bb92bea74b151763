import { account, payment } from '../testing/samples';
import { detailsIn, idIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('finance transactions', () => {
  const sandbox = new SandboxUnderTest();
  const post = (items: unknown) => sandbox.post('/v1/finance/transactions', items);
  const newAccount = (changes = {}) => sandbox.made('/v1/finance/accounts', account(changes));
  const posted = () => [...sandbox.world.organizations.all()].flatMap(({ books }) => [...books.transactions.values()]).length;

  it('come back whole, with German days and a decimal comma', async () => {
    const received = await post([payment(await newAccount(), { additionalInfo: 'Team Marketing', transactiondate: 'ignored' })]);
    expect(received.status).toBe(201);
    expect(received.body).toMatchObject([
      {
        financialTransactionId: idIn(received),
        valueDate: '2026-03-05T00:00:00.000+01:00',
        bookingDate: '2026-03-04T00:00:00.000+01:00',
        transactionDate: '2026-03-05T00:00:00.000+01:00',
        amount: -119,
        amountAsString: '-119,00',
        openAmount: null,
        state: null,
        additionalInfo: 'Team Marketing',
        recipientOrSenderName: null,
        externalReference: 'txn-1',
        ignore: false,
        lockVersion: 0,
      },
    ]);
    expect((await sandbox.get(`/v1/finance/transactions/${idIn(received)}`)).body).toEqual((received.body as unknown[])[0]);
  });

  it('take one date where only one is known', async () => {
    const received = await post([payment(await newAccount(), { valueDate: null })]);
    expect(received.body).toMatchObject([{ valueDate: null, transactionDate: '2026-03-04T00:00:00.000+01:00' }]);
  });

  it('take up to 25 in one batch, of several accounts', async () => {
    const [one, other] = [await newAccount(), await newAccount({ externalReference: 'card-account-2' })];
    const batch = (count: number) => Array.from({ length: count }, (_, index) => payment(index % 2 ? one : other, { externalReference: `txn-${index}` }));
    expect((await post(batch(26))).status).toBe(406);
    expect((await post([])).status).toBe(406);
    expect(posted()).toBe(0);
    expect((await post(batch(25))).body).toHaveLength(25);
  });

  it('are an array', async () => {
    expect((await post(payment(await newAccount()))).status).toBe(400);
  });

  it('are booked all or none', async () => {
    const id = await newAccount();
    const received = await post([payment(id), payment(id, { externalReference: 'txn-2', purpose: ' ' })]);
    expect(received.status).toBe(406);
    expect(detailsIn(received)).toEqual(['NOTBLANK [1].purpose']);
    expect(posted()).toBe(0);
  });

  it.each([
    ['no account', { financialAccountId: undefined }, ['NOTNULL [0].financialAccountId']],
    ['an unknown account', { financialAccountId: 'unknown' }, ['INVALID [0].financialAccountId']],
    ['no amount', { amount: undefined }, ['NOTNULL [0].amount']],
    ['the amount zero', { amount: 0 }, ['INVALID [0].amount']],
    ['an amount that is none', { amount: 'much' }, ['INVALID [0].amount']],
    ['no date at all', { valueDate: undefined, bookingDate: undefined }, ['NOTNULL [0].valueDate']],
    ['a plain day', { valueDate: '2026-03-05' }, ['INVALID [0].valueDate']],
    ['half a fee', { feeAmount: 1 }, ['NOTNULL [0].feeTaxRatePercentage', 'NOTNULL [0].feePostingCategoryId']],
  ])('with %s are refused', async (_name, changes, details) => {
    const received = await post([payment(await newAccount(), changes)]);
    expect(received.status).toBe(406);
    expect(detailsIn(received)).toEqual(details);
  });

  const charge = { feeTaxRatePercentage: 0, feePostingCategoryId: '16d04a23-fd91-11e1-a21f-0800200c9a66' };
  it.each([
    ['a fee off incoming money', 'PAYMENT_PROVIDER', { ...charge, amount: 100, feeAmount: -1.5 }, 201],
    ['a fee off outgoing money', 'PAYMENT_PROVIDER', { ...charge, amount: -100, feeAmount: -1.5 }, 406],
    ['the wrong rate for the category', 'PAYMENT_PROVIDER', { ...charge, amount: 100, feeAmount: -1.5, feeTaxRatePercentage: 19 }, 406],
    ['a fee of a bank', 'CASH', { ...charge, amount: 100, feeAmount: -1.5 }, 406],
  ])('carry %s on %s: %#', async (_name, type, changes, status) => {
    expect((await post([payment(await newAccount({ type }), changes)])).status).toBe(status);
  });

  it('whose reference is known are skipped without a word, and come back as they are', async () => {
    const id = await newAccount();
    const first = idIn(await post([payment(id)]));
    const again = await post([payment(id, { amount: -1 }), payment(id, { externalReference: 'txn-2' }), payment(id, { externalReference: 'txn-2' })]);
    expect(again.status).toBe(201);
    expect((again.body as { financialTransactionId: string; amount: number }[]).map(({ amount }) => amount)).toEqual([-119, -119, -119]);
    expect(idIn(again)).toBe(first);
    expect(posted()).toBe(2);
  });

  it('whose reference is known may also be left out of the answer', async () => {
    await sandbox.post('/__sandbox/behaviour', { knownTransactions: 'omitted' });
    const id = await newAccount();
    await post([payment(id)]);
    expect((await post([payment(id)])).body).toEqual([]);
  });

  it('without a reference are never the same', async () => {
    const id = await newAccount();
    await post([payment(id, { externalReference: undefined }), payment(id, { externalReference: undefined })]);
    expect(posted()).toBe(2);
  });

  it('tell which of an account is the latest', async () => {
    const id = await newAccount();
    const latest = () => sandbox.get(`/v1/finance/transactions/latest-transaction?financialAccountId=${id}`);
    expect((await latest()).status).toBe(404);
    await post([
      payment(id, { externalReference: 'old', valueDate: '2026-03-01T00:00:00.000+01:00' }),
      payment(id, { externalReference: 'new', valueDate: '2026-03-03T00:00:00.000+01:00' }),
      payment(id, { externalReference: 'between', valueDate: '2026-03-02T00:00:00.000+01:00' }),
    ]);
    expect((await latest()).body).toMatchObject({ externalReference: 'new' });
    expect((await sandbox.get('/v1/finance/transactions/latest-transaction')).status).toBe(400);
  });

  it('may say nothing about an account without any', async () => {
    await sandbox.post('/__sandbox/behaviour', { noLatestTransaction: 'empty' });
    expect(await sandbox.get(`/v1/finance/transactions/latest-transaction?financialAccountId=${await newAccount()}`)).toMatchObject({ status: 200, body: '' });
  });

  it('can be deleted, and then posted anew', async () => {
    const id = await newAccount();
    const transaction = idIn(await post([payment(id)]));
    expect((await sandbox.delete(`/v1/finance/transactions/${transaction}`)).status).toBe(204);
    expect((await sandbox.get(`/v1/finance/transactions/${transaction}/assignments`)).status).toBe(404);
    expect(idIn(await post([payment(id)]))).not.toBe(transaction);
  });
});
