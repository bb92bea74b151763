import { publicKey, smallBusinessKey } from '../organizations/seed';
import { purchase } from '../testing/samples';
import { issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('the gateway', () => {
  const sandbox = new SandboxUnderTest();

  it.each([
    ['no token', null],
    ['a token nobody issued', 'nonsense'],
  ])('answers 401 to %s', async (_name, token) => {
    const received = await sandbox.send('/v1/profile', { token });
    expect(received).toMatchObject({ status: 401, body: { message: 'Unauthorized' } });
    expect(received.headers.get('x-amzn-errortype')).toBe('UnauthorizedException');
  });

  it('gives every answer a request id of its own', async () => {
    const ids = await Promise.all([1, 2].map(async () => (await sandbox.get('/v1/profile')).headers.get('x-amzn-requestid')));
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ['DELETE', '/v1/vouchers/5a7d0c4e-2f3b-4e1a-9d68-c0ffee5a11d0'],
    ['DELETE', '/v1/contacts/5a7d0c4e-2f3b-4e1a-9d68-c0ffee5a11d0'],
    ['GET', '/v1/bank-accounts'],
    ['GET', '/v2/profile'],
    ['OPTIONS', '/v1/profile'],
  ])('finds nothing behind %s %s', async (method, path) => {
    expect((await sandbox.send(path, { method })).status).toBe(404);
  });

  it('does not mind slashes at the end and parameters nobody asked for', async () => {
    expect((await sandbox.get('/v1/profile/?verbose=1')).status).toBe(200);
  });

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded'])('answers 415 to a body of type %s', async (type) => {
    const received = await sandbox.send('/v1/vouchers', { method: 'POST', body: '{}', headers: { ...(type !== undefined && { 'Content-Type': type }) } });
    expect(received).toMatchObject({ status: 415, body: { message: 'Unsupported Media Type' } });
  });

  it('answers a body that is no JSON in the envelope of the resource', async () => {
    const broken = { method: 'POST', body: '{"type":', headers: { 'Content-Type': 'application/json' } };
    const legacy = await sandbox.send('/v1/vouchers', broken);
    expect(legacy.status).toBe(400);
    expect(issuesIn(legacy)).toEqual(['bad_request_error -']);
    expect(await sandbox.send('/v1/finance/accounts', broken)).toMatchObject({
      status: 400,
      body: { status: 400, error: 'Bad Request', path: '/v1/finance/accounts', timestamp: '2026-03-05T10:00:00.000+01:00', message: 'JSON parse error' },
    });
  });

  it('keeps organizations apart', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    expect((await sandbox.get(`/v1/vouchers/${id}`)).status).toBe(200);
    expect((await sandbox.get(`/v1/vouchers/${id}`, smallBusinessKey)).status).toBe(404);
  });

  it('hides banking and hints from a public key', async () => {
    expect((await sandbox.get('/v1/posting-categories', publicKey)).status).toBe(200);
    expect((await sandbox.get('/v1/finance/accounts', publicKey)).status).toBe(404);
    expect((await sandbox.post('/v1/transaction-assignment-hint', {}, publicKey)).status).toBe(404);
  });

  it('tells a profile whose books these are', async () => {
    expect((await sandbox.get('/v1/profile', smallBusinessKey)).body).toMatchObject({
      companyName: 'Atelier Klein',
      smallBusiness: true,
      taxType: 'vatfree',
      businessFeatures: ['INVOICING', 'INVOICING_PRO', 'BOOKKEEPING'],
      created: { userEmail: 'demo@atelier-klein.example', date: '2026-03-05T10:00:00.000+01:00' },
    });
  });
});
