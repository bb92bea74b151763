import { account, payment } from '../testing/samples';
import { detailsIn, idIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { nordlichtId } from '../organizations/seed';

describe('finance accounts', () => {
  const sandbox = new SandboxUnderTest();
  const read = async (id: string) => (await sandbox.get(`/v1/finance/accounts/${id}`)).body;

  it('are created with lock version 0 and listed bare, whatever their name', async () => {
    expect((await sandbox.get('/v1/finance/accounts')).body).toEqual([]);
    const received = await sandbox.post('/v1/finance/accounts', account());
    expect(received).toMatchObject({ status: 201, body: { version: 0 } });
    expect(received.headers.get('location')).toBe(`${sandbox.url}/v1/finance/accounts/${idIn(received)}`);
    expect((await sandbox.get('/v1/finance/accounts?name=Other')).body).toMatchObject([
      { financialAccountId: idIn(received), name: 'Pliant', balance: -1250.4, lockVersion: 0, deactivated: false, iban: null },
    ]);
  });

  it('may answer their creation with the whole account', async () => {
    await sandbox.post('/__sandbox/behaviour', { createdAccount: 'full-object' });
    const { body } = await sandbox.post('/v1/finance/accounts', account());
    expect(body).toMatchObject({ name: 'Pliant', lockVersion: 0 });
    expect(body).not.toHaveProperty('id');
  });

  it.each([
    ['externalReference=card-account-1', 200, 1],
    ['externalReference=other', 200, 0],
    ['iban=DE1', 200, 0],
    ['iban=DE1&externalReference=card-account-1', 400, undefined],
  ])('filtered by %s answer %i', async (query, status, count) => {
    await sandbox.made('/v1/finance/accounts', account());
    const received = await sandbox.get(`/v1/finance/accounts?${query}`);
    expect(received.status).toBe(status);
    if (count !== undefined) expect(received.body).toHaveLength(count);
  });

  it.each([
    [{ type: undefined }, ['NOTNULL type']],
    [{ type: 'WALLET' }, ['INVALID type']],
    [{ accountSystem: 'SomebodyElse' }, ['INVALID accountSystem']],
    [{ accountSystem: undefined }, ['NOTBLANK accountSystem']],
    [{ name: ' ', bankName: undefined }, ['NOTBLANK name', 'NOTBLANK bankName']],
    [{ balance: undefined }, ['NOTNULL balance']],
    [{ balance: '12,50' }, ['INVALID balance']],
    [{ type: 'GIRO' }, ['NOTBLANK iban', 'NOTBLANK bic']],
    [{ type: 'CREDITCARD' }, ['NOTBLANK provider', 'NOTBLANK creditCardNumber']],
  ])('with %p are refused', async (changes, details) => {
    const received = await sandbox.post('/v1/finance/accounts', account(changes));
    expect(received).toMatchObject({ status: 406, body: { status: 406, error: 'Not Acceptable', path: '/v1/finance/accounts' } });
    expect(detailsIn(received)).toEqual(details);
  });

  it('take a new balance with the current lock version, and ignore what cannot change', async () => {
    const id = await sandbox.made('/v1/finance/accounts', account());
    expect(await sandbox.put(`/v1/finance/accounts/${id}`, account({ lockVersion: 0, balance: '-99.10', accountSystem: 'ignored', deactivated: true }))).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await read(id)).toMatchObject({ balance: -99.1, lockVersion: 1, accountSystem: 'PliantSandbox', deactivated: false });
    expect(await sandbox.put(`/v1/finance/accounts/${id}`, account({ lockVersion: 0 }))).toMatchObject({ status: 409, body: { error: 'Conflict' } });
    expect(detailsIn(await sandbox.put(`/v1/finance/accounts/${id}`, account()))).toEqual(['NOTNULL lockVersion']);
  });

  it('never change their balance on their own', async () => {
    const id = await sandbox.made('/v1/finance/accounts', account());
    await sandbox.made('/v1/finance/transactions', [payment(id)]);
    expect(await read(id)).toMatchObject({ balance: -1250.4 });
  });

  it('go with their transactions', async () => {
    const id = await sandbox.made('/v1/finance/accounts', account());
    const transaction = await sandbox.made('/v1/finance/transactions', [payment(id)]);
    expect((await sandbox.delete(`/v1/finance/accounts/${id}`)).status).toBe(204);
    expect((await sandbox.get(`/v1/finance/accounts/${id}`)).status).toBe(404);
    expect((await sandbox.get(`/v1/finance/transactions/${transaction}`)).status).toBe(404);
  });

  it.each([
    ['accepted', 201],
    ['refused', 406],
  ])('that are deactivated have transactions %s', async (deactivatedAccount, status) => {
    await sandbox.post('/__sandbox/behaviour', { deactivatedAccount });
    const id = await sandbox.made('/v1/finance/accounts', account());
    expect((await sandbox.post(`/__sandbox/books/${nordlichtId}/accounts/${id}/deactivate`)).body).toMatchObject({ deactivated: true, lockVersion: 1 });
    expect((await sandbox.post('/v1/finance/transactions', [payment(id)])).status).toBe(status);
  });
});
