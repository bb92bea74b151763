import { nordlichtId } from '../organizations/seed';
import { contactDefects } from '../books/contact';
import { proofsOf } from '../testing/proofs';
import { vendor } from '../testing/samples';
import { issuesIn, SandboxUnderTest, type Received } from '../testing/sandbox-under-test';
import { errorRows } from './error-rows';

describe('the known refusals of contacts', () => {
  const sandbox = new SandboxUnderTest();
  const { proves, isComplete } = proofsOf(errorRows.contacts);
  const post = (changes: object) => sandbox.post('/v1/contacts', vendor('Refused GmbH', { ...changes }));
  const expectIssue = (received: Received, status: number, issue: string) => {
    expect([received.status, ...issuesIn(received)]).toEqual([status, issue]);
    expect(received.body).toMatchObject({ requestId: received.headers.get('x-amzn-requestid') });
  };

  proves('contacts: a required value is missing, 406 missing_entity company.name', async () => expectIssue(await post({ company: {} }), 406, 'missing_entity company.name'));

  proves('contacts: no role at all, 406 missing_entity roles.customer or roles.vendor', async () =>
    expectIssue(await post({ roles: {} }), 406, 'missing_entity roles.customer or roles.vendor'));

  proves('contacts: neither company nor person, 406 missing_entity company or person', async () => expectIssue(await post({ company: null }), 406, 'missing_entity company or person'));

  proves('contacts: both company and person, 406 invalid_value company and person', async () =>
    expectIssue(await post({ person: { lastName: 'Weber' } }), 406, 'invalid_value company and person'));

  proves('contacts: more than one billing address, 406 invalid_value addresses.billing.size', async () =>
    expectIssue(await post({ addresses: { billing: [{ countryCode: 'DE' }, { countryCode: 'AT' }] } }), 406, 'invalid_value addresses.billing.size'));

  proves('contacts: a bad country, 406 countrycode_is_not_valid countryCode', async () =>
    expectIssue(await post({ addresses: { billing: [{ countryCode: 'Deutschland' }] } }), 406, 'countrycode_is_not_valid countryCode'));

  proves('contacts: an old version is put, 406 invalid_value version', async () => {
    const id = await sandbox.made('/v1/contacts', vendor('Contended GmbH'));
    expect((await sandbox.put(`/v1/contacts/${id}`, vendor('First GmbH', { version: 1 }))).status).toBe(200);
    expectIssue(await sandbox.put(`/v1/contacts/${id}`, vendor('Second GmbH', { version: 1 })), 406, 'invalid_value version');
  });

  proves('contacts: two take the same number, account_number_already_exists', async () => {
    await sandbox.post('/__sandbox/faults', { kind: 'account-number-already-exists', path: '/v1/contacts', method: 'POST', firstCall: 2 });
    const received = await Promise.all([post({}), post({})]);
    expect(received.map(({ status }) => status).sort()).toEqual([200, 406]);
    expect(received.flatMap(issuesIn)).toEqual(['account_number_already_exists -']);
    expect((await post({})).status).toBe(200);
  });

  proves('contacts: a filter of less than 3 or more than 128 characters, 400 bad_request_error', async () => {
    for (const query of ['name=ab', 'email=a@', `name=${'n'.repeat(129)}`, `email=${'e'.repeat(129)}`]) {
      const received = await sandbox.get(`/v1/contacts?${query}`);
      expectIssue(received, 400, `bad_request_error ${query.split('=')[0]}`);
      expect(received.body).toMatchObject({ message: expect.stringContaining('size must be between 3 and 128') as string });
    }
    for (const query of ['name=abc', `name=${'n'.repeat(128)}`]) expect((await sandbox.get(`/v1/contacts?${query}`)).status).toBe(200);
  });

  proves('contacts: a number that is none is sought, 400 invalid_value number', async () => expectIssue(await sandbox.get('/v1/contacts?number=seven'), 400, 'invalid_value number'));

  proves('contacts: a data defect, 500 technical_error', async () => {
    const id = await sandbox.made('/v1/contacts', vendor('Broken GmbH'));
    for (const defect of contactDefects) {
      await sandbox.post(`/__sandbox/books/${nordlichtId}/contacts/${id}`, { defect });
      for (const path of [`/v1/contacts/${id}`, '/v1/contacts?name=Broken']) {
        const received = await sandbox.get(path);
        expectIssue(received, 500, `technical_error ${defect}`);
        expect(received.body).toMatchObject({ IssueList: [{ type: 'technical_error' }] });
      }
    }
    expect((await sandbox.get('/v1/contacts?name=Kiel')).status).toBe(200);
  });

  isComplete();
});
